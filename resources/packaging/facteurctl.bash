# Completion of facteurctl for bash; goes to /usr/share/bash-completion/completions/facteurctl. The words are facteurctl's own
# (facteurctl --words GROUP NAME), so that this file never lags behind.
_facteurctl() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]} words=() i
    case $previous in
    --instance) mapfile -t COMPREPLY < <(compgen -d -- "$current"); return ;;
    --socket) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
    esac
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --instance | --socket) ((i++)) ;;
        -* | help) ;;
        *) words+=("${COMP_WORDS[i]}") ;;
        esac
    done
    local choices
    choices=$("${COMP_WORDS[0]}" --words "${words[@]}" 2>/dev/null)
    [[ $current != -* ]] || choices+=$'\n--instance\n--socket\n--json\n--yes\n--help'
    mapfile -t COMPREPLY < <(compgen -W "$choices" -- "$current")
    [[ ${#COMPREPLY[@]} -gt 0 || ${#words[@]} -lt 2 ]] || mapfile -t COMPREPLY < <(compgen -f -- "$current")
}
complete -F _facteurctl facteurctl
