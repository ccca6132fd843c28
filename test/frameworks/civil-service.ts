import { element, file, type Lines, list, quoted } from './writing.ts';

/** The competency framework of the civil service: what is effective and what is not, at each level. */
export interface CivilServiceExcerpt {
    readonly clusters: readonly { readonly code: string; readonly title: string }[];
    readonly levels: readonly string[];
    readonly competencies: readonly CivilServiceCompetency[];
}

export interface CivilServiceCompetency {
    readonly code: string;
    readonly title: string;
    readonly cluster: string;
    readonly behaviours: readonly CivilServiceBehaviours[];
}

/** The two columns of a level; the source sets the first of each beside each other, and so on. */
export interface CivilServiceBehaviours {
    readonly level: string;
    readonly effective: readonly string[];
    readonly ineffective: readonly string[];
}

/** An excerpt as a framework: clusters as categories, and a descriptor with two lists for each level of a competency. */
export function civilServiceFramework(excerpt: CivilServiceExcerpt): Record<string, string> {
    const { clusters, levels, competencies } = excerpt;
    const files: Record<string, string> = {
        'framework.gradus': file(
            element('framework CivilService "Civil Service Competency Framework"', [
                'date 2012-07',
                'language en-GB',
                'licence "Open Government Licence v3.0"'
            ]),
            ['section effective "Effective behaviour": list expected for descriptor'],
            ['section ineffective "Ineffective behaviour": list expected for descriptor'],
            element(
                'scale Levels "Levels" cumulative',
                levels.map(level => `level ${level}`)
            )
        )
    };
    for (const { code, title } of clusters) {
        const within = competencies.filter(({ cluster }) => cluster === code);
        files[`${code}.gradus`] = file(
            element(`category ${code} ${quoted(title)} on Levels`, ...within.map(competency))
        );
    }
    return files;
}

function competency({ code, title, behaviours }: CivilServiceCompetency): Lines {
    return element(
        `competency ${code} ${quoted(title)}`,
        ...behaviours.map(({ level, effective, ineffective }) =>
            element(`level ${level}`, list('effective', effective), list('ineffective', ineffective))
        )
    );
}
