import { expect, test, vi } from 'vitest';
import { finish } from '../finish.ts';
import { addAnnotations } from '../json/read-annotations.ts';
import { ImportNotes } from '../notes.ts';
import { printCategories } from '../print/print-dictionary.ts';
import { Printing } from '../print/print-element.ts';
import { printTranslation } from '../print/print-translation.ts';
import {
    type DraftCompetency,
    type DraftFramework,
    type DraftScale,
    type DraftTranslation,
    emptyDraft
} from './draft-framework.ts';
import { soundDraft } from './sound-draft.ts';

/** More than a call has arguments. */
const MANY = 130_000;

function competency(code: string, more: Partial<DraftCompetency> = {}): DraftCompetency {
    return { code, title: code, texts: [], aliases: [], kinds: [], category: 'K', descriptors: [], ...more };
}

function scale(levels: number): DraftScale {
    return {
        ...{ code: 'S', title: 'S', texts: [], cumulative: false },
        levels: Array.from({ length: levels }, (_, index) => ({
            ...{ code: `L${index}`, title: '', texts: [], covers: [] }
        }))
    };
}

function draftWith(more: Partial<DraftFramework>): DraftFramework {
    const categories = [{ code: 'K', title: 'K', texts: [], forAll: false, scale: more.scales ? 'S' : undefined }];
    return { ...emptyDraft('F', 'F'), categories, competencies: [competency('C')], ...more };
}

test('a text can be said in hundreds of thousands of places, which become one', () => {
    const many = Array.from({ length: MANY }, () => 'x');
    const texts = [
        { section: 's', entries: ['One'] },
        { section: 's', entries: many }
    ];
    const { draft } = soundDraft(draftWith({ competencies: [competency('C', { texts })] }), new ImportNotes());
    expect(draft.competencies[0]?.texts.map(({ entries }) => entries.length)).toEqual([MANY + 1]);
});

test('translations into one language become one, however long they are', () => {
    const translation = (count: number): DraftTranslation => ({
        language: 'nl',
        entries: Array.from({ length: count }, () => ({
            ...{ kind: 'competency', key: 'C', title: 'V', texts: [], tasks: [] }
        })),
        remarks: Array.from({ length: count }, () => ({ text: 'r', open: false }))
    });
    const draft = draftWith({ translations: [translation(1), translation(MANY)] });
    const [sound, ...others] = soundDraft(draft, new ImportNotes()).draft.translations;
    expect([sound?.entries.length, sound?.remarks.length, others]).toEqual([1, MANY + 1, []]);
});

test('a competency can say hundreds of thousands of levels', () => {
    const levels = Array.from({ length: MANY }, () => 'L0');
    const draft = draftWith({ scales: [scale(2)], competencies: [competency('C', { levels })] });
    const { files } = finish(draft, new ImportNotes(), {});
    expect(files.map(({ text }) => text).join('')).toContain('competency C "C" levels L0\n');
});

test('competencies hold the ends of their levels, and no copy of what is between them', () => {
    const levels = ['L0', 'L498'];
    const find = vi.fn(Array.prototype.findIndex);
    const measured = scale(500);
    measured.levels.findIndex = find;
    const competencies = Array.from({ length: 500 }, (_, index) =>
        competency(`C${index}`, { levels, descriptors: [{ level: `L${index}`, texts: [] }] })
    );
    const { draft } = soundDraft(draftWith({ scales: [measured], competencies }), new ImportNotes());
    expect(draft.competencies.map(each => each.levels)).toEqual([
        ...Array.from({ length: 499 }, () => levels),
        // It is described at the last level as well.
        undefined
    ]);
    expect(find).not.toHaveBeenCalled();
});

