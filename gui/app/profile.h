// Which server the window shows: this computer's, or another machine's through ssh. Profiles stand in QSettings; their
// secrets do not (gui/app/secrets.h).
#pragma once
#include <QSettings>
#include <QString>
#include <vector>

namespace gui {

struct Profile
{
    enum class Kind { Local, Ssh };
    // Who starts facteurd on this computer: nobody we know of, systemd, or this program (a server for trying out).
    enum class Starts { Nobody, Service, Child };

    QString id; // stable, made by Profiles::add
    QString name; // for people
    Kind kind = Kind::Local;
    QString instance; // folder with facteur.toml; "" for a socket alone
    QString socket; // Local: path of control.sock. Ssh: its path on the other machine
    Starts starts = Starts::Nobody;
    QString sshHost; // [user@]host, as ssh takes it
    int sshPort = 22;

    bool isValid() const { return kind == Kind::Local ? !socket.isEmpty() : !sshHost.isEmpty() && !socket.isEmpty(); }
    static Profile ofInstance(const QString &directory); // socket = DIR/run/control.sock
    static Profile ofSocket(const QString &path);
    // The socket of the Debian package's service.
    static QString servicePath();
};

class Profiles
{
public:
    std::vector<Profile> all() const;
    std::optional<Profile> find(const QString &id) const;
    Profile add(Profile profile); // gives it an id
    void change(const Profile &profile);
    void remove(const QString &id);
    // The one to open at the next start; the only one, if nobody chose.
    std::optional<Profile> chosen() const;
    void choose(const QString &id);
};

} // namespace gui
