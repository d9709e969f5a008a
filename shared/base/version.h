// The version, as programs print it. tests/shared/tst_version compares it with CMakeLists.txt.
#pragma once
#define FACTEUR_VERSION "0.1.0"
