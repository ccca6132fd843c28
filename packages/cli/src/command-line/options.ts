/** Every option that some command has, as Node reads them. What it means for a command is in the table of commands. */
export const OPTIONS = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'V' },
    format: { type: 'string', short: 'f' },
    output: { type: 'string', short: 'o' },
    release: { type: 'boolean' },
    'show-accepted': { type: 'boolean' },
    fix: { type: 'boolean' },
    'fail-on': { type: 'string' },
    'max-warnings': { type: 'string' },
    force: { type: 'boolean' },
    only: { type: 'string' },
    bom: { type: 'boolean' },
    split: { type: 'string' },
    report: { type: 'string' },
    check: { type: 'boolean' },
    rev: { type: 'string' },
    path: { type: 'string' },
    since: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'exit-code': { type: 'boolean' },
    'allow-new': { type: 'boolean' },
    stdio: { type: 'boolean' },
    title: { type: 'string' },
    code: { type: 'string' },
    language: { type: 'string' },
    mapping: { type: 'string' },
    sheet: { type: 'string' },
    delimiter: { type: 'string' },
    into: { type: 'string' },
    remove: { type: 'boolean' },
    'no-cache': { type: 'boolean' },
    // Some clients say who they are; the language server ends when they do.
    clientProcessId: { type: 'string' }
} as const;

export type OptionName = keyof typeof OPTIONS;

/** The letter that stands for an option, where there is one. */
export function shortOf(name: OptionName): string | undefined {
    const option = OPTIONS[name];
    return 'short' in option ? option.short : undefined;
}
