import { parseArgs } from 'node:util';

/** What can be said to a command of this repository. */
interface Takes<Name extends string> {
    /** Shown for `--help`, and where something else was typed. */
    readonly usage: string;
    /** Options that take a value, each with what counts where it is not said. */
    readonly options: Readonly<Record<Name, string>>;
    /** How many words may stand without an option before them. */
    readonly words?: number;
}

/** What was typed, option by option, and the words without one. */
interface Arguments<Name extends string> {
    readonly options: Readonly<Record<Name, string>>;
    readonly words: readonly string[];
}

/**
 * Reads a command line. `--help` ends the program with 0 once it has said what can be typed; what makes no sense ends it with 2 and a
 * sentence, where Node would show where in its own sources it noticed.
 */
export function readArguments<Name extends string>(args: readonly string[], takes: Takes<Name>): Arguments<Name> {
    const { usage } = takes;
    const read = parsed(args, takes);
    if (typeof read === 'string') return end(`${read}\n\n${usage}`, 2);
    return read.isHelp ? end(usage, 0) : read;
}

/** @returns what is wrong, where it makes no sense */
function parsed<Name extends string>(args: readonly string[], { options, words = 0 }: Takes<Name>) {
    const known = Object.keys(options).map(name => [name, { type: 'string' }] as const);
    try {
        const { values, positionals } = parseArgs({
            args: [...args],
            options: { ...Object.fromEntries(known), help: { type: 'boolean' } },
            allowPositionals: true
        });
        const { help: isHelp, ...said } = values;
        const extra = positionals[words];
        if (extra !== undefined && !isHelp) return `Unexpected argument '${extra}'.`;
        return { isHelp, options: { ...options, ...said }, words: positionals };
    } catch (error) {
        return firstSentence(error);
    }
}

/** Node goes on with how a word that begins like an option could be typed, which no command here takes. */
function firstSentence(error: unknown): string {
    const [sentence = ''] = (error instanceof Error ? error.message : String(error)).split(/\.\s/);
    return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function end(text: string, code: number): never {
    console[code === 0 ? 'log' : 'error'](text);
    process.exit(code);
}
