import { element, file, type Lines, list, quoted, under } from './writing.ts';

/** A part of the O*NET database: facts and numbers, as its tables have them. */
export interface OnetExcerpt {
    readonly version: string;
    readonly scales: readonly {
        readonly id: string;
        readonly name: string;
        readonly min: string;
        readonly max: string;
    }[];
    /** The content model from its root to what is rated; a code begins with the one of what contains it. */
    readonly elements: readonly OnetElement[];
    /** What single levels of an element are explained by. */
    readonly anchors: readonly { readonly element: string; readonly value: string; readonly text: string }[];
    readonly occupations: readonly OnetElement[];
    readonly ratings: readonly OnetRating[];
}

export interface OnetElement {
    readonly code: string;
    readonly name: string;
}

/** How high a level an occupation needs of an element, and how important it is for it. */
export interface OnetRating {
    readonly occupation: string;
    readonly element: string;
    readonly level: string;
    readonly importance: string;
    /** Too few find the element important for its level to mean anything. */
    readonly notRelevant: boolean;
    /** The source advises against using the number. */
    readonly levelSuppressed: boolean;
    readonly importanceSuppressed: boolean;
}

/**
 * An excerpt as a framework: the content model as categories within each other, what is rated as competencies
 * on the continuous scale of levels, occupations as roles.
 *
 * @param form where the levels stand: in each role, with their importance, or in one table, which has no place for it
 */
export function onetFramework(excerpt: OnetExcerpt, form: 'lists' | 'matrix'): Record<string, string> {
    const root = excerpt.elements.find(({ code }) => code === ROOT);
    const files: Record<string, string> = {
        'framework.gradus': frame(excerpt),
        'elements/0.gradus': file([`category ${ROOT} ${quoted(root?.name ?? ROOT)} on ${LEVEL}`])
    };
    for (const [index, category] of childrenOf(excerpt, ROOT).entries()) {
        files[`elements/${index + 1}.gradus`] = file(branch(excerpt, category, ` in ${ROOT}`));
    }
    for (const [index, occupation] of excerpt.occupations.entries()) {
        files[`occupations/${index + 1}.gradus`] = file(role(excerpt, occupation, form));
    }
    if (form === 'matrix') files['ratings.gradus'] = file(matrix(excerpt));
    return files;
}

/** Whether a rating says something, by what the source says of it. */
function isUsable({ notRelevant, levelSuppressed }: OnetRating): boolean {
    return !notRelevant && !levelSuppressed;
}

/** The scales of a rating's two numbers, and the part of the content model that both skills and knowledge belong to. */
const LEVEL = 'LV';
const IMPORTANCE = 'IM';
const ROOT = '2';
function frame({ version, scales, anchors }: OnetExcerpt): string {
    const named = pointsInCommon(anchors).map(value => `level ${value} "Anchor at ${value}"`);
    return file(
        element('framework ONET "O*NET content model"', [
            `version ${quoted(version)}`,
            'language en',
            'publisher "U.S. Department of Labor, Employment and Training Administration"',
            'source "https://www.onetcenter.org/database.html"',
            'licence "CC BY 4.0"'
        ]),
        ...scales.map(({ id, name, min, max }) =>
            element(`scale ${id} ${quoted(name)} from ${min} to ${max}`, id === LEVEL ? named : [])
        ),
        ['section anchor "Anchor": text required for descriptor'],
        ['section ratings "Ratings left out": text required for role'],
        ['section irrelevant "Not relevant": list for role'],
        ['section unreliable "Suppressed": list for role']
    );
}

/** The points that most elements have an anchor at, and so get a name on the scale; others stay plain numbers of it. */
function pointsInCommon(anchors: OnetExcerpt['anchors']): readonly string[] {
    const byPoint = [...Map.groupBy(anchors, ({ value }) => value)];
    const elements = new Set(anchors.map(({ element: code }) => code)).size;
    return byPoint
        .filter(([, all]) => all.length > elements / 2)
        .map(([value]) => value)
        .sort((a, b) => Number(a) - Number(b));
}

/** A category with all it contains, or a competency: a code is a category’s where another one goes on from it. */
function branch(excerpt: OnetExcerpt, { code, name }: OnetElement, place = ''): Lines {
    const children = childrenOf(excerpt, code);
    if (children.length > 0) {
        return element(`category ${code} ${quoted(name)}${place}`, ...children.map(child => branch(excerpt, child)));
    }
    const levels = excerpt.anchors
        .filter(anchor => anchor.element === code)
        .map(({ value, text }) => element(`level ${value}`, [`anchor ${quoted(text)}`]));
    return element(`competency ${code} ${quoted(titleOf(excerpt, { code, name }))}`, ...levels);
}

/**
 * The name of an element; with the part of the content model that it is from where two of what is rated share the
 * name, as Mathematics does, which is a skill and a knowledge: competencies have titles of their own.
 */
function titleOf({ elements }: OnetExcerpt, { code, name }: OnetElement): string {
    const isShared = elements.some(other => other.name === name && other.code !== code && isRated(elements, other));
    const part = elements.find(each => each.code === code.split('.').slice(0, 2).join('.'));
    return isShared && part ? `${name} (${part.name})` : name;
}

function isRated(elements: readonly OnetElement[], { code }: OnetElement): boolean {
    return !elements.some(other => other.code.startsWith(`${code}.`));
}

function childrenOf({ elements }: OnetExcerpt, code: string): readonly OnetElement[] {
    return elements.filter(each => each.code.slice(0, each.code.lastIndexOf('.')) === code);
}

function role(excerpt: OnetExcerpt, { code, name }: OnetElement, form: 'lists' | 'matrix'): Lines {
    const all = excerpt.ratings.filter(({ occupation }) => occupation === code);
    const irrelevant = all.filter(each => each.notRelevant);
    const unreliable = all.filter(each => each.levelSuppressed && !each.notRelevant);
    const codes = (ratings: readonly OnetRating[]) => ratings.map(rating => rating.element);
    return element(
        `role ${code} ${quoted(name)}`,
        [`ratings "${irrelevant.length + unreliable.length} of ${all.length}"`],
        list('irrelevant', codes(irrelevant)),
        list('unreliable', codes(unreliable)),
        form === 'lists' ? under('requires', all.filter(isUsable).map(requirement)) : []
    );
}

function requirement({ element: code, level, importance, importanceSuppressed }: OnetRating): string {
    return `${code}: ${level}${importanceSuppressed ? '' : `, ${IMPORTANCE} ${importance}`}`;
}

function matrix({ occupations, elements, ratings }: OnetExcerpt): Lines {
    const cells = new Map(ratings.filter(isUsable).map(each => [`${each.occupation} ${each.element}`, each.level]));
    const rated = elements.filter(each => isRated(elements, each));
    const row = (first: string, rest: readonly string[]) => `| ${[first, ...rest].join(' | ')} |`;
    return element('matrix "Levels"', [
        row(
            '',
            occupations.map(({ code }) => code)
        ),
        ...rated.map(({ code }) =>
            row(
                code,
                occupations.map(occupation => cells.get(`${occupation.code} ${code}`) ?? '')
            )
        )
    ]);
}
