import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function translated(into: string, language: string): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'framework.gradus': `framework Demo "Demo" { ${language} }\n`,
        'other.gradus': `translation ${into} {\n  framework Demo "Other"\n}\n`
    });
}

test.each([
    ['en', 'language en', 'en'],
    ['EN', 'language "en"', 'en'],
    ['pt-br', 'language pt-BR', 'pt-BR'],
    ['en', 'version "1" language en', 'en']
])('a translation into %s where it says %s', async (into, header, language) => {
    const found = only(await translated(into, header), 'translation-of-itself', 'other.gradus');
    expect(found.message).toBe(
        `Demo is written in ${language} itself. Correct the language of this translation, or that in the framework’s header.`
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe(into);
});

test.each([
    ['fr', 'language en'],
    ['en-GB', 'language en'],
    ['en', '']
])('a translation into %s where it says “%s” is one', async (into, header) => {
    expect(findings(await translated(into, header), 'translation-of-itself', 'other.gradus')).toEqual([]);
});

test('the message comes and goes with the header', async () => {
    const workspace = await translated('en', 'language de');
    await workspace.change({ 'framework.gradus': 'framework Demo "Demo" { language en }\n' });
    expect(workspace.codes('other.gradus')).toEqual(['translation-of-itself']);
});

test('of another framework its own language counts', async () => {
    const files = {
        'eu/framework.gradus': 'framework EU "EU" { language en }\n',
        'us/framework.gradus': 'framework US "US" { language fr use EU }\ntranslation fr of EU { framework EU "UE" }\n'
    };
    expect(findings(await TestWorkspace.of(files), 'translation-of-itself', 'us/framework.gradus')).toEqual([]);
});

test.each(['translation en of Nowhere { }', 'translation { }'])('“%s” is not judged', async translation => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { language en }\n${translation}\n`);
    expect(findings(workspace, 'translation-of-itself')).toEqual([]);
});
