import type { FrameworkModel, Role } from '@gradus/model';
import { annotationColumns, elementSheet, sectionColumns } from './element-columns.ts';
import { HEADERS } from './headers.ts';
import { DistinctNames, specialisationName } from './names.ts';
import { chosen, type Sheet, type SheetScope } from './sheet.ts';

/** Roles with their grade and domain, their texts and their tasks; what they require is in other tables. */
export function rolesSheet(model: FrameworkModel, scope: SheetScope = {}): Sheet {
    const names = new DistinctNames();
    const activities = new Map(model.domains.map(domain => [domain.code, domain.activities]));
    const roles = chosen(model.roles, scope.roles);
    return elementSheet({ name: 'roles', title: 'Roles' }, roles, [
        { header: HEADERS.code, holds: 'code', always: true, text: ({ code }) => code },
        { header: HEADERS.role, holds: 'title', always: true, text: ({ title }) => title },
        { header: HEADERS.aliases, holds: 'title', text: ({ aliases }) => aliases.join('\n') },
        { header: HEADERS.grade, holds: 'title', text: ({ grade }) => names.of(model.grades, grade) },
        { header: HEADERS.domain, holds: 'title', text: ({ domain }) => names.of(model.domains, domain) },
        { header: HEADERS.group, holds: 'title', text: ({ group }) => names.of(model.groups, group) },
        { header: HEADERS.extends, holds: 'code', text: each => each.extends.join('\n') },
        ...sectionColumns(model, roles),
        {
            header: HEADERS.activities,
            holds: 'text',
            text: role =>
                role.activities
                    .map(({ activity, title, reworded }) => {
                        const all = activities.get(role.domain ?? '');
                        return reworded || !all ? title : names.of(all, activity);
                    })
                    .join('\n')
        },
        { header: HEADERS.tasks, holds: 'text', text: ({ tasks }) => tasks.join('\n') },
        {
            header: HEADERS.specialisations,
            holds: 'text',
            text: role => role.specialisations.map(each => specialisationName(role, each)).join('\n')
        },
        ...annotationColumns<Role>()
    ]);
}
