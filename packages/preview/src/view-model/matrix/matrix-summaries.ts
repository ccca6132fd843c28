import type { RequirementView } from '@gradus/protocol';
import { levelSpan } from '../shared/level-span.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import type { Matrix } from './matrix.ts';
import type { MatrixElement } from './matrix-elements.ts';
import { type Share, ShareNames } from './share-names.ts';
import type { Side } from './side.ts';

/** How much is required in a row or column, and at which levels. */
export interface Summary {
    readonly count: number;
    /** From the lowest level to the highest, those that there are. A range counts at its lowest. */
    readonly shares: readonly (Share & { readonly count: number })[];
    /** The highest level that is required; that of a range is its upper end. */
    readonly highest?: Share;
}

/** What stands at the ends of rows and columns. */
export interface MatrixSummaries {
    readonly rows: readonly Summary[];
    readonly columns: readonly Summary[];
    readonly all: Summary;
}

/** Sums up a matrix in one pass over what its roles require. */
export function matrixSummaries(matrix: Matrix): MatrixSummaries {
    const { index, competencies, roles, transposed } = matrix;
    const names = new ShareNames();
    const all = new Sum();
    const competencySums = competencies.lines.map(() => new Sum());
    const roleSums = roles.lines.map(() => new Sum());
    const sumOf = byCode(competencies, competencySums);
    for (const [position, { elements }] of roles.lines.entries()) {
        for (const { view } of elements) {
            for (const requirement of requirementsOf(view).values()) {
                const competency = sumOf.get(requirement.competency);
                if (competency === undefined) continue;
                const { low, high } = sharesOf(index, names, requirement);
                for (const sum of [competency, roleSums[position], all]) sum?.add(low, high);
            }
        }
    }
    const [ofCompetencies, ofRoles] = [competencySums, roleSums].map(sums => sums.map(sum => sum.finish()));
    return {
        rows: (transposed ? ofRoles : ofCompetencies) ?? [],
        columns: (transposed ? ofCompetencies : ofRoles) ?? [],
        all: all.finish()
    };
}

function byCode(side: Side<MatrixElement>, sums: readonly Sum[]): ReadonlyMap<string, Sum> {
    return new Map(
        side.lines.flatMap(({ elements }, line) => {
            const sum = sums[line];
            return sum === undefined ? [] : elements.map(({ view }) => [view.code, sum] as const);
        })
    );
}

function sharesOf(
    index: PreviewIndex,
    names: ShareNames,
    requirement: RequirementView
): { readonly low: Share; readonly high: Share | undefined } {
    const { level, maxLevel, necessity } = requirement;
    const span = levelSpan(index, requirement);
    if (span === undefined || level === undefined) return { low: names.ofMark(level ?? necessity), high: undefined };
    const low = names.ofLevel(span.scale, level);
    return { low, high: maxLevel === undefined ? low : names.ofLevel(span.scale, maxLevel) };
}

/** What is being counted of a row or column. */
class Sum {
    #count = 0;
    readonly #shares = new Map<Share, number>();
    #highest: Share | undefined;

    add(low: Share, high: Share | undefined): void {
        this.#count++;
        this.#shares.set(low, (this.#shares.get(low) ?? 0) + 1);
        if (high !== undefined && (this.#highest === undefined || isHigher(high, this.#highest))) this.#highest = high;
    }

    finish(): Summary {
        const shares = [...this.#shares]
            .toSorted(([a], [b]) => (isHigher(a, b) ? 1 : isHigher(b, a) ? -1 : 0))
            .map(([share, count]) => ({ ...share, count }));
        const highest = this.#highest;
        return { count: this.#count, shares, ...(highest === undefined ? {} : { highest }) };
    }
}

/** Levels of several scales are compared by their colours, which say how far up a level is. */
function isHigher(one: Share, other: Share): boolean {
    const [a, b] = [one.step ?? 0, other.step ?? 0];
    return a === b ? one.height > other.height : a > b;
}
