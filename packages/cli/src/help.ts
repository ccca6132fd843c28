import { COMMANDS, COMMON_OPTIONS, type Command, type CommandOption, type Usage } from './command-line/commands.ts';
import { shortOf } from './command-line/options.ts';

/** Where what is said of something begins. */
const COLUMN = 39;

/** What `gradus --help` says: all commands, and what they have in common. */
export const HELP = `gradus: competency frameworks and role profiles as text

Usage
${COMMANDS.flatMap(({ name, usages }) => usages.map(usage => usageLine(name, usage))).join('\n')}
${line('gradus <command> --help', 'what else can be said to a command')}
  gradus --help, gradus --version

Every command
${COMMON_OPTIONS.filter(({ name }) => name !== 'help')
    .map(optionLine)
    .join('\n')}

A path is a .gradus file or a folder; a file is checked together with its framework.

Exit codes
  0  all is well               3  nothing to work on
  1  errors were found         4  a file could not be read or written
  2  the command is wrong
`;

/** What `gradus <command> --help` says. */
export function helpOf({ name, aliases = [], usages, options }: Command): string {
    const shown = [...options.filter(({ hidden }) => !hidden), ...COMMON_OPTIONS];
    return [
        'Usage',
        ...usages.map(usage => usageLine(name, usage)),
        ...aliases.map(alias => line(`gradus ${alias}`, 'the same')),
        '',
        'Options',
        ...shown.flatMap(option => [optionLine(option), ...choiceLines(option)]),
        ''
    ].join('\n');
}

function usageLine(name: string, { args, about }: Usage): string {
    return line(`gradus ${name} ${args}`.trimEnd(), about);
}

function optionLine({ name, value, about }: CommandOption): string {
    const short = shortOf(name);
    const sign = short === undefined ? '    ' : `-${short}, `;
    return line(`${sign}--${name}${value === undefined ? '' : ` <${value}>`}`, about);
}

/** The values that there are, as many as fit on a line. */
function choiceLines({ choices = [] }: CommandOption): string[] {
    return choices.length === 0 ? [] : [line('', choices.join(', '))];
}

function line(left: string, about: string | undefined): string {
    return about === undefined ? `  ${left}` : `  ${left.padEnd(COLUMN - 3)} ${about}`;
}
