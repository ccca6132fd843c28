import { COMMANDS, COMMON_OPTIONS, type Command, type CommandOption } from '../command-line/commands.ts';
import { shortOf } from '../command-line/options.ts';

/** What zsh completes `gradus` with, and what it says of each command and option. */
export function zshCompletion(): string {
    return `#compdef gradus
# Completes gradus in zsh. In ~/.zshrc, after compinit: source <(gradus completion zsh)
_gradus() {
    if (( CURRENT == 2 )); then
        local -a commands
        commands=(
${COMMANDS.map(({ name, usages }) => `            ${quoted(`${name}:${usages[0]?.about ?? ''}`)}`).join('\n')}
        )
        _describe command commands
        return
    fi
    shift words
    (( CURRENT-- ))
    case $words[1] in
${COMMANDS.map(commandCase).join('\n')}
    esac
}
if [[ $funcstack[1] == _gradus ]]; then
    _gradus "$@"
else
    compdef _gradus gradus
fi
`;
}

function commandCase({ name, aliases = [], options, words, takesPaths }: Command): string {
    const specs = [...options.filter(({ hidden }) => !hidden), ...COMMON_OPTIONS].map(spec);
    const [first] = words ? [quoted(`1:what:(${words.join(' ')})`)] : [];
    const rest = takesPaths ? [quoted('*:path:_files')] : [];
    const all = [...specs, ...(first === undefined ? [] : [first]), ...rest];
    return `        ${[name, ...aliases].join('|')})
            _arguments ${all.join(' \\\n                ')}
            ;;`;
}

function spec({ name, value, choices, about }: CommandOption): string {
    const short = shortOf(name);
    const said = `[${about.replace(/[[\]:]/g, '\\$&')}]`;
    const action = value === undefined ? '' : `:${value}:${choices ? `(${choices.join(' ')})` : '_files'}`;
    if (short === undefined) return quoted(`--${name}${said}${action}`);
    return `'(-${short} --${name})'{-${short},--${name}}${quoted(`${said}${action}`)}`;
}

function quoted(text: string): string {
    return `'${text.replaceAll("'", "'\\''")}'`;
}
