import { expect, test } from 'vitest';
import { DICTIONARY, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { acceptedFindingsOf } from '../accepted-findings.ts';

function accepting(rule: string, reason: string): Promise<TestWorkspace> {
    return TestWorkspace.of(
        DICTIONARY + roleRequiring('"teamwork": 1').replace(': 1', `: 1 { accept ${rule} because ${reason} }`)
    );
}

test.each(['"…"', '"..."', '""', '" - "', '"?!"'])('%s is no reason, so nothing is accepted', async reason => {
    const workspace = await accepting('name-variant', reason);
    expect(workspace.codes().sort()).toEqual(['acceptance-without-reason', 'name-variant']);
    expect(acceptedFindingsOf(workspace.document())).toEqual([]);
    const found = only(workspace, 'acceptance-without-reason');
    expect(found.message).toBe(
        'Say why name-variant is accepted: write the reason in the quotation marks. Without one nothing is accepted.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe(reason);
});

test.each(['"Закон"', '"法律"', '"§ 5"', '"x"'])('%s is a reason, in whatever alphabet', async reason => {
    expect((await accepting('name-variant', reason)).codes()).toEqual([]);
});

test('no reason is asked for where none would help', async () => {
    expect((await accepting('level-outside-scale', '"…"')).codes().sort()).toEqual([
        'name-variant',
        'unused-acceptance'
    ]);
    expect((await accepting('no-such-rule', '"…"')).codes().sort()).toEqual(['name-variant', 'unknown-rule']);
});

test('where nothing is found either, only the reason is asked for', async () => {
    expect((await accepting('level-drop', '"…"')).codes().sort()).toEqual([
        'acceptance-without-reason',
        'name-variant'
    ]);
});

test('a reason that is still missing from the text is told by its syntax', async () => {
    expect((await accepting('name-variant', '')).codes()).not.toContain('acceptance-without-reason');
});
