import {
    COVERAGE_FORMATS,
    DIFF_FORMATS,
    EXPORTS,
    FAIL_ON,
    FORMATS,
    IMPORTS,
    MERGE_FORMATS,
    RULE_FORMATS,
    SHELLS,
    STATS_FORMATS,
    WATCH_FORMATS
} from '../formats.ts';
import type { OptionName } from './options.ts';

/** An option of a command. */
export interface CommandOption {
    readonly name: OptionName;
    /** What stands for its value in the help. */
    readonly value?: string;
    /** The values that it takes, where they can be listed. */
    readonly choices?: readonly string[];
    readonly about: string;
    /** For programs, which need no help. */
    readonly hidden?: true;
}

/** A way to call a command: what follows its name, and what that does. */
export interface Usage {
    readonly args: string;
    readonly about?: string;
}

/** A command, as the help, the reading of a command line and the completion of shells know it. */
export interface Command {
    readonly name: string;
    /** Shorter names for it. */
    readonly aliases?: readonly string[];
    readonly usages: readonly Usage[];
    /** The words that its first argument may be. */
    readonly words?: readonly string[];
    /** Whether files and folders are named to it. */
    readonly takesPaths?: true;
    readonly options: readonly CommandOption[];
}

const OUTPUT: CommandOption = {
    name: 'output',
    value: 'file',
    about: 'where to write; standard output if left out'
};

const PATH: CommandOption = {
    name: 'path',
    value: 'folder',
    about: 'where the framework is; the folder where you are if left out'
};