test('what is above a competency is not found again for each of its levels', () => {
    const depth = 90;
    const categories = Array.from({ length: depth }, (_, index) => ({
        ...{ code: `K${index}`, title: `K${index}`, texts: [], forAll: false, scale: 'S' },
        ...(index > 0 && { parent: `K${index - 1}` })
    }));
    const descriptors = Array.from({ length: 500 }, (_, index) => ({
        ...{ level: `L${index}`, texts: [{ section: 's', entries: ['x'] }] }
    }));
    const competencies = [competency('C', { category: 'K89', descriptors })];
    const uses = [{ kind: 'descriptor' as const, category: 'K0', required: true, expected: false }];
    const sections = [{ code: 's', title: 's', form: 'text' as const, numbered: false, open: false, uses }];
    const draft = draftWith({ scales: [scale(500)], categories, competencies, sections });
    const add = vi.spyOn(Set.prototype, 'add');
    soundDraft(draft, new ImportNotes());
    const { length } = add.mock.calls;
    add.mockRestore();
    expect(draft.sections[0]?.uses).toEqual(uses);
    // Not one for each level and each category above it: 45,000.
    expect(length).toBeLessThan(20_000);
});

test('a section is no more than expected where one of many lacks it, in its category alone', () => {
    const texts = () => [{ section: 's', entries: ['x'] }];
    const categories = ['K', 'Q'].map(code => ({ code, title: code, texts: [], forAll: false }));
    const competencies = [
        competency('C', { texts: texts() }),
        competency('D', { texts: texts() }),
        competency('E', { texts: texts(), category: 'Q' }),
        competency('G', { category: 'Q' })
    ];
    const uses = ['K', 'Q'].map(category => ({
        ...{ kind: 'competency' as const, category, required: true, expected: false }
    }));
    const sections = [{ code: 's', title: 's', form: 'text' as const, numbered: false, open: false, uses }];
    const { draft } = soundDraft(draftWith({ categories, competencies, sections }), new ImportNotes());
    expect(draft.sections[0]?.uses.map(({ required, expected }) => [required, expected])).toEqual([
        [true, false],
        [false, true]
    ]);
});

test('the frameworks that are used, and other names, are not gone through for each relation', () => {
    let asked = 0;
    const counted = <T>(list: T[]): T[] => {
        list[Symbol.iterator] = () => {
            asked++;
            return list.values();
        };
        return list;
    };
    const names = counted(['Other', 'Another']);
    const draft = draftWith({ competencies: [competency('C'), competency('D', { aliases: names })] });
    const map = vi.fn(Array.prototype.map) as typeof Array.prototype.map;
    draft.header.uses = [{ framework: 'U' }];
    draft.header.uses.map = map;
    const relations = Array.from({ length: 500 }, () => ({
        ...{ subject: { kind: 'competency', code: 'C' }, kind: 'see', objectText: 'Other' },
        object: { kind: 'competency', code: 'D' }
    }));
    addAnnotations({ relations }, draft, new ImportNotes());
    expect(map).toHaveBeenCalledTimes(1);
    const [related] = [...soundDraft(draft, new ImportNotes()).relations.values()];
    expect(new Set(related?.map(({ written }) => written))).toEqual(new Set(['"Other"']));
    expect(asked).toBeLessThan(20);
});

test('the remarks of a translation are not gone through for each of its entries', () => {
    const remarks: DraftTranslation['remarks'] = Array.from({ length: 3 }, (_, index) => ({
        ...{ text: `r${index}`, open: false, on: { kind: 'competency' as const, key: 'C1' } }
    }));
    const filter = vi.spyOn(remarks, 'filter');
    const entries = Array.from({ length: 100 }, (_, index) => ({
        ...{ kind: 'competency' as const, key: `C${index}`, title: 'V', texts: [], tasks: [] }
    }));
    const lines = printTranslation({ language: 'nl', entries, remarks }, new Printing(new Set(), new Map()));
    expect(lines.filter(line => line.includes('remark')).length).toBe(3);
    expect(filter.mock.calls.length).toBeLessThan(3);
});

test('a category can have more categories in it than a call has arguments', () => {
    const inner = Array.from({ length: MANY }, (_, index) => ({
        ...{ code: `K${index}`, title: 'K', texts: [], forAll: false, parent: 'K' }
    }));
    const categories = [{ code: 'K', title: 'K', texts: [], forAll: false }, ...inner];
    const statements = [{ code: 'T', title: 'T', texts: [], aliases: [], category: `K${MANY - 1}` }];
    const draft = { ...emptyDraft('F', 'F'), categories, statements };
    expect(printCategories(draft, new Printing(new Set(), new Map()))[0]?.lines.length).toBeGreaterThan(2);
});
