#!/bin/sh
# Makes Facteur a service of this machine, or takes that back. Run as root: by the setup wizard (through pkexec, or ssh on
# another machine), or by hand.
#
#   service-setup.sh make   DIRECTORY USER UNITS FACTEURD ADMINISTRATOR  init-argument…
#   service-setup.sh unmake DIRECTORY USER UNITS  word…         the words that `make` printed after "made"
#
# Standard input of make, a line each: password of the first account, password of the database (may be empty), and in base64
# the unit's text, the certificate and the key (may be empty). A failed make takes back what it did.
set -eu

action=$1 directory=$2 user=$3 units=$4
shift 4
made=""

fail() {
    echo "$1" >&2
    exit 1
}

take_back() {
    for word in "$@"; do
        case $word in
        service) systemctl disable --now facteurd.service >/dev/null 2>&1 || : ;;
        unit) rm -f "$units/facteurd.service"; systemctl daemon-reload >/dev/null 2>&1 || : ;;
        instance) rm -rf "$directory" ;;
        user) userdel "$user" >/dev/null 2>&1 || : ;;
        group) groupdel facteur-admin >/dev/null 2>&1 || : ;;
        esac
    done
}

[ "$(id -u)" = 0 ] || fail "This needs the rights of root"

case $action in
unmake)
    take_back "$@"
    exit 0
    ;;
make) ;;
*) fail "unknown action $action" ;;
esac

facteurd=$1 administrator=$2
shift 2
[ -e "$directory/facteur.toml" ] && fail "There is a server in $directory already; nothing was changed"
if [ -d "$directory" ] && [ -n "$(ls -A "$directory")" ]; then
    fail "The folder $directory is not empty; nothing was changed"
fi
command -v "$facteurd" >/dev/null || fail "The program facteurd is not installed on this machine"
command -v systemctl >/dev/null || fail "This machine has no systemd"

complete=no
trap '[ $complete = yes ] || take_back $made' EXIT
umask 077
IFS= read -r password || :
IFS= read -r database_password || :
IFS= read -r unit || :
IFS= read -r certificate || :
IFS= read -r key || :

if ! getent group facteur-admin >/dev/null; then
    groupadd --system facteur-admin
    made="group $made"
fi
if ! getent passwd "$user" >/dev/null; then
    useradd --system --user-group --home-dir "$directory" --no-create-home --shell /usr/sbin/nologin "$user"
    made="user $made"
fi

usermod -aG facteur-admin "$user" # it gives the control socket to that group

made="instance $made"
mkdir -p "$directory"
if [ -n "$certificate" ]; then
    mkdir -p "$directory/tls"
    printf '%s' "$certificate" | base64 -d >"$directory/tls/cert.pem"
    printf '%s' "$key" | base64 -d >"$directory/tls/key.pem"
fi
[ -z "$database_password" ] || printf '%s\n' "$database_password" >"$directory/database.password"
printf '%s\n' "$password" | "$facteurd" init "$directory" --set "user=\"$user\"" "$@" >/dev/null

# Who may administer the server must be able to reach its socket: the folder is its user's alone.
may_reach() {
    setfacl -m "$1:x" "$directory"
    setfacl -m "$1:x" "$directory/run"
    setfacl -d -m "$1:rw" "$directory/run" # sockets that are made there
}
if command -v setfacl >/dev/null; then
    may_reach g:facteur-admin
fi
if [ -n "$administrator" ] && [ "$administrator" != root ]; then
    usermod -aG facteur-admin "$administrator"
    # A membership counts from the next login; with an entry of its own the person need not wait for it.
    if command -v setfacl >/dev/null; then
        may_reach "u:$administrator"
    else
        usermod -aG "$user" "$administrator"
    fi
fi

# The package brings the unit; without it, ours.
if ! systemctl cat facteurd.service >/dev/null 2>&1; then
    printf '%s' "$unit" | base64 -d >"$units/facteurd.service"
    chmod 0644 "$units/facteurd.service"
    made="unit $made"
    systemctl daemon-reload
fi
made="service $made"
if ! systemctl enable --now facteurd.service >/dev/null; then
    journalctl --unit facteurd.service --lines 3 --output cat >&2 2>/dev/null || :
    fail "The service could not be started"
fi
complete=yes
echo "made $made"
