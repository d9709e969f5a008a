// The standard ports, and an offset under which all of them are free on this computer just now.
#pragma once
#include <QString>
#include <vector>

namespace gui {

std::vector<std::pair<QString, int>> servicePorts(); // by name in facteur.toml
enum class Reach { Loopback, Anywhere };
// 20000 when that is free; 0 when nothing is. It may be taken again before it is used.
int freePortOffset(Reach reach);
// The standard ports (shifted) that somebody else holds; those below 1024 are not tried.
std::vector<int> takenPorts(int offset);

} // namespace gui
