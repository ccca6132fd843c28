import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function using(line: string): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'us/framework.gradus': `framework US "US" {\n  ${line}\n}\n`,
        'eu/framework.gradus': 'framework EUCustoms "EU" { }\n',
        'node_modules/@who/wco/framework.gradus': 'framework WCO "WCO" { }\n'
    });
}

test.each([
    ['use Zzz from "@who/zzz"', 'Install the package that holds it: npm install @who/zzz.', []],
    [
        'use Zzz',
        'Correct the code, or say which package holds it, as in use Zzz from "package-name", and install that.',
        []
    ],
    [
        'adopt Zzz as Z',
        'Correct the code, or say which package holds it, as in adopt Zzz from "package-name", and install that.',
        []
    ],
    ['adopt EUCustom', 'Did you mean EUCustoms?', ['Replace by EUCustoms']],
    ['use WC0 from "@who/wco"', 'Did you mean WCO?', ['Replace by WCO']]
])('%s', async (line, advice, fixes) => {
    const workspace = await using(line);
    const code = line.split(' ')[1];
    const found = only(workspace, 'framework-not-found', 'us/framework.gradus');
    expect(found.message).toBe(
        `No framework of the workspace or of an installed package has the code ${code}. ${advice}`
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe(code);
    expect(found.fixes).toEqual(fixes);
    expect(found.preferred).toEqual(fixes);
    expect(workspace.codes('us/framework.gradus'), 'one cause, one message').toEqual(['framework-not-found']);
});

test('a framework of the workspace and one of a package are found', async () => {
    for (const line of ['use EUCustoms', 'adopt WCO from "@who/wco" as W']) {
        expect((await using(line)).codes('us/framework.gradus'), line).toEqual([]);
    }
});

test('the message goes when the framework comes, and comes when it goes', async () => {
    const workspace = await using('use New');
    expect(findings(workspace, 'framework-not-found', 'us/framework.gradus')).toHaveLength(1);
    await workspace.change({ 'new/framework.gradus': 'framework New "New" { }\n' });
    expect(workspace.codes('us/framework.gradus')).toEqual([]);
    await workspace.change({}, ['new/framework.gradus']);
    expect(workspace.codes('us/framework.gradus')).toEqual(['framework-not-found']);
});

test('what is not finished is not missing', async () => {
    expect((await using('use')).codes('us/framework.gradus')).toEqual(['syntax']);
});

test('a code in look-alike letters is left to the rule on these', async () => {
    expect((await using('use UЅ')).codes('us/framework.gradus')).toEqual(['confusable-characters']);
});

test('of several frameworks that may be meant none is taken for the right one', async () => {
    const workspace = await TestWorkspace.of({
        'us/framework.gradus': 'framework US "US" {\n  use EU3\n}\n',
        'eu1/framework.gradus': 'framework EU1 "EU" { }\n',
        'eu2/framework.gradus': 'framework EU2 "EU" { }\n'
    });
    const found = only(workspace, 'framework-not-found', 'us/framework.gradus');
    expect(found.fixes).toEqual(['Replace by EU1', 'Replace by EU2']);
    expect(found.preferred).toEqual([]);
});

test('nothing is said while it is being looked for, and then what is wrong with the package', async () => {
    const text = (line: string) => ({ 'us/framework.gradus': `framework US "US" {\n  ${line}\n}\n` });
    for (const [line, message] of [
        ['use Zzz from "No Name"', '“No Name” is not the name of a package.'],
        ['use Zzz from "@who/zzz"', 'No framework of the workspace or of an installed package has the code Zzz.'],
        ['use Zzz', 'No framework of the workspace or of an installed package has the code Zzz.']
    ] as const) {
        const workspace = await TestWorkspace.of({});
        const { Packages } = workspace.shared.gradus;
        Packages.follow();
        await workspace.change(text(line));
        expect(workspace.codes('us/framework.gradus'), line).toEqual([]);
        await Packages.find();
        await workspace.change(text(`${line} `));
        expect(only(workspace, 'framework-not-found', 'us/framework.gradus').message).toContain(message);
    }
});

test('the framework that a translation is of is a matter of another rule', async () => {
    const workspace = await TestWorkspace.of(
        'framework Demo "Demo" { language en }\ntranslation fr of Demoo {\n  framework Demo "D"\n}\n'
    );
    expect(workspace.codes()).toContain('unresolved-reference');
    expect(findings(workspace, 'framework-not-found')).toEqual([]);
});
