import type { CategoryView, CompetencyView, PreviewChoice } from '@gradus/protocol';
import { isInCategory, type PreviewIndex, topCategoryOf } from '../shared/preview-index.ts';
import { type ShownRequirement, shownRequirement } from '../shared/shown-requirement.ts';
import { visibleRoles } from '../shared/visible-roles.ts';
import { type MatrixColumns, matrixColumns } from './matrix-columns.ts';

/** The matrix of roles and competencies, ready to be drawn row by row. */
export interface Matrix extends MatrixColumns {
    readonly rowGroups: readonly MatrixRowGroup[];
    readonly shownCompetencies: number;
    /** Competencies of the chosen categories that no visible role requires. */
    readonly unrequiredCompetencies: number;
}

export interface MatrixRowGroup {
    readonly category: CategoryView;
    readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
    readonly competency: CompetencyView;
    /** One for each of the matrix's columns; undefined where the role does not require the competency. */
    readonly cells: readonly (ShownRequirement | undefined)[];
}

/**
 * Lays out the matrix for a choice. Competencies stand in the author's order within their
 * top-level category; those that no visible role requires are left out unless asked for.
 */
export function matrix(index: PreviewIndex, choice: PreviewChoice, withUnrequired: boolean): Matrix {
    const columns = matrixColumns(index.model, visibleRoles(choice, index));
    const required = columns.columns.map(({ role }) => firstRequirements(index, role.requirements));
    const inChoice = index.required.competencies.filter(
        ({ code }) => choice.category === undefined || isInCategory(index, code, choice.category)
    );
    const rows = inChoice.map(competency => ({ competency, cells: required.map(cells => cells.get(competency.code)) }));
    const requiredRows = rows.filter(({ cells }) => cells.some(cell => cell !== undefined));
    const shownRows = withUnrequired ? rows : requiredRows;
    const byCategory = Map.groupBy(shownRows, ({ competency }) => topCategoryOf(index, competency.code));
    return {
        ...columns,
        rowGroups: index.topCategories
            .map(category => ({ category, rows: byCategory.get(category.code) ?? [] }))
            .filter(group => group.rows.length > 0),
        shownCompetencies: shownRows.length,
        unrequiredCompetencies: rows.length - requiredRows.length
    };
}

/** By competency; of two requirements of the same one, which the text is told off for, the first. */
function firstRequirements(
    index: PreviewIndex,
    requirements: PreviewIndex['model']['roles'][number]['requirements']
): ReadonlyMap<string, ShownRequirement> {
    return new Map(requirements.toReversed().map(one => [one.competency, shownRequirement(index, one)]));
}
