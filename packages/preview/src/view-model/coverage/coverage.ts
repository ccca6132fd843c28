import type { RemarkView, TranslationView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { type LevelUse, levelUse } from './level-use.ts';
import { type RoleGrid, roleGrid } from './role-grid.ts';
import { type StatementCoverage, statementCoverage } from './statement-coverage.ts';
import { type UnusedGroup, unusedCompetencies } from './unused-competencies.ts';

/** What a framework still lacks, and how far each part of it is. What it does not have is absent. */
export interface Coverage {
    readonly grid?: RoleGrid;
    readonly unused?: readonly UnusedGroup[];
    readonly levels: readonly LevelUse[];
    readonly statements?: StatementCoverage;
    readonly translations: readonly TranslationView[];
    readonly remarks: readonly RemarkView[];
}

/** Everything that can be counted in a framework. */
export function coverage(index: PreviewIndex): Coverage {
    const { model } = index;
    const grid = roleGrid(model);
    return {
        ...(grid === undefined ? {} : { grid }),
        // Before there is a role, that none requires them says nothing.
        ...(model.roles.length === 0 ? {} : { unused: unusedCompetencies(index) }),
        levels: levelUse(index),
        ...(model.statements.length === 0 ? {} : { statements: statementCoverage(model) }),
        translations: model.translations,
        remarks: model.remarks
    };
}

/** Whether there is anything to count. */
export function hasCoverage({ model }: PreviewIndex): boolean {
    const { grades, domains, roles, competencies, statements, translations, remarks } = model;
    return (
        (grades.length > 0 && domains.length > 0) ||
        (roles.length > 0 && competencies.length > 0) ||
        [statements, translations, remarks].some(list => list.length > 0)
    );
}
