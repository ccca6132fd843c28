import { describe, expect, test } from 'vitest';
import { indexedFixture, mixedFixture } from '../../testing/indexed-fixture.ts';
import { indexPreview } from '../shared/preview-index.ts';
import { roleColumns, shownColumns } from './role-columns.ts';

const index = indexedFixture();

function columnsOf(code: string, category?: string) {
    const role = index.model.roles.find(one => one.code === code);
    if (role === undefined) throw new Error(`The fixture has no role ${code}.`);
    return roleColumns(index, role, category).map(({ title, entries }) => ({
        title,
        entries: entries.map(({ competency, requirement }) => `${competency.code} ${requirement.text}`)
    }));
}

describe('roleColumns', () => {
    test('keeps the author’s order within a category', () => {
        const [professional] = columnsOf('CM-TL');
        expect(professional?.entries.slice(0, 4)).toEqual(['PC7 2', 'PC9 3', 'PC17 3', 'PC8 2']);
    });

    test('has a column also for a category of which nothing is required', () => {
        expect(columnsOf('CM-CO').map(({ title, entries }) => [title, entries.length])).toEqual([
            ['Professional Competencies', 13],
            ['Operational Competencies', 8],
            ['Management Competencies', 0]
        ]);
    });

    test('is confined to a chosen category', () => {
        expect(columnsOf('CM-SE', 'Management')).toEqual([
            { title: 'Management Competencies', entries: ['MC13 4', 'MC14 3', 'MC15 3'] }
        ]);
    });

    test('tells columns of levels from those of marks', () => {
        const mixed = indexPreview(mixedFixture());
        const [clerk] = mixed.model.roles;
        const columns = clerk === undefined ? [] : roleColumns(mixed, clerk);
        expect(columns.map(({ code, levelled, entries }) => [code, levelled, entries.length])).toEqual([
            ['Knowledge', false, 3],
            ['Skills', true, 2]
        ]);
    });
});

describe('shownColumns', () => {
    const codes = (columns: ReturnType<typeof roleColumns>) => columns.map(({ code }) => code);
    const role = index.model.roles.find(({ code }) => code === 'CM-CO');
    const three = role === undefined ? [] : roleColumns(index, role);

    test('keeps an empty column where there is room for it', () => {
        const { shown, leftOut } = shownColumns(three);
        expect([codes(shown), codes(leftOut)]).toEqual([['Professional', 'Operational', 'Management'], []]);
    });

    test('leaves it out beside more than two others, and tells of it', () => {
        const [first] = three;
        const { shown, leftOut } = shownColumns(first === undefined ? [] : [...three, { ...first, code: 'National' }]);
        expect([codes(shown), codes(leftOut)]).toEqual([['Professional', 'Operational', 'National'], ['Management']]);
    });
});
