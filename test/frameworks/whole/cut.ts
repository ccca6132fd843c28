// Cuts the excerpts under data/ out of the published data: node test/frameworks/whole/cut.ts <folder of the data>
import path from 'node:path';
import { COLUMNS } from '../excerpts.ts';
import { writeExcerpt } from '../tables.ts';
import { wholeCivilService } from './civil-service.ts';
import { wholeDigcomp } from './digcomp.ts';
import { wholeOnet } from './onet.ts';

/** Occupations around customs, and some of which the source has numbers that it advises against. */
const OCCUPATIONS = ['13-1041.08', '33-3051.04', '43-5011.00', '19-1029.01', '27-3043.00', '43-4111.00'];
/** 20 skills, 10 knowledge areas: among them two that stand beside categories, and two that share a name. */
const ELEMENTS = [
    ...['2.A.1.a', '2.A.1.b', '2.A.1.c', '2.A.1.d', '2.A.1.e', '2.A.1.f', '2.A.2.a', '2.A.2.b', '2.A.2.c', '2.A.2.d'],
    ...['2.B.1.a', '2.B.1.b', '2.B.1.d', '2.B.2.i', '2.B.3.a', '2.B.3.e', '2.B.3.k', '2.B.4.e', '2.B.5.a', '2.B.5.c'],
    ...['2.C.1.a', '2.C.2.b', '2.C.3.b', '2.C.4.a', '2.C.6', '2.C.7.a', '2.C.7.b', '2.C.8.a', '2.C.8.b', '2.C.10']
];
/** One competence of each area, with all its outcomes and statements. */
const COMPETENCES = ['1.1', '2.2', '3.1', '4.1', '5.1'];

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Say where the published data are: node test/frameworks/whole/cut.ts <folder>');
await cutOnet(path.join(folder, 'onet'));
await cutDigcomp(path.join(folder, 'digcomp-3.0'));
await cutCivilService(path.join(folder, 'uk-civil-service-2012'));

async function cutOnet(from: string): Promise<void> {
    const { scales, elements, anchors, occupations, ratings } = await wholeOnet(from);
    const columns = COLUMNS.onet;
    const flag = (is: boolean) => (is ? 'Y' : 'N');
    await writeExcerpt(
        'onet/scales.tsv',
        columns.scales,
        scales.map(({ id, ...rest }) => ({ scale: id, ...rest }))
    );
    await writeExcerpt(
        'onet/elements.tsv',
        columns.elements,
        elements
            .filter(({ code }) => ELEMENTS.some(each => each === code || each.startsWith(`${code}.`)))
            .map(({ code, name }) => ({ element: code, name }))
    );
    await writeExcerpt(
        'onet/anchors.tsv',
        columns.anchors,
        anchors.filter(({ element }) => ELEMENTS.includes(element)).map(({ element, value }) => ({ element, value }))
    );
    await writeExcerpt(
        'onet/occupations.tsv',
        columns.occupations,
        occupations
            .filter(({ code }) => OCCUPATIONS.includes(code))
            .map(({ code, name }) => ({ occupation: code, title: name }))
    );
    await writeExcerpt(
        'onet/ratings.tsv',
        columns.ratings,
        ratings
            .filter(({ occupation, element }) => OCCUPATIONS.includes(occupation) && ELEMENTS.includes(element))
            .map(({ occupation, element, level, importance, notRelevant, levelSuppressed, importanceSuppressed }) => ({
                occupation,
                element,
                LV: level,
                IM: importance,
                'not relevant': flag(notRelevant),
                'suppress LV': flag(levelSuppressed),
                'suppress IM': flag(importanceSuppressed)
            }))
    );
}

async function cutDigcomp(from: string): Promise<void> {
    const { areas, competences, levels, outcomes, statements } = await wholeDigcomp(from);
    const columns = COLUMNS.digcomp;
    const isTaken = ({ competence }: { competence: string }) => COMPETENCES.includes(competence);
    await writeExcerpt(
        'digcomp/areas.tsv',
        columns.areas,
        areas.map(({ code, ...texts }) => ({ area: code, ...texts }))
    );
    await writeExcerpt(
        'digcomp/competences.tsv',
        columns.competences,
        competences.map(({ code, ...rest }) => ({ competence: code, ...rest }))
    );
    await writeExcerpt(
        'digcomp/levels.tsv',
        columns.levels,
        levels.map(({ eight, six, four }) => ({ eight, six, four: four.en, 'four nl': four.nl }))
    );
    await writeExcerpt(
        'digcomp/outcomes.tsv',
        columns.outcomes,
        outcomes.filter(isTaken).map(({ code, ...rest }) => ({ outcome: code, ...rest }))
    );
    await writeExcerpt(
        'digcomp/statements.tsv',
        columns.statements,
        statements.filter(isTaken).map(({ code, ...rest }) => ({ statement: code, ...rest }))
    );
}

async function cutCivilService(from: string): Promise<void> {
    const { clusters, competencies } = await wholeCivilService(from);
    const columns = COLUMNS.civilService;
    await writeExcerpt(
        'civil-service/clusters.tsv',
        columns.clusters,
        clusters.map(({ code, title }) => ({ cluster: code, title }))
    );
    await writeExcerpt(
        'civil-service/competencies.tsv',
        columns.competencies,
        competencies.map(({ code, cluster, title }) => ({ competency: code, cluster, title }))
    );
    await writeExcerpt(
        'civil-service/behaviours.tsv',
        columns.behaviours,
        competencies.flatMap(({ code, behaviours }) =>
            behaviours.map(({ level, effective, ineffective }) => ({
                competency: code,
                level,
                effective: String(effective.length),
                ineffective: String(ineffective.length)
            }))
        )
    );
}
