import { COMMANDS, COMMON_OPTIONS, type Command, type CommandOption } from '../command-line/commands.ts';
import { shortOf } from '../command-line/options.ts';

/** What fish completes `gradus` with, and what it says of each command and option. */
export function fishCompletion(): string {
    return [
        '# Completes gradus in fish. In ~/.config/fish/config.fish: gradus completion fish | source',
        'complete -c gradus -f',
        ...COMMANDS.flatMap(commandLines),
        ''
    ].join('\n');
}

function commandLines({ name, aliases = [], usages, options, words = [], takesPaths }: Command): string[] {
    const when = `-n ${quoted(`__fish_seen_subcommand_from ${[name, ...aliases].join(' ')}`)}`;
    const shown = [...options.filter(({ hidden }) => !hidden), ...COMMON_OPTIONS];
    return [
        `complete -c gradus -n __fish_use_subcommand -a ${name} -d ${quoted(usages[0]?.about ?? '')}`,
        ...(takesPaths ? [`complete -c gradus ${when} -F`] : []),
        ...(words.length > 0 ? [`complete -c gradus ${when} -a ${quoted(words.join(' '))}`] : []),
        ...shown.map(option => `complete -c gradus ${when} ${flags(option)} -d ${quoted(option.about)}`)
    ];
}

function flags({ name, value, choices }: CommandOption): string {
    const short = shortOf(name);
    const spelled = `${short === undefined ? '' : `-s ${short} `}-l ${name}`;
    if (value === undefined) return spelled;
    return choices ? `${spelled} -x -a ${quoted(choices.join(' '))}` : `${spelled} -r -F`;
}

function quoted(text: string): string {
    return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
