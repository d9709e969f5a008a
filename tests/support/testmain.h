// One program holds all test classes of a folder. Each tst_NAME.cpp ends with FACTEUR_TEST(Class) and its .moc include;
// `test_ROOM tst_NAME [qtest arguments]` runs one class, without a name all run.
#pragma once
#include <QCoreApplication>
#include <QObject>
#include <QTest>
#include <functional>

namespace testsupport {
bool registerTest(const char *file, std::function<QObject *()> make);
// Tests on widgets need more than a QCoreApplication. Called while the program's statics are made.
bool useApplication(std::function<QCoreApplication *(int &, char **)> make);
}

#define FACTEUR_TEST(Class) \
    [[maybe_unused]] static const bool registered##Class = testsupport::registerTest(__FILE__, [] { return new Class; });
