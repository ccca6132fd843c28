import type { FrameworkModel, Requirement } from '@gradus/model';
import { expectModestTable } from './expect-modest-table.ts';
import { HEADERS } from './headers.ts';
import { LevelCells } from './level-cells.ts';
import { DistinctNames, roleHeaders } from './names.ts';
import { type Cell, cells, chosen, EMPTY_CELL, type Row, type Sheet, type SheetScope } from './sheet.ts';

const TITLE = 'Role matrix';

/**
 * Competencies down, roles across, and where they meet what the role requires in effect.
 *
 * @throws ImpossibleExport where there are too many of both
 */
export function matrixSheet(model: FrameworkModel, scope: SheetScope = {}): Sheet {
    const roles = chosen(model.roles, scope.roles);
    const required = roles.map(role => new Map(role.requirements.map(each => [each.competency, each])));
    const ofAnybody = new Set(required.flatMap(each => [...each.keys()]));
    const competencies = scope.competencies
        ? chosen(model.competencies, scope.competencies)
        : // What applies to everybody is not required of anybody.
          model.competencies.filter(({ code, forAll }) => !forAll || ofAnybody.has(code));
    expectModestTable(TITLE, competencies.length, roles.length, ' The requirements as a table say the same.');
    const levels = new LevelCells(model);
    const names = new DistinctNames();
    const header = roleHeaders(model);
    return {
        name: 'matrix',
        title: TITLE,
        columns: [
            { header: HEADERS.code, holds: 'code' },
            { header: HEADERS.competency, holds: 'title' },
            { header: HEADERS.category, holds: 'title' },
            ...roles.map(role => ({ header: header(role), holds: 'level', key: role.id }) as const)
        ],
        rows: competencies.map(({ code, title, category, id }): Row => {
            const choices = levels.choices(code);
            const colours = levels.colours(code);
            return {
                cells: [
                    ...cells(code, title, names.of(model.categories, category)),
                    ...required.map(each => cell(levels, each.get(code)))
                ],
                ...(choices && { choices }),
                ...(colours && { colours }),
                key: id
            };
        }),
        keys: 2
    };
}

function cell(levels: LevelCells, requirement: Requirement | undefined): Cell {
    return requirement ? levels.cell(requirement) : EMPTY_CELL;
}
