import { Counterparts, Sides } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import { expect, test } from 'vitest';

const BEFORE = `framework F "Frame" { }
scale S "Skill" { level 1 "Low" level 2 "Mid" level 3 "High" }
category C "Core" on S { competency A "Teams" competency B "Leading" competency D "Driving" }
role R "Officer" { requires A: 2 B: 2..3 D: 1 }
role Q "Clerk" { requires A: 1 }
`;

async function counterparts(after: string) {
    const model = async (text: string) => (await TestWorkspace.of(text)).model();
    return new Counterparts(new Sides(await model(BEFORE), await model(after)));
}

test('knows what is called otherwise now, what is gone and what is new', async () => {
    const after = BEFORE.replace(/competency D .*? \}/, '}')
        .replace(' D: 1', '')
        .replaceAll(' A', ' E')
        .replace('level 2 "Mid"', 'level 2 "Middle" level 4 "Mid"')
        .replaceAll('role R', 'role Lead')
        .replace('role Q "Clerk"', 'role N "Pilot"');
    const same = await counterparts(after);
    expect(['A', 'B', 'D', 'None'].map(code => same.competency(code))).toEqual(['E', 'B', undefined, undefined]);
    expect(same.role('Lead')).toEqual({ was: 'R', now: 'Lead' });
    // By its last code, what has another one by now is still found.
    expect(same.role('R')).toEqual({ was: 'R', now: 'Lead' });
    expect([same.role('Q'), same.role('N'), same.role('None')]).toEqual([{ was: 'Q' }, undefined, undefined]);
    expect(same.levels('S')).toEqual({
        scale: ['S', 'S'],
        levels: [
            ['1', '1'],
            ['2', '4'],
            ['3', '3']
        ]
    });
    expect(same.levels('None')).toBeUndefined();
});
