import type { CivilServiceBehaviours, CivilServiceExcerpt } from './civil-service.ts';
import type { DigcompExcerpt, InTwoLanguages } from './digcomp.ts';
import type { OnetExcerpt } from './onet.ts';
import { readExcerpt } from './tables.ts';

// The excerpts hold codes, names and numbers. The sentences that belong to them stay with their sources; what stands
// for each here says which one it is, so that one that gets lost or goes to another place is missed.

/** The columns of the tables under `data`. */
export const COLUMNS = {
    onet: {
        scales: ['scale', 'name', 'min', 'max'],
        elements: ['element', 'name'],
        anchors: ['element', 'value'],
        occupations: ['occupation', 'title'],
        ratings: ['occupation', 'element', 'LV', 'IM', 'not relevant', 'suppress LV', 'suppress IM']
    },
    digcomp: {
        areas: ['area', 'en', 'nl'],
        competences: ['competence', 'area', 'en', 'nl'],
        levels: ['eight', 'six', 'four', 'four nl'],
        outcomes: ['outcome', 'competence', 'kind', 'level', 'ai'],
        statements: ['statement', 'competence', 'level', 'ai']
    },
    civilService: {
        clusters: ['cluster', 'title'],
        competencies: ['competency', 'cluster', 'title'],
        behaviours: ['competency', 'level', 'effective', 'ineffective']
    }
} as const;

export async function onetExcerpt(): Promise<OnetExcerpt> {
    const { onet } = COLUMNS;
    const named = <Code extends string>(rows: readonly Readonly<Record<Code | 'name', string>>[], code: Code) =>
        rows.map(row => ({ code: row[code], name: row.name }));
    const occupations = await readExcerpt('onet/occupations.tsv', onet.occupations);
    const anchors = await readExcerpt('onet/anchors.tsv', onet.anchors);
    const ratings = await readExcerpt('onet/ratings.tsv', onet.ratings);
    return {
        version: '29.0',
        scales: (await readExcerpt('onet/scales.tsv', onet.scales)).map(({ scale, ...rest }) => ({
            id: scale,
            ...rest
        })),
        elements: named(await readExcerpt('onet/elements.tsv', onet.elements), 'element'),
        anchors: anchors.map(row => ({ ...row, text: `What ${row.element} is at ${row.value}.` })),
        occupations: occupations.map(row => ({ code: row.occupation, name: row.title })),
        ratings: ratings.map(row => ({
            occupation: row.occupation,
            element: row.element,
            level: row.LV,
            importance: row.IM,
            notRelevant: row['not relevant'] === 'Y',
            levelSuppressed: row['suppress LV'] === 'Y',
            importanceSuppressed: row['suppress IM'] === 'Y'
        }))
    };
}

export async function digcompExcerpt(): Promise<DigcompExcerpt> {
    const { digcomp } = COLUMNS;
    const areas = await readExcerpt('digcomp/areas.tsv', digcomp.areas);
    const competences = await readExcerpt('digcomp/competences.tsv', digcomp.competences);
    const levels = await readExcerpt('digcomp/levels.tsv', digcomp.levels);
    const outcomes = await readExcerpt('digcomp/outcomes.tsv', digcomp.outcomes);
    const statements = await readExcerpt('digcomp/statements.tsv', digcomp.statements);
    return {
        areas: areas.map(({ area, ...texts }) => ({ code: area, ...texts })),
        competences: competences.map(({ competence, ...rest }) => ({ code: competence, ...rest })),
        levels: levels.map(({ eight, six, four, 'four nl': nl }) => ({ eight, six, four: { en: four, nl } })),
        outcomes: outcomes.map(({ outcome, ...rest }) => ({
            code: outcome,
            ...rest,
            wording: outcomeWording(outcome)
        })),
        statements: statements.map(({ statement, ...rest }) => ({
            code: statement,
            ...rest,
            wording: statementWording(statement)
        }))
    };
}

/** What stands for the sentence of a learning outcome. */
export function outcomeWording(code: string): InTwoLanguages {
    return { en: `Wording of ${code}.`, nl: `Formulering van ${code}.` };
}

/** What stands for a competence statement. */
export function statementWording(code: string): InTwoLanguages {
    return { en: `What ${code} says.`, nl: `Wat ${code} zegt.` };
}

export async function civilServiceExcerpt(): Promise<CivilServiceExcerpt> {
    const { civilService } = COLUMNS;
    const clusters = await readExcerpt('civil-service/clusters.tsv', civilService.clusters);
    const competencies = await readExcerpt('civil-service/competencies.tsv', civilService.competencies);
    const counts = await readExcerpt('civil-service/behaviours.tsv', civilService.behaviours);
    return {
        clusters: clusters.map(({ cluster, title }) => ({ code: cluster, title })),
        levels: [...new Set(counts.map(({ level }) => level))],
        competencies: competencies.map(({ competency, ...rest }) => ({
            code: competency,
            ...rest,
            behaviours: counts
                .filter(row => row.competency === competency)
                .map(row => behavioursOf(rest.title, row.level, Number(row.effective), Number(row.ineffective)))
        }))
    };
}

/** What stands for the behaviours of a competency at a level, as many as the source has. */
export function behavioursOf(
    title: string,
    level: string,
    effective: number,
    ineffective: number
): CivilServiceBehaviours {
    const numbered = (kind: string, count: number) =>
        Array.from({ length: count }, (_, index) => `${kind} behaviour ${index + 1} of ${title} at level ${level}`);
    return { level, effective: numbered('Effective', effective), ineffective: numbered('Ineffective', ineffective) };
}
