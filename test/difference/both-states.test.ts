import { Counterparts, differencesOf, differenceView, Sides } from '@gradus/exchange';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparedRoles } from '../../packages/preview/src/view-model/compare/compared-roles.ts';
import { comparison } from '../../packages/preview/src/view-model/compare/comparison.ts';
import { statesOf } from '../../packages/preview/src/view-model/compare/earlier-state.ts';
import { earlierRoles } from '../../packages/preview/src/view-model/model/earlier-roles.ts';
import { toPreviewModel } from '../../packages/preview/src/view-model/model/to-preview-model.ts';
import { indexPreview } from '../../packages/preview/src/view-model/shared/preview-index.ts';

const LEVELS = ['Sees', 'Helps', 'Works', 'Leads'];
const TITLES = ['Teamwork', 'Customs law', 'Mooring', 'First aid', 'Night watch'];
const WORDS = { added: 'gained', removed: 'lost', raised: 'raised', lowered: 'lowered', changed: 'changed' } as const;

interface State {
    /** The levels in their order, by their titles; their codes are numbers from an offset on. */
    readonly levels: readonly string[];
    readonly from: number;
    /** The competencies in their order, by their titles; they are numbered. */
    readonly competencies: readonly string[];
    /** For each competency nothing, or from which to which level, and whether that is desirable. */
    readonly required: readonly (readonly [low: number, high: number, isDesirable: boolean] | undefined)[];
}

const anyState: fc.Arbitrary<State> = fc.record({
    levels: fc.oneof(fc.constant(LEVELS), fc.shuffledSubarray(LEVELS, { minLength: 2 })),
    from: fc.constantFrom(1, 2, 5),
    competencies: fc.oneof(fc.subarray(TITLES, { minLength: 2 }), fc.shuffledSubarray(TITLES, { minLength: 2 })),
    required: fc.array(fc.option(fc.tuple(fc.nat(3), fc.nat(3), fc.boolean()), { nil: undefined }), {
        minLength: 5,
        maxLength: 5
    })
});

function textOf({ levels, from, competencies, required }: State): string {
    const code = (at: number) => from + Math.min(at, levels.length - 1);
    const requirements = competencies.flatMap((_, at) => {
        const [low, high, isDesirable] = required[at] ?? [];
        if (low === undefined || high === undefined) return [];
        const range = code(high) > code(low) ? `${code(low)}..${code(high)}` : `${code(low)}`;
        return [`C${at + 1}: ${range}${isDesirable ? ' desirable' : ''}`];
    });
    return `framework F "Ferry" { }
scale S "Skill" { ${levels.map((title, at) => `level ${code(at)} "${title}"`).join(' ')} }
category C "On deck" on S { ${competencies.map((title, at) => `competency C${at + 1} "${title}"`).join(' ')} }
role R "Hand" { ${requirements.length === 0 ? '' : `requires ${requirements.join(' ')}`} }
`;
}

/** What becomes of each competency that a role requires, as Changes has it and as Compare has it. */
function told(before: FrameworkModel, after: FrameworkModel) {
    const sides = new Sides(before, after);
    const changes = differenceView(differencesOf(before, after, sides));
    const same = new Counterparts(sides);
    const earlier = earlierRoles(toPreviewModel(before), ['R'], same);
    const states = statesOf(indexPreview(toPreviewModel(after)), { label: 'before', changes, notes: [], earlier });
    const { columns } = comparedRoles({ compared: [{ code: 'R', was: true }, 'R'] }, states, 'before');
    const rows = comparison(states, columns, {})?.groups.flatMap(group => group.rows) ?? [];
    return {
        changed: changes.cells.map(({ competency: { code }, how }) => {
            const now = how === 'removed' ? same.competency(code) : code;
            return `${now ?? `the old ${code}`} ${WORDS[how]}`;
        }),
        compared: rows.flatMap(({ competency: { code }, isGone, cells }) => {
            const difference = cells[1]?.difference;
            return difference === 'same' ? [] : [`${isGone ? `the old ${code}` : code} ${difference}`];
        })
    };
}

test('a role is compared with what it was as the difference has it, whatever was numbered anew', async () => {
    const model = async (state: State) => (await TestWorkspace.of(textOf(state))).model();
    let seen = 0;
    await fc.assert(
        fc.asyncProperty(anyState, anyState, async (one, other) => {
            const { changed, compared } = told(await model(one), await model(other));
            expect(compared.toSorted()).toEqual(changed.toSorted());
            seen += changed.length;
        }),
        { numRuns: 150 }
    );
    expect(seen).toBeGreaterThan(150);
});
