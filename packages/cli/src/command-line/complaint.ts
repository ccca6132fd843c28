import { didYouMean } from './did-you-mean.ts';
import { OPTIONS, type OptionName, shortOf } from './options.ts';

/** Node's complaints about a command line, and how they are said here. Only their first sentences are about what was typed. */
const SENTENCES: readonly (readonly [RegExp, (option: string) => string])[] = [
    [/^Unknown option '([^']*)'/, option => `There is no option ${option}.${meant(option)}`],
    [/^Option '(?:-\w, )?(--[\w-]+) <value>' argument missing/, option => `Say a value behind ${option}.`],
    [
        /^Option '(--?[\w-]+)' argument is ambiguous/,
        option =>
            `Say a value behind ${longOf(option)}. If what stands there is meant, write ${longOf(option)}=… with it.`
    ],
    [/^Option '(?:-\w, )?(--[\w-]+)' does not take an argument/, option => `The option ${option} takes no value.`]
];

/** What is wrong with a command line that cannot be taken apart, in a sentence. */
export function complaintOf(error: unknown): string {
    const told = error instanceof Error ? error.message : String(error);
    for (const [pattern, sentence] of SENTENCES) {
        const [, option] = pattern.exec(told) ?? [];
        if (option !== undefined) return sentence(option);
    }
    const [what = ''] = told.split(/(?<=\.)\s/);
    return what.endsWith('.') ? what : `${what}.`;
}

function longOf(option: string): string {
    const known = (Object.keys(OPTIONS) as OptionName[]).find(name => `-${shortOf(name)}` === option);
    return known === undefined ? option : `--${known}`;
}

function meant(option: string): string {
    if (!option.startsWith('--')) return '';
    return didYouMean(
        option,
        Object.keys(OPTIONS).map(name => `--${name}`)
    );
}
