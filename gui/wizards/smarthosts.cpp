#include "gui/wizards/smarthosts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

static void loadData() { Q_INIT_RESOURCE(data); }

namespace gui {

std::vector<SmarthostPreset> smarthostPresets()
{
    loadData();
    QFile file(QStringLiteral(":/data/smarthosts.json"));
    std::vector<SmarthostPreset> presets;
    if (!file.open(QIODevice::ReadOnly))
        return presets;
    const QJsonArray rows = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &value : rows) {
        const QJsonObject row = value.toObject();
        presets.push_back({ row[u"name"].toString(), row[u"host"].toString(), row[u"note"].toString(), row[u"login"].toString(), row[u"port"].toInt(),
            row[u"tls"].toString() == u"implicit" ? SetupPlan::SmarthostTls::Implicit : SetupPlan::SmarthostTls::Required });
    }
    return presets;
}

} // namespace gui
