import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';

const OTHER = `framework EU "EU" { }
scale S "Proficiency" { level 1 "Awareness" level 2 "Trained" }
category Core "Core" on S { competency PC1 "Teamwork" }
`;
const FILES = {
    'eu/framework.gradus': OTHER,
    'own/framework.gradus': 'framework Own "Own" { // ours\n  language en\n}\n'
};

async function offered(requirement: string, more: Readonly<Record<string, string>> = {}): Promise<OfferedActions> {
    return OfferedActions.in({
        ...FILES,
        ...more,
        'own/role.gradus': `role R "R" {\n  requires\n    ‸${requirement}\n}\n`
    });
}

const USE = 'Use EU, which has PC1 “Teamwork”';

test.each(['PC1: 1', '"Teamwork": 1', 'PC1@EU: 1'])('%s leads somewhere once its framework is used', async written => {
    const actions = await offered(written);
    expect(actions.titles).toContain(USE);
    expect(actions.after(USE)).toEqual({
        'own/framework.gradus': 'framework Own "Own" { // ours\n  use EU\n  language en\n}\n'
    });
    expect(await actions.errorsAfter(USE)).toEqual([]);
});

test('what no other framework has, or only one that uses this one, is not offered', async () => {
    expect((await offered('PC9: 1')).titles).not.toContain(USE);
    const user = { 'eu/framework.gradus': OTHER.replace('{ }', '{ use Own }') };
    expect((await offered('PC1: 1', user)).titles).not.toContain(USE);
    const without = { 'own/framework.gradus': '' };
    expect((await offered('PC1: 1', without)).titles).not.toContain(USE);
});
