// Whether every text that is shown has the room it needs: compared with what fonts and styles ask for, so that no eye need
// look at each page in each language.
#pragma once
#include <QStringList>

class QWidget;

namespace testsupport {

// What is cut off, elided or clipped among the visible widgets below `root`; empty when all fits.
QStringList cutTexts(QWidget *root);

} // namespace testsupport
