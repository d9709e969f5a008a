// One program holds all test classes of a folder. Each tst_NAME.cpp ends with FACTEUR_TEST(Class) and its .moc include;
// `test_ROOM tst_NAME [qtest arguments]` runs one class, without a name all run.
#pragma once
#include <QObject>
#include <QTest>
#include <functional>

namespace testsupport {
bool registerTest(const char *file, std::function<QObject *()> make);
}

#define FACTEUR_TEST(Class) \
    [[maybe_unused]] static const bool registered##Class = testsupport::registerTest(__FILE__, [] { return new Class; });