/** What a person can ask of `gradus`, in the order of the help. */
export const COMMANDS: readonly Command[] = [
    {
        name: 'init',
        usages: [{ args: '[folder]', about: 'begin a framework' }],
        takesPaths: true,
        options: [
            { name: 'title', value: 'title', about: 'what it is called; made of the name of the folder if left out' },
            { name: 'code', value: 'code', about: 'how others refer to it; made of the title if left out' },
            { name: 'language', value: 'language', about: 'in which it is written, such as fr (en if left out)' }
        ]
    },
    {
        name: 'check',
        usages: [{ args: '[paths]', about: 'find what is wrong in frameworks' }],
        takesPaths: true,
        options: [
            {
                name: 'format',
                value: 'format',
                choices: FORMATS,
                about: 'how to report; chosen by where it is shown if left out'
            },
            OUTPUT,
            { name: 'fix', about: 'put right first what can only be meant in one way' },
            {
                name: 'fail-on',
                value: 'severity',
                choices: FAIL_ON,
                about: 'what makes the check fail (error if left out)'
            },
            { name: 'max-warnings', value: 'number', about: 'fail if there are more warnings' },
            { name: 'release', about: 'take for errors what only a draft may have' },
            { name: 'show-accepted', about: 'list what is accepted as well, with the reasons' }
        ]
    },
    {
        name: 'watch',
        usages: [{ args: '[paths]', about: 'check, and again whenever something changes' }],
        takesPaths: true,
        options: [
            {
                name: 'format',
                value: 'format',
                choices: WATCH_FORMATS,
                about: 'how to report (pretty on a terminal, else concise)'
            },
            { name: 'release', about: 'take for errors what only a draft may have' }
        ]
    },
    {
        name: 'rules',
        usages: [{ args: '', about: 'list the rules' }],
        options: [
            {
                name: 'format',
                value: 'format',
                choices: RULE_FORMATS,
                about: 'how to list them (pretty if left out)'
            }
        ]
    },
    {
        name: 'stats',
        usages: [{ args: '[path]', about: 'a framework in numbers' }],
        takesPaths: true,
        options: [
            { name: 'format', value: 'format', choices: STATS_FORMATS, about: 'how to tell them (pretty if left out)' }
        ]
    },
    {
        name: 'coverage',
        usages: [{ args: '<path>', about: 'which statements are satisfied, and by what' }],
        takesPaths: true,
        options: [
            {
                name: 'format',
                value: 'format',
                choices: COVERAGE_FORMATS,
                about: 'how to list them (pretty if left out)'
            }
        ]
    },
    {
        name: 'diff',
        usages: [
            { args: '<before> <after>', about: 'what is different between two states' },
            { args: '--rev <rev> [path]', about: '… between a revision of git and the files' },
            { args: '--rev <rev>..<rev> [path]', about: '… between two revisions' }
        ],
        takesPaths: true,
        options: [
            { name: 'rev', value: 'revisions', about: 'a branch, a tag or a commit; two with .. between them' },
            { name: 'format', value: 'format', choices: DIFF_FORMATS, about: 'how to tell it (pretty if left out)' },
            OUTPUT,
            { name: 'exit-code', about: 'end with 1 where something is different' },
            { name: 'allow-new', about: 'with --rev, tell all of a framework that is new' }
        ]
    },
    {
        name: 'changelog',
        usages: [{ args: '<rev> <rev> …', about: 'what came with each of several revisions of git' }],
        options: [PATH, OUTPUT]
    },
    {
        name: 'merge-check',
        usages: [
            { args: '<ours> <theirs>', about: 'what two branches change about the same' },
            { args: '<base> <ours> <theirs>', about: '… since a revision that you name' }
        ],
        options: [
            PATH,
            { name: 'format', value: 'format', choices: MERGE_FORMATS, about: 'how to tell it (pretty if left out)' }
        ]
    },
    {
        name: 'export',
        usages: [
            { args: 'json <path> [-o file]', about: 'compile a framework to JSON' },
            { args: 'html <path> [-o file]', about: 'its role matrices as one HTML page' },
            { args: '<format> <path> [-o …]', about: 'csv, xlsx, docx, markdown, case and others' }
        ],
        words: EXPORTS,
        takesPaths: true,
        options: [
            {
                name: 'output',
                value: 'where',
                about: 'the file or folder to write; standard output if left out'
            },
            { name: 'only', value: 'part', about: 'one of the files that a format makes' },
            { name: 'split', value: 'roles', about: 'a file for each role' },
            { name: 'bom', about: 'have CSV begin as Excel expects it' },
            { name: 'report', value: 'file', about: 'where to write as JSON what the format cannot say' },
            { name: 'force', about: 'export a framework with errors, too' }
        ]
    },
    {
        name: 'import',
        usages: [
            { args: '<format> <files>', about: 'make a framework of other files' },
            { args: 'xlsx <file> --into <path>', about: 'take back edited tables of a framework' }
        ],
        words: IMPORTS,
        takesPaths: true,
        options: [
            { name: 'output', value: 'folder', about: 'where to write; a folder called as the framework if left out' },
            { name: 'code', value: 'code', about: 'the code of the framework, in place of what the files say' },
            { name: 'title', value: 'title', about: 'its title' },
            { name: 'language', value: 'language', about: 'the language of its texts, where the files do not say' },
            { name: 'mapping', value: 'file', about: 'JSON that says what the columns of a table hold' },
            { name: 'sheet', value: 'name', about: 'the sheet of a workbook; all of them if left out' },
            { name: 'delimiter', value: 'sign', about: 'what stands between cells of CSV, such as ; or tab' },
            { name: 'report', value: 'file', about: 'where to write as JSON what was mended and what was left out' },
            { name: 'into', value: 'path', about: 'the framework that the tables were made of, to change it' },
            { name: 'dry-run', about: 'with --into, say what would be changed, and change nothing' },
            { name: 'remove', about: 'with --into, take out what was deleted in the tables' },
            { name: 'force', about: 'write over files that are there' }
        ]
    },
    {
        name: 'pack',
        usages: [{ args: '[path]', about: 'make a package of npm of a framework, for others' }],
        takesPaths: true,
        options: [
            {
                name: 'output',
                value: 'folder',
                about: 'where to write; out/<name>-<version> if left out'
            },
            { name: 'since', value: 'state', about: 'propose a version: a folder, a package or a revision before' },
            { name: 'dry-run', about: 'say what would be written, and write nothing' }
        ]
    },
    {
        name: 'format',
        aliases: ['fmt'],
        usages: [{ args: '[paths]', about: 'tidy up the spaces in files, as the editor does' }],
        takesPaths: true,
        options: [{ name: 'check', about: 'change nothing, and list what would be changed' }]
    },
    {
        name: 'completion',
        usages: [{ args: 'bash|zsh|fish', about: 'what a shell needs to complete commands' }],
        words: SHELLS,
        options: []
    },
    {
        name: 'lsp',
        usages: [{ args: '--stdio', about: 'run the language server, for editors' }],
        options: [
            { name: 'stdio', about: 'speak over standard input and output' },
            { name: 'clientProcessId', value: 'number', about: 'end when that process does', hidden: true }
        ]
    }
];

/** What goes with every command. */
export const COMMON_OPTIONS: readonly CommandOption[] = [
    { name: 'no-cache', about: 'keep nothing for the next time, and use nothing kept' },
    { name: 'help', about: 'say what goes with a command' }
];

/** The command of a name, or of a shorter one. */
export function commandCalled(name: string): Command | undefined {
    return COMMANDS.find(command => command.name === name || command.aliases?.includes(name));
}

/** What a command may be called. */
export const COMMAND_NAMES: readonly string[] = COMMANDS.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
