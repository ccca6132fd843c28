import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';
import { DICTIONARY, roleRequiring } from '../../testing/findings.ts';

const FIX_ALL = ['source.fixAll'];

test('everything that is certain is put right at once, and nothing else is touched', async () => {
    const offered = await OfferedActions.in(
        {
            'main.gradus': `${DICTIONARY}‸role R "Officer" {
  requires
    "team-work": 1 // spelled as on the wall
    PC10: 3..2
    PC10: 1
    TEAM: 1
}
`
        },
        FIX_ALL
    );
    expect(offered.titles).toEqual(['Fix everything that is certain']);
    expect(offered.actions[0]?.kind).toBe('source.fixAll.gradus');
    expect(offered.after('Fix everything that is certain')['main.gradus']).toBe(`${DICTIONARY}role R "Officer" {
  requires
    "Teamwork": 1 // spelled as on the wall
    PC10: 2..3
    PC10: 1
    TEAM: 1
}
`);
});

test('it is only offered where it is asked for, and where there is something', async () => {
    const files = { 'main.gradus': `${DICTIONARY}‸${roleRequiring('PC9: 3..2')}` };
    expect((await OfferedActions.in(files)).titles).not.toContain('Fix everything that is certain');
    expect((await OfferedActions.in({ 'main.gradus': `‸${DICTIONARY}` }, FIX_ALL)).titles).toEqual([]);
    expect((await OfferedActions.in(files, ['source.organizeImports'])).titles).toEqual([]);
    expect((await OfferedActions.in(files, ['source.fixAll.gradus'])).titles).toHaveLength(1);
});

test('all of a kind are put right in the file and in the framework', async () => {
    const offered = await OfferedActions.in({
        'framework.gradus': DICTIONARY,
        'a.gradus': 'role A "A" {\n  requires\n    PC9: ‸3..2\n    PC10: 4..1\n}\n',
        'b.gradus': 'role B "B" {\n  requires\n    PC9: 4..3\n    PC10: XX\n}\n'
    });
    const inFile = 'Fix all 2 of level-range-reversed in this file';
    const everywhere = 'Fix all 3 of level-range-reversed in this framework';
    expect(offered.titles).toEqual(['Write 2..3', inFile, everywhere]);
    expect(offered.after(inFile)).toEqual({
        'a.gradus': 'role A "A" {\n  requires\n    PC9: 2..3\n    PC10: 1..4\n}\n'
    });
    expect(offered.after(everywhere)).toEqual({
        'a.gradus': 'role A "A" {\n  requires\n    PC9: 2..3\n    PC10: 1..4\n}\n',
        'b.gradus': 'role B "B" {\n  requires\n    PC9: 3..4\n    PC10: XX\n}\n'
    });
});

test('lines that are removed one after the other are all removed', async () => {
    const offered = await OfferedActions.in({
        'main.gradus': `${DICTIONARY}role R "Officer" {\n  requires\n    PC9: 1\n    PC9‸: 2\n    PC9: 3\n}\n`
    });
    const title = 'Fix all 2 of duplicate-requirement in this file';
    expect(offered.after(title)['main.gradus']).toBe(DICTIONARY + roleRequiring('PC9: 1'));
});

test('of fixes at one place only the first is made: the others were made for another text', async () => {
    const sections = 'section aim "Aim": text required for role\nsection scope "Scope": text required for role\n';
    const offered = await OfferedActions.in({ 'main.gradus': `${DICTIONARY}${sections}role ‸R "R"\n` });
    expect(offered.titles.filter(title => title.startsWith('Fix all'))).toEqual([]);
});

test('what is right as it is, or can only be guessed, is left as it is when a file is saved', async () => {
    const alias = DICTIONARY.replace('"Teamwork"', '"Teamwork" alias "Cooperation"');
    for (const text of [
        `${alias}‸${roleRequiring('"Cooperation": 2')}`,
        `${DICTIONARY}‸role R "R" {\n  is related to PC9 confidence 9\n}\n`,
        `${DICTIONARY}‸${roleRequiring('PC9: 3 // at least, says the board', '.. 2')}`,
        `${DICTIONARY}‸scale W "W" from 7 /* the top */ to 0\n`,
        `${DICTIONARY}‸category D "D" on S { competency РС1 "Cyrillic" }\n`
    ]) {
        expect((await OfferedActions.in({ 'main.gradus': text }, FIX_ALL)).titles, text).toEqual([]);
    }
});
