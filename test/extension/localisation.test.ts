import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manifest, pathOf, readJson, readText } from './manifest.ts';

type Texts = Readonly<Record<string, string>>;

const ENGLISH = readJson<Texts>('package.nls.json');
const FRENCH = readJson<Texts>('package.nls.fr.json');
const ENGLISH_STRINGS = readJson<Texts>('packages/vscode/l10n/bundle.l10n.json');
const FRENCH_STRINGS = readJson<Texts>('packages/vscode/l10n/bundle.l10n.fr.json');

/** The strings that the extension's own code shows. */
function stringsInCode(): string[] {
    const strings = new Set<string>();
    for (const file of globSync('packages/vscode/src/**/*.ts', { cwd: pathOf('') })) {
        const text = readText(file);
        const literal = [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)];
        // Anything but a string written out could not be found here, and would stay English.
        expect(literal.length, file).toBe([...text.matchAll(/l10n\.t\(/g)].length);
        for (const [, string = ''] of literal) strings.add(string);
    }
    return [...strings].sort();
}

function placeholders(text: string): string[] {
    return [...text.matchAll(/\{\d\}|command:[\w.]+/g)].map(([found]) => found).sort();
}

test('every text of the manifest is there in English and in French, and none is left over', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key ?? '');
    expect(used.length).toBeGreaterThan(30);
    expect(Object.keys(ENGLISH).sort()).toEqual([...new Set(used)].sort());
    expect(Object.keys(FRENCH).sort()).toEqual(Object.keys(ENGLISH).sort());
});

test('every text that the code shows is there in English and in French, and none is left over', () => {
    expect(manifest.l10n).toBe('./packages/vscode/l10n');
    const strings = stringsInCode();
    expect(strings.length).toBeGreaterThan(30);
    expect(Object.keys(ENGLISH_STRINGS).sort()).toEqual(strings);
    expect(Object.keys(FRENCH_STRINGS).sort()).toEqual(strings);
    for (const [key, text] of Object.entries(ENGLISH_STRINGS)) expect(text).toBe(key);
});

test.each([
    ['manifest', ENGLISH, FRENCH],
    ['code', ENGLISH_STRINGS, FRENCH_STRINGS]
] as const)(
    'the French of the %s has something for each text, with the same places and commands',
    (_, english, french) => {
        for (const [key, text] of Object.entries(english)) {
            expect(french[key]?.trim(), key).not.toBe('');
            expect(placeholders(french[key] ?? ''), key).toEqual(placeholders(text));
        }
        const same = Object.keys(english).filter(key => english[key] === french[key]);
        expect(same.filter(key => english[key] !== 'Code')).toEqual([]);
    }
);

test('titles and descriptions of commands and views are never written into the manifest itself', () => {
    const { commands, views, walkthroughs } = manifest.contributes;
    const texts = JSON.stringify([commands, views, walkthroughs]);
    const written = [...texts.matchAll(/"(?:title|name|description|contents|altText)":"([^%][^"]*)"/g)];
    expect(written.map(([, text]) => text)).toEqual([]);
});
