import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../cli/gradus-command.ts';

/** What in data holds a regular expression, beside all that is called a pattern of something. */
const KEYS = new Set([
    ...['match', 'begin', 'end', 'while', 'firstLine', 'firstLineMatch', 'regexp'],
    ...['beforeText', 'afterText', 'previousLineText', 'foldingStartMarker', 'foldingStopMarker']
]);
/** Packages whose schemas are handed out; others than VS Code read them. */
const WITH_SCHEMAS = ['language', 'exchange', 'cli'];

/**
 * The regular expressions that ship in data, as `/pattern/flags` by file: of how VS Code colours and indents a file, finds
 * problems in what the command writes and shows commands, and of schemas.
 */
export function expressionsInData(): [file: string, expressions: ReadonlySet<string>][] {
    return dataFiles()
        .map(file => [file, expressionsIn(file)] as [string, ReadonlySet<string>])
        .filter(([, found]) => found.size > 0);
}

function dataFiles(): string[] {
    const folders = ['syntaxes', ...WITH_SCHEMAS.map(name => `packages/${name}/schema`)];
    const within = folders.flatMap(folder => readdirSync(path.join(ROOT, folder)).map(name => `${folder}/${name}`));
    return ['package.json', ...within.filter(file => path.extname(file) === '.json')];
}

function expressionsIn(file: string): ReadonlySet<string> {
    const read = flavourOf(file);
    const found = new Set<string>();
    const visit = (value: unknown, key: string): void => {
        if (Array.isArray(value)) for (const each of value as unknown[]) visit(each, key);
        else if (typeof value === 'string') for (const each of expressionsOf(value, key)) found.add(each);
        else if (typeof value === 'object' && value !== null) {
            const { pattern, flags, ...others } = value as Record<string, unknown>;
            if (typeof pattern === 'string') found.add(read(pattern, typeof flags === 'string' ? flags : undefined));
            else visit(pattern, 'pattern');
            if (key === 'patternProperties') for (const each of Object.keys(value)) found.add(read(each, undefined));
            for (const [name, each] of Object.entries(others)) visit(each, name);
        }
    };
    const expressionsOf = (text: string, key: string): string[] => {
        if (key === 'when') return inConditions(text);
        return KEYS.has(key) || key.toLowerCase().endsWith('pattern') ? [read(text, undefined)] : [];
    };
    visit(JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')), '');
    return found;
}

/** What stands behind each `=~`. */
function inConditions(text: string): string[] {
    const [, ...tested] = text.split(' =~ ');
    return tested.map(each => each.split(' ')[0] ?? '');
}

/** How a file’s expressions are written as JavaScript writes them. */
function flavourOf(file: string): (pattern: string, flags: string | undefined) => string {
    if (file.endsWith('.tmLanguage.json')) return pattern => `/${withoutOniguruma(pattern)}/u`;
    const usual = file.endsWith('.schema.json') ? 'u' : '';
    return (pattern, flags = usual) => `/${pattern}/${flags}`;
}

/**
 * Signs are written by their numbers otherwise; where the last match ended is a place like any other; and what is not tried
 * again in another way is at most as slow as what is.
 */
function withoutOniguruma(pattern: string): string {
    return pattern.replaceAll('\\x{', '\\u{').replaceAll('\\G', '').replaceAll('(?>', '(?:');
}
