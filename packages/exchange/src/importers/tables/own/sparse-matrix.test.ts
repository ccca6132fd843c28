import { expect, test, vi } from 'vitest';
import { HEADERS } from '../../../sheets/headers.ts';
import { emptyDraft, emptyRole } from '../../draft/draft-framework.ts';
import { csvImporter } from '../table-importers.ts';
import { giveOwnRequirements } from './own-requirements.ts';
import { OwnRow } from './own-table.ts';

const ROWS = 300;
const COLUMNS = 200;

function file(name: string, rows: readonly (readonly string[])[]) {
    return { name, bytes: new TextEncoder().encode(`${rows.map(row => row.join(',')).join('\n')}\n`) };
}

test('empty cells of a matrix are passed over, but for those whose role is listed with the competency', async () => {
    const roles = Array.from({ length: COLUMNS }, (_, index) => `r${index}`);
    const files = [
        file('x-matrix.csv', [
            [HEADERS.code, HEADERS.competency, HEADERS.category, ...roles],
            ...Array.from({ length: ROWS }, (_, index) => [`C${index}`, 'c', 'K', index === 7 ? 'desirable' : ''])
        ]),
        file('x-roles.csv', [[HEADERS.code, HEADERS.role, HEADERS.id], ...roles.map(role => [role, role, ''])]),
        file('x-requirements.csv', [
            [HEADERS.roleCode, HEADERS.competencyCode, HEADERS.level, HEADERS.necessity],
            ['r0', 'C7', '', 'essential'],
            ['r5', 'C9', '', 'essential']
        ])
    ];
    const at = vi.spyOn(OwnRow.prototype, 'at');
    const { files: made, notes } = await csvImporter.import(files);
    // Not one for each place: 60,000.
    expect(at.mock.calls.length).toBeLessThan(20_000);
    at.mockRestore();
    expect(notes.map(({ about }) => about.slice(0, 60))).toEqual([
        'x-matrix.csv D9 says desirable for C7 in r0, and the list of',
        'x-matrix.csv I11 says nothing for C9 in r5, and the list of '
    ]);
    const text = made.map(each => each.text).join('');
    expect(text).toContain('    C7: desirable\n');
    expect(text).not.toContain('C9:');
});

test('a role can extend more than a call has arguments', () => {
    const role = (code: string, parents: string[]) => ({
        code,
        title: code,
        texts: [],
        ...emptyRole(),
        extends: parents
    });
    const roles = [
        role('B', []),
        role(
            'A',
            Array.from({ length: 200_000 }, () => 'B')
        ),
        role('C', ['A'])
    ];
    giveOwnRequirements({ ...emptyDraft('F', 'F'), roles }, new Map());
    expect(roles.map(({ requirements }) => requirements)).toEqual([[], [], []]);
});

test('what a role extends is not followed again for each that extends it', () => {
    let asked = 0;
    const roles = Array.from({ length: 500 }, (_, index) => ({
        ...{ code: `R${index}`, title: 'R', texts: [], ...emptyRole() },
        get extends() {
            asked++;
            return index === 0 ? [] : [`R${index - 1}`];
        }
    }));
    giveOwnRequirements({ ...emptyDraft('F', 'F'), roles }, new Map());
    expect(asked).toBeLessThan(10 * roles.length);
});

test('roles that extend each other in the end take over nothing from each other', () => {
    const role = (code: string, parents: string[]) => ({
        code,
        title: code,
        texts: [],
        ...emptyRole(),
        extends: parents
    });
    const roles = [role('A', ['B', 'E']), role('B', ['D', 'A']), role('D', ['A']), role('E', ['E']), role('G', ['A'])];
    const inEffect = new Map(
        roles.map(each => [
            each,
            [{ ...{ competency: each.code, necessity: 'essential' as const, measures: [], isTakenOver: false } }]
        ])
    );
    giveOwnRequirements({ ...emptyDraft('F', 'F'), roles }, inEffect);
    expect(roles.map(({ excludes }) => excludes.map(({ competency }) => competency))).toEqual([
        ['E'],
        [],
        [],
        [],
        ['A']
    ]);
});
