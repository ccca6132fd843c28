import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';
import { roleRequiring } from '../../testing/findings.ts';

const FRAMEWORK = `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency MC1 "Act as a Role Model of Ethics" // the first
  competency MC2 "Negotiating" alias "Bargaining"
}
`;

async function offered(line: string): Promise<OfferedActions> {
    return OfferedActions.in({ 'framework.gradus': FRAMEWORK, 'role.gradus': roleRequiring(line) });
}

test('the beginning of a title, or one that is misspelled, is made an alias in the file of the competency', async () => {
    const begun = await offered('‸"Act as a Role Model": 1');
    const title = 'Declare “Act as a Role Model” as an alias of MC1 “Act as a Role Model of Ethics”';
    expect(begun.after(title)).toEqual({
        'framework.gradus': FRAMEWORK.replace(' // the first', ' alias "Act as a Role Model" // the first')
    });
    expect(await begun.errorsAfter(title)).toEqual([]);
    const misspelled = await offered('‸"Negotiatons": 1');
    const alias = 'Declare “Negotiatons” as an alias of MC2 “Negotiating”';
    expect(misspelled.after(alias)['framework.gradus']).toContain('alias "Bargaining", "Negotiatons"\n');
    expect(await misspelled.errorsAfter(alias)).toEqual([]);
});

test('a code is no alias, nor is what means nothing that is known, or something of another framework', async () => {
    for (const line of ['‸MC11: 1', '‸"Something else altogether": 1', '‸"Negotiatons"@Other: 1']) {
        expect(
            (await offered(line)).titles.filter(title => title.includes('alias')),
            line
        ).toEqual([]);
    }
});
