import { pushAll } from '@gradus/model';
import { type DraftFramework, type DraftRequirement, type DraftRole, emptyRole } from '../draft/draft-framework.ts';
import type { ImportNotes } from '../notes.ts';
import { IMPORTANCE, LEVEL, type OnetTables } from './onet-importer.ts';

/**
 * Adds occupations that are rated, with their tasks. A rating that the source calls not relevant, or advises against, is
 * not required.
 *
 * @param rated collects what they are rated on
 */
export function addOccupations(
    draft: DraftFramework,
    tables: OnetTables,
    rated: Set<string>,
    notes: ImportNotes
): void {
    const roles = new Map<string, DraftRole>();
    for (const row of tables.occupations.rows()) {
        const code = row.of('O*NET-SOC Code');
        if (code === '') continue;
        if (roles.has(code)) {
            notes.leftOut('Some occupations are listed more than once. The first of each is taken', code);
            continue;
        }
        const description = row.of('Description');
        roles.set(code, {
            code,
            title: row.of('Title'),
            texts: description === '' ? [] : [{ section: 'definition', entries: [description] }],
            ...emptyRole()
        });
    }
    for (const row of tables.tasks?.rows() ?? []) {
        const code = row.of('O*NET-SOC Code');
        const role = roles.get(code);
        if (role) role.tasks.push(row.of('Task'));
        else notes.leftOut('Some tasks are of an occupation that is not listed', code);
    }
    for (const table of tables.ratings) {
        for (const [code, requirements] of ratingsOf(table, rated, notes)) {
            const role = roles.get(code);
            if (role) pushAll(role.requirements, requirements);
            else notes.leftOut('Some ratings are of an occupation that is not listed', code);
        }
    }
    const all = [...roles.values()];
    pushAll(
        draft.roles,
        all.filter(({ requirements }) => requirements.length > 0)
    );
    for (const { code, requirements } of all) {
        if (requirements.length === 0) notes.leftOut('Some occupations are not rated', code);
    }
}

/** The two numbers of an occupation and an element stand in two rows. */
function ratingsOf(
    table: OnetTables['ratings'][number],
    rated: Set<string>,
    notes: ImportNotes
): Map<string, DraftRequirement[]> {
    const byOccupation = new Map<string, Map<string, { level?: string; importance?: string }>>();
    for (const row of table.rows()) {
        const scale = row.of('Scale ID');
        if (scale !== LEVEL && scale !== IMPORTANCE) continue;
        const [occupation, element] = [row.of('O*NET-SOC Code'), row.of('Element ID')];
        rated.add(element);
        if (row.of('Not Relevant') === 'Y' || row.of('Recommend Suppress') === 'Y') {
            notes.leftOut(
                'Some ratings are not relevant, or the source advises against their use',
                `${occupation} ${element} ${scale}`
            );
            continue;
        }
        const ratings = byOccupation.get(occupation) ?? new Map();
        byOccupation.set(occupation, ratings);
        const rating = ratings.get(element) ?? {};
        ratings.set(element, rating);
        rating[scale === LEVEL ? 'level' : 'importance'] = row.of('Data Value');
    }
    const requirements = new Map<string, DraftRequirement[]>();
    for (const [occupation, ratings] of byOccupation) {
        requirements.set(
            occupation,
            [...ratings].flatMap(([competency, { level, importance }]): DraftRequirement[] => {
                if (level === undefined) return [];
                const measures = importance === undefined ? [] : [{ scale: IMPORTANCE, level: importance }];
                return [{ competency, level, necessity: 'essential', measures }];
            })
        );
    }
    return requirements;
}
