import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { GradusDescription } from '../symbols/gradus-description.ts';
import { categoryOf, parentCategory } from './scale-of.ts';

/** What can hold the texts of sections: an element, or what says something of one elsewhere. */
export type SectionHolder = ast.Element | ast.Descriptor | ast.Translated | ast.Adaptation;

/** Whether a node can hold the texts of sections. */
export function isSectionHolder(node: AstNode | undefined): node is SectionHolder {
    return ast.isElement(node) || ast.isDescriptor(node) || ast.isTranslated(node) || ast.isAdaptation(node);
}

/** The word by which a section's declaration means this kind of element. */
export function sectionKindOf(holder: SectionHolder): ast.ElementKind | undefined {
    switch (holder.$type) {
        case 'Role':
            return (holder as ast.Role).shared ? 'set' : 'role';
        case 'Translated':
            return translatedKind(holder as ast.Translated);
        case 'Adaptation':
            return (holder as ast.Adaptation).kind;
        default:
            return kindOfType(holder.$type);
    }
}

function kindOfType(type: string): ast.ElementKind {
    let kind = KINDS.get(type);
    if (kind === undefined) {
        kind = type.toLowerCase() as ast.ElementKind;
        KINDS.set(type, kind);
    }
    return kind;
}

const KINDS = new Map<string, ast.ElementKind>();

/** What a translated element is; a level within a competency is what that level means for it. */
function translatedKind({ kind, $container }: ast.Translated): ast.ElementKind | undefined {
    if (kind === 'section') return undefined;
    return kind === 'level' && ast.isTranslated($container) && $container.kind === 'competency' ? 'descriptor' : kind;
}

/** The use by which a section is meant for an element, if it is. */
export function useFor(section: ast.Section, holder: SectionHolder): ast.SectionUse | undefined {
    const kind = sectionKindOf(holder);
    for (const use of section.uses) {
        if (use.kind === kind && (!use.category || isWithin(holder, use.category.ref))) return use;
    }
    return undefined;
}

/** A section that is meant for an element, and how much it is missed where it is not there. */
export interface MeantSection {
    readonly section: ast.Section;
    readonly required: boolean;
    readonly expected: boolean;
}

/** The sections that are meant for an element, in the order in which they are declared. */
export function sectionsFor(holder: SectionHolder, symbols: FrameworkSymbols): readonly MeantSection[] {
    const { sections, isForAll } = ofKind(sectionKindOf(holder), symbols);
    if (isForAll) return sections;
    const meant: MeantSection[] = [];
    for (const { section } of sections) {
        const use = useFor(section, holder);
        if (use) meant.push({ section, required: use.required, expected: use.expected });
    }
    return meant;
}

/** The sections that are declared for a kind of element, be it in some categories only. */
interface SectionsOfKind {
    readonly sections: readonly MeantSection[];
    /** Whether none of them is for some categories only, so that they are the same for all elements of the kind. */
    readonly isForAll: boolean;
}

/** What is declared is the same as long as the names are; the elements may be replaced by an edit of their texts. */
const byKind = new WeakMap<FrameworkSymbols, Map<ast.ElementKind | undefined, SectionsOfKind>>();

function ofKind(kind: ast.ElementKind | undefined, symbols: FrameworkSymbols): SectionsOfKind {
    let known = byKind.get(symbols);
    if (!known) {
        known = new Map();
        byKind.set(symbols, known);
    }
    let sections = known.get(kind);
    if (!sections) {
        sections = collect(kind, symbols);
        known.set(kind, sections);
    }
    return sections;
}

function collect(kind: ast.ElementKind | undefined, symbols: FrameworkSymbols): SectionsOfKind {
    const sections: MeantSection[] = [];
    let isForAll = true;
    for (const description of symbols.members(ast.Section.$type)) {
        const { node } = description;
        const use = ast.isSection(node) ? node.uses.find(each => each.kind === kind) : undefined;
        if (!use) continue;
        if (use.category) isForAll = false;
        sections.push(new SectionOfKind(description, use));
    }
    return { sections, isForAll };
}

class SectionOfKind implements MeantSection {
    readonly required: boolean;
    readonly expected: boolean;
    private readonly description: GradusDescription;

    constructor(description: GradusDescription, { required, expected }: ast.SectionUse) {
        this.description = description;
        this.required = required;
        this.expected = expected;
    }

    get section(): ast.Section {
        return this.description.node as ast.Section;
    }
}

/**
 * The section that a list without a name belongs to: the element's only list section. Nothing
 * where it has none, or several.
 */
function unnamedListSection(holder: SectionHolder, symbols: FrameworkSymbols): ast.Section | undefined {
    let list: ast.Section | undefined;
    for (const { section } of sectionsFor(holder, symbols)) {
        if (section.form !== 'list') continue;
        if (list) return undefined;
        list = section;
    }
    return list;
}

/** The section whose text a piece of content is, named or not. */
export function sectionOf(content: ast.Content, symbols: FrameworkSymbols): ast.Section | undefined {
    if (content.section) return content.section.ref;
    return isSectionHolder(content.$container) ? unnamedListSection(content.$container, symbols) : undefined;
}

/** Whether an element stands in a category, or belongs to it by `in`, or to one within it. */
function isWithin(holder: SectionHolder, category: ast.Category | undefined): boolean {
    if (!category) return false;
    return categoriesOf(subject(holder)).some(start => isCategoryWithin(start, category));
}

function isCategoryWithin(start: ast.Category | undefined, outer: ast.Category): boolean {
    const seen = new Set<ast.Category>();
    for (let each = start; each && !seen.has(each); each = parentCategory(each)) {
        if (each === outer) return true;
        seen.add(each);
    }
    return false;
}

/** The element that a holder speaks of. */
function subject(holder: SectionHolder): AstNode | undefined {
    if (ast.isTranslated(holder) || ast.isAdaptation(holder)) return holder.target?.ref;
    return ast.isDescriptor(holder) ? holder.$container : holder;
}

function categoriesOf(node: AstNode | undefined): (ast.Category | undefined)[] {
    if (ast.isCategory(node)) return [node];
    if (ast.isCompetency(node)) return [categoryOf(node), ...node.kinds.map(kind => kind.ref)];
    return ast.isStatement(node) ? [categoryOf(node)] : [];
}
