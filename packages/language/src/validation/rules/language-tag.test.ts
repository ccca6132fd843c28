import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function inLanguage(value: string): string {
    return `framework Demo "Demo" { language ${value} }\n`;
}

test('the message shows what was written and how a language is written', async () => {
    const found = only(await TestWorkspace.of(inLanguage('"British English"')), 'language-tag');
    expect(found.message).toBe(
        '“British English” is not the short form of a language. Write it as in en, fr or pt-BR.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('"British English"');
});

test.each(['en', 'EN', 'deu', '"fr"', 'pt-BR', 'sr-Latn', 'zh-Hant-TW', 'de-DE-1996', 'en-US-x-customs'])(
    '%s is a language',
    async value => {
        expect((await TestWorkspace.of(inLanguage(value))).codes()).toEqual([]);
    }
);

test.each([
    'english',
    'e',
    'en_GB',
    '"en GB"',
    '""',
    'қаз',
    'x-customs',
    'i-klingon',
    '12',
    'en/fr',
    '"en-"',
    'fr-française'
])('%s is none', async value => {
    expect((await TestWorkspace.of(inLanguage(value))).codes()).toEqual(['language-tag']);
});

test('other properties may hold anything', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { version english publisher "en_GB" date "" }\n');
    expect(workspace.codes()).toEqual([]);
});

test('a language that is still to be typed is a syntax error only', async () => {
    expect((await TestWorkspace.of(inLanguage(''))).codes()).toEqual(['syntax']);
});

test('the language of a translation is a tag as well', async () => {
    const translated = (language: string) =>
        TestWorkspace.of(`framework Demo "Demo" { language en }\ntranslation ${language} {\n  framework Demo "X"\n}\n`);
    const found = only(await translated('french'), 'language-tag');
    expect(found.message).toBe('“french” is not the short form of a language. Write it as in en, fr or pt-BR.');
    expect(found.text).toBe('french');
    for (const language of ['fr', 'pt-BR', 'sr-Latn']) expect((await translated(language)).codes()).toEqual([]);
    expect((await translated('')).codes()).toEqual(['syntax']);
});
