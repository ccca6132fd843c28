import { COMMANDS, COMMON_OPTIONS, type Command, type CommandOption } from '../command-line/commands.ts';
import { shortOf } from '../command-line/options.ts';

/** What bash completes `gradus` with. Where nothing of it fits, bash proposes files. */
export function bashCompletion(): string {
    return `# Completes gradus in bash. In ~/.bashrc: source <(gradus completion bash)
_gradus() {
    local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command= first=1 words= i
    for ((i = 1; i < COMP_CWORD; i++)); do
        case \${COMP_WORDS[i]} in
            ${COMMANDS.flatMap(namesOf).join('|')})
                command=\${COMP_WORDS[i]}
                ((i + 1 == COMP_CWORD)) || first=
                break
                ;;
        esac
    done
    COMPREPLY=()
    case "$command $prev" in
${COMMANDS.flatMap(valueCases).join('\n')}
        *) ;;
    esac
    case $command in
        '') words='${COMMANDS.map(({ name }) => name).join(' ')} --help --version' ;;
${COMMANDS.map(optionCase).join('\n')}
    esac
    if [[ -z $command || $cur == -* ]]; then
        COMPREPLY=($(compgen -W "$words" -- "$cur"))
    elif [[ -n $first ]]; then
        case $command in
${COMMANDS.filter(({ words }) => words)
    .map(wordCase)
    .join('\n')}
            *) ;;
        esac
    fi
}
complete -o bashdefault -o default -F _gradus gradus
`;
}

function namesOf({ name, aliases = [] }: Command): string[] {
    return [name, ...aliases];
}

function shown(options: readonly CommandOption[]): readonly CommandOption[] {
    return options.filter(({ hidden }) => !hidden);
}

/** After an option, the values that it takes; files, where they cannot be listed. */
function valueCases(command: Command): string[] {
    return shown(command.options)
        .filter(({ value }) => value !== undefined)
        .map(({ name, choices }) => {
            const short = shortOf(name);
            const spellings = [`--${name}`, ...(short === undefined ? [] : [`-${short}`])];
            const patterns = namesOf(command).flatMap(each => spellings.map(option => `'${each} ${option}'`));
            const answer = choices ? `COMPREPLY=($(compgen -W '${choices.join(' ')}' -- "$cur")); return` : 'return';
            return `        ${patterns.join('|')}) ${answer} ;;`;
        });
}

function optionCase(command: Command): string {
    const options = [...shown(command.options), ...COMMON_OPTIONS].map(({ name }) => `--${name}`);
    return `        ${namesOf(command).join('|')}) words='${options.join(' ')}' ;;`;
}

function wordCase(command: Command): string {
    const words = command.words?.join(' ') ?? '';
    return `            ${namesOf(command).join('|')}) COMPREPLY=($(compgen -W '${words}' -- "$cur")) ;;`;
}
