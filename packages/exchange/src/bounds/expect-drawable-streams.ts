import type { FrameworkModel, Role } from '@gradus/model';
import { ImpossibleExport } from '../exporters/impossible-export.ts';

/** Cells of all tables of streams on one page, each of which takes some kilobytes while the page is drawn. */
const MOST_CELLS = 200_000;

/**
 * Sees that a page on which each stream has a table, of what its steps require, can be drawn. How large the tables are is
 * counted without making them. Of grades, which have a table for each domain, it is no more than this.
 *
 * @throws ImpossibleExport where the tables have too many cells in all
 */
export function expectDrawableStreams(model: FrameworkModel): void {
    const byCode = new Map(model.roles.map(each => [each.code, each]));
    const grades = atGrades(model);
    let cells = 0;
    for (const { over, steps } of model.streams) {
        const codes = [...new Set(steps)];
        const rows = over === 'roles' ? requiredAt(codes, byCode) : atMost(codes, grades, model);
        cells += codes.length * rows;
        // Counting takes no more steps than there are cells.
        if (cells > MOST_CELLS) refuse();
    }
}

function refuse(): never {
    const most = MOST_CELLS.toLocaleString('en-US');
    throw new ImpossibleExport(
        `The tables of the career streams have more than ${most} cells in all, which is more than a page can hold. Write fewer streams, or divide the framework into several.`
    );
}

/** A row for each competency that one of the roles requires. */
function requiredAt(codes: readonly string[], byCode: ReadonlyMap<string, Role>): number {
    const required = new Set<string>();
    for (const code of codes) {
        for (const { competency } of byCode.get(code)?.requirements ?? []) required.add(competency);
    }
    return required.size;
}

function atMost(
    codes: readonly string[],
    atGrade: ReadonlyMap<string, number>,
    { competencies }: FrameworkModel
): number {
    const required = codes.reduce((sum, code) => sum + (atGrade.get(code) ?? 0), 0);
    return Math.min(required, competencies.length);
}

/** A stream of grades shows the roles of one domain: that which requires the most counts. */
function atGrades({ roles }: FrameworkModel): ReadonlyMap<string, number> {
    return new Map(
        [...Map.groupBy(roles, ({ grade }) => grade ?? '')].map(([grade, atGrade]) => [grade, mostOfDomain(atGrade)])
    );
}

function mostOfDomain(roles: readonly Role[]): number {
    const byDomain = new Map<string | undefined, number>();
    for (const { domain, requirements } of roles) {
        byDomain.set(domain, (byDomain.get(domain) ?? 0) + requirements.length);
    }
    return [...byDomain.values()].reduce((most, each) => Math.max(most, each), 0);
}
