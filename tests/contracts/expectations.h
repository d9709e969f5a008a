// What a Result must be, told with its reason when it is not. For slots of a test.
#pragma once
#include <QTest>

#define REQUIRE(expression) \
    do { \
        const auto &required = (expression); \
        QVERIFY2(required.ok(), required.ok() ? "" : qPrintable(required.failure().reason)); \
    } while (false)
#define FAILS(expression, expected) \
    do { \
        const auto &outcome = (expression); \
        QVERIFY(!outcome.ok()); \
        QVERIFY2(outcome.failure().kind == (expected), qPrintable(outcome.failure().reason)); \
        QVERIFY(!outcome.failure().told.isEmpty()); \
    } while (false)
