import { expect, test } from 'vitest';
import { DICTIONARY, findings, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

test('a reversed range is marked as a whole and turned round', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': DICTIONARY,
        'role.gradus': roleRequiring('PC9: 4 .. 2 desirable')
    });
    const found = only(workspace, 'level-range-reversed', 'role.gradus');
    expect(found.message).toBe('4 Expert is above 2 Trained: write the lower level first, 2..4.');
    expect(found.severity).toBe('error');
    expect(found.text).toBe('4 .. 2');
    expect(found.preferred).toEqual(['Write 2..4']);
    expect(workspace.fixed('level-range-reversed', 'role.gradus')).toBe(roleRequiring('PC9: 2 .. 4 desirable'));
});

test('the order is that of the scale, whatever the levels are called', async () => {
    const text = (range: string) => `framework Demo "Demo" { }
scale S "Stars" { level C level B level A }
category D "D" on S { competency X "X" }
${roleRequiring(`X: ${range}`)}`;
    expect((await TestWorkspace.of(text('C..A'))).codes()).toEqual([]);
    expect(only(await TestWorkspace.of(text('A..C')), 'level-range-reversed').message).toBe(
        'A is above C: write the lower level first, C..A.'
    );
});

test('the levels of a competency are looked at too', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY.replace('"Teamwork"', '"Teamwork" levels 3..1'));
    expect(only(workspace, 'level-range-reversed').text).toBe('3..1');
});

test('a range of one level is not reversed', async () => {
    expect((await TestWorkspace.of(DICTIONARY + roleRequiring('PC9: 2..2'))).codes()).toEqual([]);
});

test('levels that do not exist have no order', async () => {
    for (const range of ['9..1', '3..0', '9..8']) {
        const workspace = await TestWorkspace.of(DICTIONARY + roleRequiring(`PC9: ${range}`));
        expect(findings(workspace, 'level-range-reversed'), range).toEqual([]);
    }
});

test('a comment within the range stays, and somebody has to look', async () => {
    const range = (low: string, high: string) =>
        DICTIONARY + roleRequiring(`PC9: ${low} // at least, says the board`, `.. ${high} // at most`);
    const workspace = await TestWorkspace.of(range('3', '2'));
    expect(only(workspace, 'level-range-reversed').preferred).toEqual([]);
    expect(workspace.fixed('level-range-reversed')).toBe(range('2', '3'));
});

test('all ranges are turned round that a language has', async () => {
    const scales = `${DICTIONARY.replace('"Teamwork"', '"Teamwork" levels 3 /* up */ ..1')}scale T "T" {
  level A "A" covers 4 /* down */ ..2
}
`;
    const workspace = await TestWorkspace.of(scales.replace('"T" {', '"T" of S {'));
    expect(findings(workspace, 'level-range-reversed').map(found => found.fixes)).toEqual([
        ['Write 1..3'],
        ['Write 2..4']
    ]);
    expect(workspace.fixed('level-range-reversed')).toContain('levels 1 /* up */ ..3');
    expect(workspace.fixed('level-range-reversed', 'main.gradus', 'Write 1..3')).not.toContain('covers 2');
});
