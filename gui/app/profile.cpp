#include "gui/app/profile.h"

#include <QDir>
#include <QUuid>

namespace gui {

static const QString group = QStringLiteral("profiles");
static const QString chosenKey = QStringLiteral("profile");

Profile Profile::ofInstance(const QString &directory)
{
    const QDir folder(directory);
    Profile profile;
    profile.instance = folder.absolutePath();
    profile.socket = folder.absoluteFilePath(QStringLiteral("run/control.sock"));
    profile.name = folder.dirName();
    return profile;
}

Profile Profile::ofSocket(const QString &path)
{
    Profile profile;
    profile.socket = QFileInfo(path).absoluteFilePath();
    profile.name = path;
    return profile;
}

QString Profile::servicePath() { return QStringLiteral("/var/lib/facteur/run/control.sock"); }

static Profile read(const QSettings &settings, const QString &id)
{
    const QString at = group + u'/' + id + u'/';
    Profile profile;
    profile.id = id;
    profile.name = settings.value(at + QStringLiteral("name")).toString();
    profile.kind = settings.value(at + QStringLiteral("kind")).toString() == u"ssh" ? Profile::Kind::Ssh : Profile::Kind::Local;
    profile.instance = settings.value(at + QStringLiteral("instance")).toString();
    profile.socket = settings.value(at + QStringLiteral("socket")).toString();
    const QString starts = settings.value(at + QStringLiteral("starts")).toString();
    profile.starts = starts == u"service" ? Profile::Starts::Service : starts == u"child" ? Profile::Starts::Child : Profile::Starts::Nobody;
    profile.sshHost = settings.value(at + QStringLiteral("sshHost")).toString();
    profile.sshPort = settings.value(at + QStringLiteral("sshPort"), 22).toInt();
    return profile;
}

std::vector<Profile> Profiles::all() const
{
    QSettings settings;
    settings.beginGroup(group);
    const QStringList ids = settings.childGroups();
    settings.endGroup();
    std::vector<Profile> profiles;
    for (const QString &id : ids) {
        Profile profile = read(settings, id);
        if (profile.isValid())
            profiles.push_back(std::move(profile));
    }
    return profiles;
}

std::optional<Profile> Profiles::find(const QString &id) const
{
    for (const Profile &profile : all()) {
        if (profile.id == id)
            return profile;
    }
    return std::nullopt;
}

Profile Profiles::add(Profile profile)
{
    profile.id = QUuid::createUuid().toString(QUuid::Id128).left(12);
    change(profile);
    return profile;
}

void Profiles::change(const Profile &profile)
{
    const QString at = group + u'/' + profile.id + u'/';
    QSettings settings;
    settings.setValue(at + QStringLiteral("name"), profile.name);
    settings.setValue(at + QStringLiteral("kind"), profile.kind == Profile::Kind::Ssh ? QStringLiteral("ssh") : QStringLiteral("local"));
    settings.setValue(at + QStringLiteral("instance"), profile.instance);
    settings.setValue(at + QStringLiteral("socket"), profile.socket);
    settings.setValue(at + QStringLiteral("starts"),
        profile.starts == Profile::Starts::Service     ? QStringLiteral("service")
            : profile.starts == Profile::Starts::Child ? QStringLiteral("child")
                                                       : QString());
    settings.setValue(at + QStringLiteral("sshHost"), profile.sshHost);
    settings.setValue(at + QStringLiteral("sshPort"), profile.sshPort);
}

void Profiles::remove(const QString &id)
{
    QSettings settings;
    settings.remove(group + u'/' + id);
    if (settings.value(chosenKey).toString() == id)
        settings.remove(chosenKey);
}

std::optional<Profile> Profiles::chosen() const
{
    if (const auto profile = find(QSettings().value(chosenKey).toString()))
        return profile;
    const auto profiles = all();
    if (!profiles.empty())
        return profiles.front();
    return std::nullopt;
}

void Profiles::choose(const QString &id) { QSettings().setValue(chosenKey, id); }

} // namespace gui
