import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const UUID = '3f2c1a8e-7b54-4d0e-9a61-2c8f5b7d9e10';

function identified(value: string): Promise<TestWorkspace> {
    return TestWorkspace.of(`framework Demo "Demo" { }\ngrade G "G" {\n  id ${value}\n}\n`);
}

test.each([
    ['6f1c', []],
    ['"PC9"', []],
    [`"{${UUID}}"`, [`Write ${UUID}`]],
    [`"https://example.org/${UUID}"`, [`Write ${UUID}`]],
    [`"${UUID}0"`, []],
    ['"3f2c1a8e-7b54-9d0e-0a61-2c8f5b7d9e10"', []]
])('%s is no UUID', async (value, fixes) => {
    const found = only(await identified(value), 'invalid-identifier');
    expect(found.message).toBe(
        `“${value.replaceAll('"', '')}” is not a UUID. Write it as in ${UUID}, or leave the line out: an identifier is made of the code.`
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe(value);
    expect(found.preferred).toEqual(fixes);
});

test.each(['""', '"00000000-0000-0000-0000-000000000000"', '"ffffffff-ffff-ffff-ffff-ffffffffffff"'])(
    '%s stands for nothing',
    async value => {
        expect(only(await identified(value), 'invalid-identifier').message).toContain('This UUID stands for nothing.');
    }
);

test('a UUID in either case, with or without marks, is one', async () => {
    for (const value of [UUID, `"${UUID}"`, `"${UUID.toUpperCase()}"`]) {
        expect((await identified(value)).codes(), value).toEqual([]);
    }
});

function named(namespace: string): Promise<TestWorkspace> {
    return TestWorkspace.of(`framework Demo "Demo" { namespace ${namespace} }\n`);
}

test.each(['"example.org"', 'customs', '"C:/frameworks"', '"https://a b"', '"(https://a.org)"'])(
    '%s is no namespace',
    async namespace => {
        const found = findings(await named(namespace), 'invalid-identifier');
        expect(found.map(each => [each.text, each.message])).toEqual([
            [
                namespace,
                `“${namespace.replaceAll('"', '')}” is neither a web address nor a UUID. Write the namespace as in https://example.org/framework.`
            ]
        ]);
    }
);

test.each(['"https://example.org/eu"', '"urn:example:customs"', UUID, `"${UUID}"`])('%s is one', async namespace => {
    expect((await named(namespace)).codes()).toEqual([]);
});

test('a namespace that is still to be written is asked for', async () => {
    expect(only(await named('""'), 'invalid-identifier').message).toBe(
        'The namespace is empty. Write it as in https://example.org/framework, or leave the line out.'
    );
});

test('what else a header says may be anything', async () => {
    const workspace = await TestWorkspace.of('framework Demo "Demo" { version "1.0" publisher "Customs" source "" }\n');
    expect(findings(workspace, 'invalid-identifier')).toEqual([]);
});

test('what is still to be typed is a syntax error only', async () => {
    expect((await identified('')).codes()).toEqual(['syntax']);
    expect((await named('')).codes()).toEqual(['syntax']);
});
