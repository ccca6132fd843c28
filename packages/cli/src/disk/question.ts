import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isFrameworkFile } from '@gradus/model/framework-file';
import { isHiddenName } from '../journal/hidden-name.ts';

/** What can be asked about a path, beside the content of a file. */
export const QUESTIONS = ['real-path', 'kind', 'exists', 'entries', 'sources'] as const;
export type Question = (typeof QUESTIONS)[number];

/** The name of the settings file: the only one that listings show beside those of Gradus. */
export const SETTINGS_FILE = 'gradus.json';

/**
 * Asks the disk. The answer is a text, so that two of them can be compared.
 *
 * @param noteLeftover hears of what somebody may have left behind in a folder that is listed, which makes no difference to the answer
 * @throws Error of the file system where there is no answer
 */
export function ask(question: Question, path: string, noteLeftover: (name: string) => void): string {
    switch (question) {
        case 'real-path':
            return realpathSync(path);
        case 'kind':
            return kindOf(path);
        case 'exists':
            return existsSync(path) ? 'yes' : 'no';
        case 'entries':
            return entriesOf(path, noteLeftover).join(SEPARATOR);
        case 'sources':
            return entriesOf(path).filter(isFrameworkFile).join(SEPARATOR);
    }
}

/** No name holds it. */
const SEPARATOR = '\0';

/** The names that an answer lists. */
export function namesIn(answer: string): string[] {
    return answer === '' ? [] : answer.split(SEPARATOR);
}

/**
 * Reads a file. A pipe or a device is none: reading it could go on for ever.
 *
 * @throws Error of the file system where it cannot be read
 */
export function contentOf(path: string): Buffer {
    const kind = statSync(path);
    if (!kind.isFile() && !kind.isDirectory()) throw new Error('it is not a file.');
    return readFileSync(path);
}

function kindOf(path: string): string {
    const kind = statSync(path);
    if (kind.isDirectory()) return 'folder';
    return kind.isFile() ? 'file' : 'other';
}

/**
 * The folders, which end in a slash, and the files of a folder as far as Gradus has anything to do
 * with them; a settings file that is a link or else no file begins with one. All else may come and go without making a difference.
 */
function entriesOf(path: string, noteLeftover?: (name: string) => void): string[] {
    const entries: string[] = [];
    for (const entry of readdirSync(path, { withFileTypes: true })) {
        const { name } = entry;
        if (name.startsWith('.')) {
            if (isHiddenName(name)) noteLeftover?.(name);
            continue;
        }
        if (entry.isDirectory()) entries.push(`${name}/`);
        else if (entry.isFile() && (isFrameworkFile(name) || name === SETTINGS_FILE)) entries.push(name);
        else if (name === SETTINGS_FILE) entries.push(`/${name}`);
    }
    return entries;
}
