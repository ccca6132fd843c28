import type {
    Category,
    Competency,
    Described,
    Descriptor,
    MutableModel,
    Scale,
    SectionDeclaration,
    SectionUse,
    Statement,
    Term
} from '@gradus/model';
import * as ast from '../generated/ast.ts';
import { childElements } from '../references/elements-within.ts';
import {
    categoryOf,
    declaringCategory,
    isEndless,
    isUnlevelled,
    isValue,
    levelCodeAt,
    leveling,
    parentCategory,
    scaleOf,
    within
} from '../references/scale-of.ts';
import { inTextOrder } from '../references/text-order.ts';
import { isNamed, type Resolving } from './resolving.ts';

/** The section, unless its text ends before it says whether it is a text or a list. */
export function section(element: ast.Section, { describer, code: codeOf }: Resolving): SectionDeclaration[] {
    const { code, title, origin } = describer.describe(element);
    const { form, numbered, open, uses } = element;
    if (!form) return [];
    return [{ code, title, origin, form, numbered, open, uses: uses.flatMap(use => sectionUse(use, codeOf)) }];
}

function sectionUse({ kind, required, expected, category }: ast.SectionUse, codeOf: Resolving['code']): SectionUse[] {
    const within = codeOf(category?.ref);
    // Without the category it names, a use would be taken for one of all elements of its kind.
    if (!kind || (category && within === undefined)) return [];
    return [{ kind, required, expected, ...(within !== undefined && { category: within }) }];
}

export function scale(element: ast.Scale, { describer, code }: Resolving): Scale {
    const { cumulative, size, span, base } = element;
    const count = Number(size);
    const baseCode = code(base?.ref);
    return {
        ...describer.describe(element),
        cumulative,
        levels: element.levels.filter(isNamed).map(level => {
            const covered = within(base?.ref?.levels ?? [], level.covers, level.coversTo);
            return { ...describer.describe(level, element.name), ...(covered && { covers: covered.map(codeOf) }) };
        }),
        ...(Number.isInteger(count) && { size: count }),
        ...(span && rangeOf(span)),
        ...(baseCode !== undefined && { base: baseCode })
    };
}

/** What is no number has a message of its own, and says nothing to those who read the model. */
function rangeOf(span: ast.Span): Pick<Scale, 'range'> {
    const [min, max] = [Number(span.min), Number(span.max)];
    return Number.isFinite(min) && Number.isFinite(max) ? { range: { min, max } } : {};
}

/** Categories and what is in them are listed as they stand in the text, so a category before what it contains. */
export function addCategory(model: MutableModel, top: ast.Category, resolving: Resolving): void {
    const pending: Placed[] = [top];
    for (let element = pending.pop(); element; element = pending.pop()) {
        if (resolving.adoption.isOmitted(element)) continue;
        if (ast.isCategory(element)) {
            if (isNamed(element)) model.categories.push(describeCategory(element, resolving));
        } else if (ast.isCompetency(element)) {
            if (isListed(element)) model.competencies.push(describeCompetency(element, resolving));
        } else if (isNamed(element)) model.statements.push(describeStatement(element, resolving));
        const children = inTextOrder(childrenOf(element), each => each);
        for (let index = children.length - 1; index >= 0; index--) pending.push(children[index] as Placed);
    }
}

type Placed = ast.Category | ast.Competency | ast.Statement;

function childrenOf(element: Placed): readonly Placed[] {
    return childElements(element) as readonly Placed[];
}

/**
 * Whether it is known what a competency is: one with levels, or one without. Where a category's scale
 * cannot be found, its competencies would pass for ones without levels.
 */
export function isListed(competency: ast.Competency): boolean {
    const category = categoryOf(competency);
    return (
        isNamed(competency) &&
        category !== undefined &&
        isNamed(category) &&
        (scaleOf(competency) !== undefined || isUnlevelled(competency))
    );
}

/** An element as it is adapted: its title, and the texts that the adaptation gives anew. */
export function adapted(element: ast.Element, { describer, adoption }: Resolving, within?: string): Described {
    const described = describer.describe(element, within);
    const adaptations = adoption.of(element);
    if (adaptations.length === 0) return described;
    const texts = adaptations.flatMap(each => describer.sectionsOf(each));
    if (texts.length === 0 && adoption.titleOf(element) === undefined) return described;
    const replaced = new Set(texts.map(text => text.section));
    const sections = [...described.sections.filter(text => !replaced.has(text.section)), ...texts];
    return { ...described, title: adoption.titleOf(element) ?? described.title, sections };
}

function describeCategory(category: ast.Category, resolving: Resolving): Category {
    const parent = parentCategory(category);
    const scaleCode = resolving.code(leveling(category).scale);
    const parentCode = resolving.code(parent);
    return {
        ...adapted(category, resolving),
        ...(parentCode !== undefined && !isEndless(category) && { parent: parentCode }),
        ...(scaleCode !== undefined && { scale: scaleCode }),
        forAll: declaringCategory(category)?.forAll ?? false
    };
}

function describeCompetency(competency: ast.Competency, resolving: Resolving): Competency {
    const itsScale = scaleOf(competency);
    const all = itsScale ? levelCodesOf(itsScale) : [];
    const defined = resolving.adoption.levelsOf(competency);
    const levels = defined === itsScale?.levels ? all : defined.filter(isNamed).map(codeOf);
    const container = competency.$container;
    const scaleCode = resolving.code(itsScale);
    const range = resolving.adoption.rangeOf(competency);
    return {
        ...adapted(competency, resolving),
        category: categoryOf(competency)?.name ?? '',
        kinds: competency.kinds.flatMap(kind => resolving.code(kind.ref) ?? []),
        ...(ast.isCompetency(container) && isListed(container) && { parent: container.name }),
        aliases: competency.aliases,
        ...(scaleCode !== undefined && { scale: scaleCode }),
        levels,
        ...(range && { range }),
        restricted: levels.length < all.length,
        forAll: isValue(competency),
        descriptors: competency.descriptors.flatMap(each => descriptor(each, resolving))
    };
}

const levelCodes = new WeakMap<ast.Scale, readonly string[]>();

/** The codes of all levels of a scale: one list for all competencies that are defined at each of them. */
function levelCodesOf(itsScale: ast.Scale): readonly string[] {
    let codes = levelCodes.get(itsScale);
    if (!codes) {
        codes = itsScale.levels.filter(isNamed).map(codeOf);
        levelCodes.set(itsScale, codes);
    }
    return codes;
}

function descriptor(each: ast.Descriptor, { describer }: Resolving): Descriptor[] {
    const level = levelCodeAt(each.level);
    if (level === undefined) return [];
    const sections = describer.sectionsOf(each);
    if (ast.isCompetency(each.$container)) {
        describer.noteTexts(
            each.$container,
            sections.flatMap(({ entries }) => entries)
        );
    }
    return [{ level, sections, origin: describer.originOf(each) }];
}

function describeStatement(statement: ast.Statement, resolving: Resolving): Statement {
    const container = statement.$container;
    return {
        ...adapted(statement, resolving),
        category: categoryOf(statement)?.name ?? '',
        ...(ast.isStatement(container) && isNamed(container) && { parent: container.name }),
        aliases: statement.aliases
    };
}

export function term(element: ast.Term, resolving: Resolving): Term {
    return { ...adapted(element, resolving), aliases: element.aliases };
}

function codeOf(element: ast.Element): string {
    return element.name;
}
