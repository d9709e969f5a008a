// The headers that nearly every file of the desktop program reads.
#pragma once
#include <QJsonArray>
#include <QJsonObject>
#include <QtWidgets>
#include <functional>
#include <memory>
#include <optional>
#include <vector>
