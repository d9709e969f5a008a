// facteur: the desktop program.
#include "gui/app/application.h"
#include "gui/app/askpass.h"

#include <QApplication>

int main(int argc, char **argv)
{
    if (gui::askpass::wasAskedBySsh())
        return gui::askpass::run(argc, argv);
    QApplication application(argc, argv);
    return gui::Application::main(application);
}
