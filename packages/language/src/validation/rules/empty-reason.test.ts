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
    expect(workspace.codes().sort()).toEqual(['empty-reason', 'name-variant']);
    expect(acceptedFindingsOf(workspace.document())).toEqual([]);
    const found = only(workspace, 'empty-reason');
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
    expect((await accepting('level-drop', '"…"')).codes().sort()).toEqual(['empty-reason', 'name-variant']);
});

test('a reason that is still missing from the text is told by its syntax', async () => {
    expect((await accepting('name-variant', '')).codes()).not.toContain('empty-reason');
});

const SET = `framework Demo "Demo" { }
scale S "S" { level 1 }
category C "C" on S {
  competency A "Alpha"
  competency B "Beta"
}
set Core "Core" {
  requires
    A: 1
    B: 1
}
`;

async function messages(text: string): Promise<string[]> {
    const workspace = await TestWorkspace.of(text);
    expect(new Set(workspace.codes())).toEqual(new Set(['empty-reason']));
    return workspace.diagnostics().map(({ message }) => String(message));
}

test('dots are no reason for an exclusion either', async () => {
    expect(
        await messages(`${SET}role R "R" extends Core {\n excludes A because "…"\n excludes B because "Others do."\n}`)
    ).toEqual(['Say why Alpha is excluded: write the reason in the quotation marks.']);
    const domain = 'framework Demo "Demo" { }\ngrade G "Strategic"\ndomain D "D" { excludes G because "" }\n';
    expect(await messages(domain)).toEqual(['Say why Strategic is excluded: write the reason in the quotation marks.']);
});

test('nor for an omission', async () => {
    const workspace = await TestWorkspace.of({
        'base/framework.gradus': SET,
        'own/framework.gradus': 'framework Own "Own" { adopt Demo }\nomit set Core because "..."\n'
    });
    const found = only(workspace, 'empty-reason', 'own/framework.gradus');
    expect(found.message).toBe('Say why Core is omitted: write the reason in the quotation marks.');
    expect(found.text).toBe('"..."');
});

test('nor for a relation, which needs none', async () => {
    const related = (reason: string) => SET.replace('"Alpha"', `"Alpha" { is related to B ${reason} }`);
    expect(await messages(related('because "…"'))).toEqual([
        'Say why this has to do with Beta: write the reason in the quotation marks. ' +
            'If there is none to give, remove “because” and the marks.'
    ]);
    for (const reason of ['', 'because "Both are about letters."']) {
        expect((await TestWorkspace.of(related(reason))).codes()).toEqual([]);
    }
});
