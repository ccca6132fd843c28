import { expect, test } from 'vitest';
import { levelsOf } from '../../packages/exchange/src/tables/level-cell.ts';
import { readLooseCell } from '../../packages/exchange/src/tables/loose-cell.ts';
import { foldTitle } from '../../packages/language/src/text/fold-title.ts';
import { mixedFixture } from '../../packages/preview/src/testing/indexed-fixture.ts';
import { typedContent } from '../../packages/preview/src/view-model/editing/typed-content.ts';
import { foldedTitle } from '../../packages/preview/src/view-model/shared/folded-title.ts';
import { indexPreview } from '../../packages/preview/src/view-model/shared/preview-index.ts';

const LEVELS = ['Aware', 'Trained', 'Très bon', 'Expert'].map((title, at) => ({ code: String(at + 1), title }));
const mixed = mixedFixture();
const index = indexPreview({
    ...mixed,
    scales: [
        {
            code: 'S',
            title: 'Proficiency',
            cumulative: false,
            levels: LEVELS.map(level => ({ ...level, sections: [] }))
        }
    ]
});
const [first] = mixed.competencies;
if (!first) throw new Error('There is no competency.');
const { scale: _, ...unlevelled } = { ...first, levels: [] };
const levelled = { ...unlevelled, scale: 'S', levels: LEVELS.map(({ code }) => code) };

/** What an imported cell says, as a cell of the matrix says it. */
function imported(text: string, isLevelled: boolean) {
    const read = readLooseCell(text, isLevelled ? levelsOf({ levels: LEVELS }) : () => undefined);
    if (read === undefined) return undefined;
    const { level, maxLevel, necessity } = read;
    if (level === undefined && necessity === undefined) return null;
    return { ...(level && { level }), ...(maxLevel && { maxLevel }), ...(necessity && { necessity }) };
}

function typed(text: string, isLevelled: boolean) {
    const said = typedContent(text, isLevelled ? levelled : unlevelled, index);
    return 'problem' in said ? undefined : said.wanted;
}

const WITH_LEVEL = [
    ...['2', '2.0', '2,00', '02', '(2)', 'Trained', 'trained', 'TRES BON', '2 Trained', 'Trained (2)', '2 – Trained'],
    ...['Level 2', 'level 2: Trained', 'Stufe 2', 'Niv. 2', 'nível 2', '2*', '2 *', '*2', '2†', '2¹', 'Trained**'],
    ...[
        '≥2',
        '>= 2',
        '2+',
        'min. 2',
        'at least 2',
        'mindestens 2',
        'minstens 2',
        'mind. 2',
        'minimum 2',
        'au moins 2',
        '2 or higher',
        '2 and above',
        '≥2*'
    ],
    ...['2-3', '2–3', '2 .. 3', '2…3', '2 to 3', '2 à 3', '2→3', 'Trained to Expert', '2-2', '2-3*', '≥2-3'],
    ...['3 desirable', '3 (desirable)', '3, desirable', '2-3 optional', '3 souhaité', '3 erwünscht', '3 essential'],
    ...['2* (desirable)', '≥2 desirable', '3 muss', '3 deseable']
];
const NOTHING = ['', ' ', '-', '–', '—', '--', 'n/a', 'N/A', 'n.a.', 'none', 'No', 'nein', 'Sans objet', 'n/a*', '(-)'];
const NO_LEVEL = ['5', '≥5', '5*', 'Trainee', '2 Expert', '*', '2;3', '2/3', 'from May', '2 or 3'];
const MARKS = ['x', 'X', '✓', '•', '(x)', 'x*', 'yes', 'Oui', 'must', 'd', 'o', '○', 'optional', 'Wünschenswert'];

test.each(WITH_LEVEL)('what is typed or pasted is read as what is imported, a level: %s', text => {
    expect(typed(text, true)).toEqual(imported(text, true));
    expect(typed(text, true)).toHaveProperty('level');
});

test.each(NOTHING)('nothing at all: “%s”', text => {
    for (const isLevelled of [true, false])
        expect([typed(text, isLevelled), imported(text, isLevelled)]).toEqual([null, null]);
});

test.each(NO_LEVEL)('no level: %s', text => {
    expect([typed(text, true), imported(text, true)]).toEqual([undefined, undefined]);
});

test.each(MARKS)('what has no levels: %s', text => {
    expect(typed(text, false)).toEqual(imported(text, false));
    expect(typed(text, false)).toHaveProperty('necessity');
});

test.each([
    'Tariff & Classification',
    'Tariff and classification',
    'Coaching/Mentoring',
    'Customs Trends of the 21 st Century',
    'C++',
    'C#',
    'E-Mail, 100 %',
    'Sandy – and And',
    'Ｆｕｌｌ Width',
    'Économie d’État',
    '$ & €',
    '–',
    '  '
])('titles are told apart as in the language: %s', title => {
    expect(foldedTitle(title)).toBe(foldTitle(title));
});
