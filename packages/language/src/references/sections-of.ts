import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { GradusDescription } from '../symbols/gradus-description.ts';
import { categoryChain, categoryOf } from './scale-of.ts';

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
    let above: ReadonlySet<ast.Category> | undefined;
    for (const use of section.uses) {
        if (use.kind !== kind) continue;
        if (!use.category) return use;
        above ??= categoriesAbove(holder);
        const category = use.category.ref;
        if (category && above.has(category)) return use;
    }
    return undefined;
}

/** A section that is meant for an element, and how much it is missed where it is not there. */
export interface MeantSection {
    readonly section: ast.Section;
    readonly required: boolean;
    readonly expected: boolean;
}

/** The sections that are meant for an element, with what is asked of them for each of very many elements. */
export interface MeantSections {
    /** All of them, in the order in which they are declared. */
    readonly all: readonly MeantSection[];
    /** Those that are missed where they are not there. */
    readonly missed: readonly MeantSection[];
    readonly hasRequired: boolean;
    readonly hasExpected: boolean;
    /** The only one that is a list; nothing where there is none, or several. */
    readonly onlyList: MeantSection | undefined;
}

/** The sections that are meant for an element, in the order in which they are declared. */
export function sectionsFor(holder: SectionHolder, symbols: FrameworkSymbols): readonly MeantSection[] {
    return meantFor(holder, symbols).all;
}

/** The same, with what is asked of them often. */
export function meantFor(holder: SectionHolder, symbols: FrameworkSymbols): MeantSections {
    const uses = ofKind(sectionKindOf(holder), symbols);
    if (uses.byCategory.size === 0) return uses.everywhere;
    const [start, ...others] = categoriesOf(subject(holder));
    if (!start || others.length > 0) return meantAmong(uses, categoriesAbove(holder));
    // Mostly it stands in one category, with many others of which the same is to be said.
    let meant = uses.byStart.get(start);
    if (!meant) {
        meant = meantAmong(uses, categoriesAbove(holder));
        uses.byStart.set(start, meant);
    }
    return meant;
}

function meantAmong({ everywhere, byCategory }: UsesOfKind, categories: Iterable<ast.Category>): Meant {
    const meant = [...everywhere.all];
    for (const category of categories) {
        for (const use of byCategory.get(category.name) ?? NONE) if (use.category === category) meant.push(use);
    }
    return new Meant(firstOfEach(meant.sort(byPlace)));
}

/** How the sections of a framework are meant for one kind of element. */
interface UsesOfKind {
    /** For all elements of the kind. */
    readonly everywhere: Meant;
    /** For those in a category, by its code: several may have the same one, and an edit of its texts makes another node of it. */
    readonly byCategory: ReadonlyMap<string, readonly DeclaredUse[]>;
    /** For what stands in a category and in no other. Another node of it that an edit of its texts makes is asked for anew. */
    readonly byStart: WeakMap<ast.Category, Meant>;
}

/** What is declared is the same as long as the names are; the elements may be replaced by an edit of their texts. */
const byKind = new WeakMap<FrameworkSymbols, Map<ast.ElementKind | undefined, UsesOfKind>>();

function ofKind(kind: ast.ElementKind | undefined, symbols: FrameworkSymbols): UsesOfKind {
    let known = byKind.get(symbols);
    if (!known) {
        known = new Map();
        byKind.set(symbols, known);
    }
    let uses = known.get(kind);
    if (!uses) {
        uses = collect(kind, symbols);
        known.set(kind, uses);
    }
    return uses;
}

function collect(kind: ast.ElementKind | undefined, symbols: FrameworkSymbols): UsesOfKind {
    const everywhere: DeclaredUse[] = [];
    const byCategory = new Map<string, DeclaredUse[]>();
    let place = 0;
    for (const description of symbols.members(ast.Section.$type)) {
        const uses = ast.isSection(description.node) ? description.node.uses : [];
        for (const [index, use] of uses.entries()) {
            if (use.kind !== kind) continue;
            const declared = new DeclaredUse(description, place++, index, use);
            if (!use.category) {
                everywhere.push(declared);
                // Where one is meant for all, those behind it are never the first.
                break;
            }
            const code = use.category.ref?.name;
            if (code === undefined) continue;
            const known = byCategory.get(code);
            if (known) known.push(declared);
            else byCategory.set(code, [declared]);
        }
    }
    return { everywhere: new Meant(everywhere), byCategory, byStart: new WeakMap() };
}

/** One of the uses that the declaration of a section names. */
class DeclaredUse implements MeantSection {
    /** Among all uses for this kind of element, in the order in which they are declared. */
    readonly place: number;
    readonly required: boolean;
    readonly expected: boolean;
    readonly description: GradusDescription;
    private readonly index: number;

    constructor(description: GradusDescription, place: number, index: number, { required, expected }: ast.SectionUse) {
        this.description = description;
        this.place = place;
        this.index = index;
        this.required = required;
        this.expected = expected;
    }

    get section(): ast.Section {
        return this.description.node as ast.Section;
    }

    get category(): ast.Category | undefined {
        return this.section.uses[this.index]?.category?.ref;
    }
}

class Meant implements MeantSections {
    readonly all: readonly DeclaredUse[];
    readonly missed: readonly DeclaredUse[];
    readonly hasRequired: boolean;
    readonly hasExpected: boolean;
    readonly onlyList: DeclaredUse | undefined;

    constructor(all: readonly DeclaredUse[]) {
        this.all = all;
        this.missed = all.filter(({ required, expected }) => required || expected);
        this.hasRequired = all.some(({ required }) => required);
        this.hasExpected = all.some(({ expected }) => expected);
        const [list, ...others] = all.filter(({ section }) => section.form === 'list');
        this.onlyList = others.length > 0 ? undefined : list;
    }
}

const NONE: readonly DeclaredUse[] = [];

function byPlace(a: DeclaredUse, b: DeclaredUse): number {
    return a.place - b.place;
}

/** Of several uses of one section, which stand behind each other, the first. */
function firstOfEach(uses: readonly DeclaredUse[]): readonly DeclaredUse[] {
    return uses.filter(({ description }, index) => description !== uses[index - 1]?.description);
}

/** The section whose text a piece of content is, named or not. */
export function sectionOf(content: ast.Content, symbols: FrameworkSymbols): ast.Section | undefined {
    if (content.section) return content.section.ref;
    // A list without a name is the element's only one.
    return isSectionHolder(content.$container) ? meantFor(content.$container, symbols).onlyList?.section : undefined;
}

/** The categories that an element stands in, or belongs to by `in`, and those above them. */
function categoriesAbove(holder: SectionHolder): ReadonlySet<ast.Category> {
    const above = new Set<ast.Category>();
    for (const start of categoriesOf(subject(holder))) for (const each of categoryChain(start)) above.add(each);
    return above;
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

/** The sections of which something is said in an element, named or not. */
export function sectionsIn(
    { contents }: SectionHolder,
    symbols: FrameworkSymbols
): ReadonlySet<ast.Section | undefined> {
    return new Set(contents.map(content => sectionOf(content, symbols)));
}
