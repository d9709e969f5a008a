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

static std::function<QCoreApplication *(int &, char **)> &applicationMaker()
{
    static std::function<QCoreApplication *(int &, char **)> make = [](int &argc, char **argv) { return new QCoreApplication(argc, argv); };
    return make;
}

bool useApplication(std::function<QCoreApplication *(int &, char **)> make)
{
    applicationMaker() = std::move(make);
    return true;
}

} // namespace testsupport

int main(int argc, char **argv)
{
    const std::unique_ptr<QCoreApplication> application(testsupport::applicationMaker()(argc, argv));
    QStringList arguments = application->arguments();
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
