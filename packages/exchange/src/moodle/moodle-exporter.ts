import type { Competency, Described, FrameworkModel, Scale } from '@gradus/model';
import { fileNameOf } from '@gradus/model';
import { writeCsvRows } from '../csv/write-csv.ts';
import type { Exporter } from '../exporters/exporter.ts';
import { type Fates, kept, lossesOf } from '../losses/losses.ts';
import { Identifiers } from '../web/identifiers.ts';
import { htmlOfSections } from './html-of-sections.ts';

/** What the importer of Moodle expects above its columns, in this order. */
const HEADER = [
    'Parent ID number',
    'ID number',
    'Short name',
    'Description',
    'Description format',
    'Scale values',
    'Scale configuration',
    'Rule type (optional)',
    'Rule outcome (optional)',
    'Rule config (optional)',
    'Cross-referenced competency ID numbers',
    'Exported ID (optional)',
    'Is competency framework',
    'Taxonomy'
] as const;

/** Descriptions are HTML. */
const HTML = '1';
/** Moodle cuts off what is longer. */
const LONGEST = 100;
const TAXONOMY = 'competency,competency,competency,competency';

const FATES: Fates = {
    ...kept('identifiers', 'competencies', 'values', 'categories', 'nested-categories', 'parts', 'statements'),
    'competency-texts': { as: 'are told in the description' },
    'category-texts': { as: 'are told in the description' },
    'framework-texts': { as: 'are told in the description' },
    descriptors: { as: 'are told in the description' },
    scales: { as: 'are told by the titles of their levels' },
    relations: { as: 'are kept between competencies, without their kind' }
};

/** The competencies of a framework for Moodle, which asks them of learners; it knows no roles. */
export const moodleExporter: Exporter = {
    id: 'moodle',
    title: 'Moodle',
    extension: '.csv',
    mediaType: 'text/csv',
    export: model => ({
        files: [{ name: `${fileNameOf(model.framework.code)}.moodle.csv`, content: writeCsvRows(rowsOf(model)) }],
        losses: lossesOf(model, FATES),
        ...(model.competencies.length === 0 && { remark: 'No competency is in it: the framework has none.' })
    })
};

function rowsOf(model: FrameworkModel): string[][] {
    const ids = new Identifiers(model);
    const usual = usualScale(model);
    const related = relatedTo(model, ids);
    const own = (scale: Scale | undefined) => (scale && scale !== usual ? [...scaleCells(scale)] : ['', '']);
    const row = (id: string, parent: string, element: Described, description: string, scale: readonly string[]) => [
        parent,
        id,
        shortened(element.title === element.code ? element.code : `${element.code} ${element.title}`),
        description,
        HTML,
        ...scale,
        '',
        '',
        '',
        related.get(id)?.join(',') ?? '',
        '',
        '',
        ''
    ];
    const placed: { id: string; parent: string; cells: (parent: string) => string[] }[] = [];
    const add = (element: Described, parents: readonly (string | undefined)[], description: string, scale?: Scale) => {
        const id = ids.of(element);
        const parent = parents.find(each => each !== undefined) ?? '';
        placed.push({ id, parent, cells: found => row(id, found, element, description, own(scale)) });
    };
    for (const each of model.categories) {
        add(each, [ids.find('category', each.parent ?? '')], htmlOfSections(each.sections, model.sections));
    }
    for (const each of model.competencies) {
        const parents = [ids.find('competency', each.parent ?? ''), ids.find('category', each.category)];
        const scale = model.scales.find(({ code }) => code === each.scale);
        add(each, parents, competencyHtml(each, scale, model), scale);
    }
    for (const each of model.statements) {
        const parents = [ids.find('statement', each.parent ?? ''), ids.find('category', each.category)];
        add(each, parents, htmlOfSections(each.sections, model.sections));
    }
    const { framework } = model;
    const description = htmlOfSections(framework.sections, model.sections);
    const head = row(ids.framework, '', framework, description, usual ? scaleCells(usual) : NO_SCALE);
    return [[...HEADER], [...head.slice(0, 12), '1', TAXONOMY], ...inOrder(placed)];
}

/** What is part of something stands behind it; what is part of itself stands at the top. */
function inOrder(
    placed: readonly { readonly id: string; readonly parent: string; readonly cells: (parent: string) => string[] }[]
): string[][] {
    const parents = new Map(placed.map(({ id, parent }) => [id, parent]));
    const depth = (id: string): number => {
        const seen = new Set<string>();
        for (let at: string | undefined = id; at !== undefined && at !== ''; at = parents.get(at)) {
            if (seen.has(at)) return 0;
            seen.add(at);
        }
        return seen.size;
    };
    return placed
        .map(each => ({ ...each, depth: depth(each.id) }))
        .sort((a, b) => a.depth - b.depth)
        .map(({ cells, parent, depth: own }) => cells(own === 0 ? '' : parent));
}

function competencyHtml(
    { sections, descriptors }: Competency,
    scale: Scale | undefined,
    model: FrameworkModel
): string {
    const levels = descriptors.map(({ level, sections: texts }) => {
        const title = scale?.levels.find(({ code }) => code === level)?.title ?? level;
        return htmlOfSections(texts, model.sections, title === level ? level : `${level} ${title}`);
    });
    return [htmlOfSections(sections, model.sections), ...levels].filter(each => each !== '').join('\n');
}

/** Moodle asks for a scale of a framework in any case. */
const NO_SCALE = ['No,Yes', configuration(2)] as const;

/** The levels by title, which Moodle divides by commas, and from which one on a learner has the competency. */
function scaleCells({ levels }: Scale): readonly [string, string] {
    if (levels.length < 2) return NO_SCALE;
    return [
        levels.map(({ title }) => title.replace(/[,\s]+/g, ' ').trim() || '–').join(','),
        configuration(levels.length)
    ];
}

/** The first level is what a learner begins with, the last one what proves the competency: authors set that in Moodle. */
function configuration(levels: number): string {
    return JSON.stringify([
        { scaleid: '0' },
        { id: 1, scaledefault: 1, proficient: 0 },
        { id: levels, scaledefault: 0, proficient: 1 }
    ]);
}

/** The scale that most competencies are measured on. */
function usualScale({ scales, competencies }: FrameworkModel): Scale | undefined {
    const uses = (code: string) => competencies.filter(({ scale }) => scale === code).length;
    const counts = scales.map(scale => ({ scale, count: uses(scale.code) }));
    return counts.reduce<(typeof counts)[number] | undefined>(
        (best, each) => (best && best.count >= each.count ? best : each),
        undefined
    )?.scale;
}

function relatedTo({ relations }: FrameworkModel, ids: Identifiers): ReadonlyMap<string, readonly string[]> {
    const related = new Map<string, string[]>();
    for (const { subject, object } of relations) {
        if (subject.kind !== 'competency' || object?.kind !== 'competency') continue;
        if (subject.framework !== undefined || object.framework !== undefined) continue;
        const from = ids.find('competency', subject.code);
        const to = ids.find('competency', object.code);
        if (from === undefined || to === undefined || from === to) continue;
        const known = related.get(from) ?? [];
        related.set(from, known.includes(to) ? known : [...known, to]);
    }
    return related;
}

function shortened(text: string): string {
    const signs = [...text.replace(/\s+/g, ' ').trim()];
    return signs.length <= LONGEST ? signs.join('') : `${signs.slice(0, LONGEST - 1).join('')}…`;
}
