import type { FrameworkModel, Requirement, Role, Stream } from '@gradus/model';
import { expect, test } from 'vitest';
import { ImpossibleExport } from '../exporters/impossible-export.ts';
import { COMPETENCY, ELEMENT, EMPTY, ORIGIN, ROLE } from '../testing/models.ts';
import { expectDrawableStreams } from './expect-drawable-streams.ts';

function refusal(model: Partial<FrameworkModel>): string | undefined {
    try {
        expectDrawableStreams({ ...EMPTY, competencies: all(500, COMPETENCY), ...model });
        return undefined;
    } catch (error) {
        if (!(error instanceof ImpossibleExport)) throw error;
        return error.message;
    }
}

/** Requirements of as many competencies, from one on. */
function requirements(count: number, from = 0): Requirement[] {
    return Array.from({ length: count }, (_, index) => ({
        competency: `K${from + index}`,
        necessity: 'essential',
        measures: [],
        origin: ORIGIN
    }));
}

function role(code: string, count: number, place: Partial<Role> = {}, from = 0): Role {
    return { ...ROLE, code, requirements: requirements(count, from), ...place };
}

function stream(over: Stream['over'], ...steps: string[]): Stream {
    return { ...ELEMENT, over, steps };
}

const REFUSED =
    'The tables of the career streams have more than 200,000 cells in all, which is more than a page can hold. Write fewer streams, or divide the framework into several.';
/** 500 rows of two cells. */
const TWO_STEPS = { roles: [role('A', 400), role('B', 100, {}, 400)] };

test('tables of streams on a page have 200,000 cells and no more', () => {
    const path = stream('roles', 'A', 'B');
    expect(refusal({ ...TWO_STEPS, streams: all(200, path) })).toBeUndefined();
    expect(refusal({ ...TWO_STEPS, streams: all(201, path) })).toBe(REFUSED);
});

test('what several steps require has one row', () => {
    const roles = [role('A', 400), role('B', 100, {}, 300)];
    expect(refusal({ roles, streams: all(250, stream('roles', 'A', 'B')) })).toBeUndefined();
    expect(refusal({ roles, streams: all(251, stream('roles', 'A', 'B')) })).toBe(REFUSED);
});

test('a step that comes again is none of its own, and one that is not there has no requirements', () => {
    expect(refusal({ ...TWO_STEPS, streams: all(500, stream('roles', 'A', 'A')) })).toBeUndefined();
    expect(refusal({ ...TWO_STEPS, streams: all(501, stream('roles', 'A', 'A')) })).toBe(REFUSED);
    expect(refusal({ ...TWO_STEPS, streams: all(2000, stream('roles', 'X', 'Y')) })).toBeUndefined();
});

test('at a grade stand the roles of one domain, that with the most requirements', () => {
    const roles = [
        role('A', 100, { grade: 'G', domain: 'D' }),
        role('B', 150, { grade: 'G', domain: 'D' }),
        role('C', 200, { grade: 'G', domain: 'E' }),
        role('X', 240, { grade: 'H' }),
        role('Y', 300)
    ];
    expect(refusal({ roles, streams: all(800, stream('grades', 'G')) })).toBeUndefined();
    expect(refusal({ roles, streams: all(801, stream('grades', 'G')) })).toBe(REFUSED);
    expect(refusal({ roles, streams: all(834, stream('grades', 'H')) })).toBe(REFUSED);
    expect(refusal({ roles, streams: all(833, stream('grades', 'H')) })).toBeUndefined();
    const few = all(100, COMPETENCY);
    expect(refusal({ roles, competencies: few, streams: all(2000, stream('grades', 'G')) })).toBeUndefined();
    expect(refusal({ roles, competencies: few, streams: all(2001, stream('grades', 'G')) })).toBe(REFUSED);
    // A role that is called as a grade is not at it.
    expect(refusal({ roles, streams: all(2000, stream('grades', 'Y')) })).toBeUndefined();
});

function all<T>(count: number, each: T): T[] {
    return Array.from({ length: count }, () => each);
}
