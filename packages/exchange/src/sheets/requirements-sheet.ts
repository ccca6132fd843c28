import type { FrameworkModel, Requirement, Role, Specialisation } from '@gradus/model';
import { HEADERS } from './headers.ts';
import { LevelCells } from './level-cells.ts';
import { DistinctNames, Names, specialisationName } from './names.ts';
import { cells, chosen, type Row, type Sheet, type SheetScope } from './sheet.ts';

/** A row for each requirement of a role, and of its specialisations: what databases and pivot tables read. */
export function requirementsSheet(model: FrameworkModel, scope: SheetScope = {}): Sheet {
    const levels = new LevelCells(model);
    const names = new Names();
    const distinct = new DistinctNames();
    const asked = scope.competencies && new Set(scope.competencies);
    const titles = new Map(model.scales.map(({ code, levels: all }) => [code, all]));
    const competencies = new Map(model.competencies.map(each => [each.code, each]));
    const holders = [...model.roles, ...model.sets];

    const row = (role: Role, each: Requirement, specialisation?: Specialisation): Row => {
        const { competency: code, level, maxLevel, necessity, measures, inheritedFrom } = each;
        const competency = competencies.get(code);
        const scale = titles.get(competency?.scale ?? '') ?? [];
        const step = levels.cell(each).step;
        const choices = levels.choices(code);
        const colours = levels.colours(code);
        return {
            cells: [
                ...cells(
                    role.code,
                    role.title,
                    specialisation ? specialisationName(role, specialisation) : '',
                    code,
                    competency?.title ?? code,
                    distinct.of(model.categories, competency?.category)
                ),
                { text: level ?? '', ...(step !== undefined && { step }) },
                ...cells(
                    names.of(scale, level),
                    maxLevel ?? '',
                    necessity,
                    measures.map(measure => `${measure.scale}: ${measure.level}`).join('\n'),
                    names.of(holders, inheritedFrom)
                )
            ],
            ...(choices && level !== undefined && { choices }),
            ...(colours && { colours }),
            key: requirementKey(role.id, specialisation?.code, competency?.id ?? code)
        };
    };

    return {
        name: 'requirements',
        title: 'Requirements',
        columns: [
            { header: HEADERS.roleCode, holds: 'code' },
            { header: HEADERS.role, holds: 'title' },
            { header: HEADERS.specialisation, holds: 'title' },
            { header: HEADERS.competencyCode, holds: 'code' },
            { header: HEADERS.competency, holds: 'title' },
            { header: HEADERS.category, holds: 'title' },
            { header: HEADERS.level, holds: 'level' },
            { header: HEADERS.levelTitle, holds: 'title' },
            { header: HEADERS.maxLevel, holds: 'level' },
            { header: HEADERS.necessity, holds: 'code' },
            { header: HEADERS.measures, holds: 'text' },
            { header: HEADERS.takenFrom, holds: 'title' }
        ],
        rows: chosen(model.roles, scope.roles).flatMap(role =>
            [
                ...role.requirements.map(each => ({ each, row: row(role, each) })),
                ...role.specialisations.flatMap(special =>
                    special.requirements.map(each => ({ each, row: row(role, each, special) }))
                )
            ].flatMap(({ each, row: made }) => (asked && !asked.has(each.competency) ? [] : [made]))
        ),
        keys: 2
    };
}

/** What tells a requirement from any other: who requires what. */
export function requirementKey(role: string, specialisation = '', competency: string): string {
    return [role, specialisation, competency].join(' ');
}
