#include "services/health/settings.h"

namespace health {

Thresholds thresholdsFrom(const settings::Values &values)
{
    Thresholds limits;
    limits.certificateAttentionDays = int(values.number("health.certificate_days"));
    limits.certificateTroubleDays = limits.certificateAttentionDays / 3;
    limits.diskAttentionPercent = int(values.number("health.disk_percent"));
    limits.diskTroublePercent = limits.diskAttentionPercent / 3;
    limits.queueOldHours = int(values.number("health.queue_hours"));
    limits.queueMany = int(values.number("health.queue_messages"));
    limits.failedLoginsPerHour = int(values.number("health.failed_logins"));
    limits.senderMessagesPerHour = int(values.number("health.sender_messages"));
    limits.senderRecipientsPerHour = int(values.number("health.sender_recipients"));
    return limits;
}

NetworkSettings networkSettingsFrom(const settings::Values &values)
{
    const auto text = [&](const char *key) { return QString::fromUtf8(values.text(key)).trimmed(); };
    NetworkSettings network;
    network.publicV4 = QHostAddress(text("network.public_ipv4"));
    network.publicV6 = QHostAddress(text("network.public_ipv6"));
    network.addressDns = text("network.address_dns");
    network.addressUrl = text("network.address_url");
    network.reflectorUrl = text("network.reflector_url");
    network.testDomain = text("network.test_domain");
    return network;
}

} // namespace health
