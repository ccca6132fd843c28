import type { DataFile } from '../../workloads/write-data.ts';
import { levelsOf, type Names } from './check-data.ts';

/** Everything as one object, in the shape of Gradus' compiled JSON as far as the data has it. */
export function resolved(files: readonly DataFile[], names: Names): object {
    const header = files.find(({ framework }) => framework)?.framework;
    const text = (section: string, paragraph: string) => ({ section, text: [paragraph] });
    const list = (section: string, items: readonly string[]) => ({ section, items });
    return {
        schemaVersion: 1,
        framework: header,
        scales: [{ code: 'Proficiency', levels: [...names.levels].map(([code, title]) => ({ code, title })) }],
        categories: [...names.categories].map(([code, { title, definition }]) => ({
            code,
            title,
            scale: 'Proficiency',
            sections: [text('definition', definition)]
        })),
        competencies: [...names.competencies].map(([code, { title, category, levels, definition, indicators }]) => ({
            code,
            title,
            category,
            levels: levels ?? [...names.levels.keys()],
            sections: [text('definition', definition), list('indicators', indicators)]
        })),
        grades: [...names.grades].map(([code, title]) => ({ code, title })),
        domains: [...names.domains].map(([code, title]) => ({ code, title })),
        roles: [...names.roles].map(([code, { title, grade, domain, purpose, tasks, requires }]) => ({
            code,
            title,
            grade,
            domain,
            sections: [text('purpose', purpose)],
            tasks,
            requirements: Object.entries(requires).map(([competency, demand]) => {
                const [level, maxLevel] = levelsOf(demand);
                const isDesirable = typeof demand === 'object' && 'necessity' in demand;
                return {
                    competency,
                    level,
                    ...(maxLevel !== level && { maxLevel }),
                    necessity: isDesirable ? 'desirable' : 'essential'
                };
            })
        }))
    };
}
