import { expect, test } from 'vitest';
import { only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

function section(name: string, kind: string): string {
    return `framework Demo "Demo" { }\nsection ${name} "Title": text for ${kind}\n`;
}

test('the message says that the code must go and the title may stay', async () => {
    const found = only(await TestWorkspace.of(section('grade', 'group')), 'reserved-section-name');
    expect(found.message).toBe(
        'The word grade means something else where this section would stand. Give the section another code; its title may stay.'
    );
    expect(found.severity).toBe('error');
    expect(found.text).toBe('grade');
});

test.each(['level', 'competency', 'category', 'activity', 'grade', 'tasks', 'requires', 'because', 'remark', 'is'])(
    '%s is reserved in every element',
    async name => {
        for (const kind of ['role', 'framework', 'competency']) {
            expect((await TestWorkspace.of(section(name, kind))).codes()).toEqual(['reserved-section-name']);
        }
    }
);

test.each([
    ...['version', 'date', 'language', 'publisher', 'source', 'licence'].map(name => [name, 'framework', 'role']),
    ['alias', 'category', 'role'],
    ['alias', 'group', 'domain'],
    ['unlevelled', 'category', 'role'],
    ['levels', 'competency', 'role'],
    ['covers', 'scale', 'role'],
    ['essential', 'role', 'competency'],
    ['desirable', 'role', 'competency']
] as [string, string, string][])('%s is reserved in a %s but not in a %s', async (name, reserved, free) => {
    expect((await TestWorkspace.of(section(name, reserved))).codes()).toEqual(['reserved-section-name']);
    expect((await TestWorkspace.of(section(name, `${free}, required for ${reserved}`))).codes()).toContain(
        'reserved-section-name'
    );
    expect((await TestWorkspace.of(section(name, free))).codes()).toEqual([]);
});

test.each(['text', 'list', 'role', 'scale', 'in', 'at', 'for', 'Level', 'levels', 'framework', 'required', 'уровень'])(
    '%s is free',
    async name => {
        expect((await TestWorkspace.of(section(name, 'level'))).codes()).toEqual([]);
    }
);
