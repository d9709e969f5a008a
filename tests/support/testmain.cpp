#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <cstdio>
#include <map>

namespace testsupport {

static std::map<QString, std::function<QObject *()>> &registry()
{
    static std::map<QString, std::function<QObject *()>> tests;
    return tests;
}

bool registerTest(const char *file, std::function<QObject *()> make)
{
    registry()[QFileInfo(QString::fromLatin1(file)).baseName()] = std::move(make);
    return true;
}

} // namespace testsupport

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QStringList arguments = application.arguments();
    QString only;
    if (arguments.size() > 1 && arguments[1].startsWith(QLatin1StringView("tst_"))) {
        only = arguments.takeAt(1);
        if (!testsupport::registry().contains(only)) {
            std::fprintf(stderr, "no test class %s in this program\n", qPrintable(only));
            return 2;
        }
    }
    int failures = 0;
    for (const auto &[name, make] : testsupport::registry()) {
        if (!only.isEmpty() && name != only)
            continue;
        const std::unique_ptr<QObject> test(make());
        failures += QTest::qExec(test.get(), arguments);
    }
    return failures == 0 ? 0 : 1;
}
