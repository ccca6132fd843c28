import { type ElementKind, pushAll, type SectionUse } from '@gradus/model';
import type { ImportNotes } from '../notes.ts';
import type { DraftFramework, DraftText } from './draft-framework.ts';
import { soundCodes } from './sound-codes.ts';

const KINDS_IN_CATEGORIES: ReadonlySet<ElementKind> = new Set(['category', 'competency', 'statement', 'descriptor']);

/** Words that begin or go on with something else in every body. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
    (
        'level competency category activity excludes grade tasks requires statement specialisation specialisations remark ' +
        'accept status replaced formerly id number is satisfies see because confidence by reviewed on'
    ).split(' ')
);
/** … and in the bodies of some kinds. */
const RESERVED_FOR: Readonly<Partial<Record<ElementKind, readonly string[]>>> = {
    framework: 'version date language publisher source licence namespace use adopt from as complete'.split(' '),
    scale: ['covers'],
    category: ['alias', 'unlevelled', 'in', 'levels'],
    competency: ['alias', 'in', 'levels'],
    statement: ['alias'],
    group: ['alias', 'at'],
    role: ['essential', 'desirable']
};
/** In a translation, these begin the entry of an element. */
const KIND_WORDS: ReadonlySet<string> = new Set([
    ...['framework', 'scale', 'category', 'competency', 'descriptor', 'statement', 'domain', 'activity'],
    ...['group', 'grade', 'role', 'set', 'specialisation', 'stream', 'term', 'section', 'level']
]);

/** Something that has texts: what it is, in which categories, and what they are. */
interface Holder {
    readonly kind: ElementKind;
    /** The categories that it is in or belongs to; those above them count as well. */
    readonly categories: readonly string[];
    readonly name: string;
    texts: DraftText[];
}

/**
 * Has every text stand under a section that is declared for it, each section once, and no section be required of what does
 * not have it. Categories have their final codes.
 *
 * @param categoryOf the final code of a category by its key
 */
export function soundSections(
    draft: DraftFramework,
    categoryOf: (key: string) => string | undefined,
    notes: ImportNotes
): void {
    const holders = holdersOf(draft);
    const codes = soundSectionCodes(draft, holders, notes);
    const rename = (texts: readonly DraftText[]) =>
        merged(texts.map(({ section, entries }) => ({ section: codes.get(section) ?? section, entries })));
    for (const holder of holders) holder.texts = rename(holder.texts);
    for (const { entries } of draft.translations) {
        for (const entry of entries) {
            entry.texts = rename(entry.texts);
            if (entry.kind === 'section') entry.key = codes.get(entry.key) ?? entry.key;
        }
    }
    const declared = new Map(draft.sections.map(each => [each.code, each]));
    // Importers leave it to this to find out what their sections are for.
    const isOpen = new Set(draft.sections.filter(({ uses }) => uses.length === 0).map(({ code }) => code));
    for (const section of draft.sections) {
        section.uses = section.uses.flatMap(use => {
            const category = use.category === undefined ? undefined : categoryOf(use.category);
            if (use.category !== undefined && category === undefined) return [];
            const { category: _, ...rest } = use;
            if (category === undefined || !KINDS_IN_CATEGORIES.has(use.kind)) return [rest];
            return [{ ...rest, category }];
        });
    }
    const above = new CategoriesAbove(draft);
    const places = new UsePlaces(draft.sections.flatMap(({ code, uses }) => uses.map(use => [code, use] as const)));
    for (const holder of holders) {
        const { kind, categories, name } = holder;
        for (const { section: code } of holder.texts) {
            const section = declared.get(code);
            if (!section) continue;
            const known = places.of(code, kind);
            if (known?.has(EVERYWHERE) || inBoth(known, () => above.of(categories)).length > 0) continue;
            if (known) section.uses = section.uses.filter(use => use.kind !== kind);
            section.uses.push({ kind, required: false, expected: false });
            places.add(code, kind, EVERYWHERE);
            if (isOpen.has(code)) continue;
            notes.mended('Some texts stand under a section that is not declared for them. It was declared', name);
        }
    }
    for (const section of draft.sections)
        section.uses = [...new Map(section.uses.map(use => [`${use.kind} ${use.category ?? ''}`, use])).values()];
    const lacks = lacking(draft, holders, above);
    for (const section of draft.sections) {
        for (const [index, use] of section.uses.entries()) {
            if (!use.required || !lacks(section.code, use)) continue;
            section.uses[index] = { ...use, required: false, expected: true };
            notes.mended(
                'Some sections are required of elements that lack them. They are only expected now',
                section.title
            );
        }
    }
    draft.sections = draft.sections.filter(({ uses }) => uses.length > 0);
}

/** Stands among the categories that a section is for, where it is for all. */
const EVERYWHERE = '';

/** The categories that sections are for, by section and kind of element. */
class UsePlaces {
    private readonly known = new Map<string, Map<ElementKind, Set<string>>>();

    constructor(uses: Iterable<readonly [section: string, use: SectionUse]>) {
        for (const [section, { kind, category = EVERYWHERE }] of uses) this.add(section, kind, category);
    }

    of(section: string, kind: ElementKind): ReadonlySet<string> | undefined {
        return this.known.get(section)?.get(kind);
    }

    add(section: string, kind: ElementKind, category: string): void {
        const byKind = this.known.get(section) ?? new Map<ElementKind, Set<string>>();
        this.known.set(section, byKind);
        const categories = byKind.get(kind) ?? new Set();
        byKind.set(kind, categories.add(category));
    }
}

/** The categories that something is in, with all above them. Remembered for the last one alone: all together are many. */
class CategoriesAbove {
    private readonly parents: ReadonlyMap<string, string | undefined>;
    private last: { readonly codes: readonly string[]; readonly found: ReadonlySet<string> } | undefined;

    constructor({ categories }: DraftFramework) {
        this.parents = new Map(categories.map(({ code, parent }) => [code, parent]));
    }

    /** @param codes the same list for what is in the same categories, such as a competency and what is said of its levels */
    of(codes: readonly string[]): ReadonlySet<string> {
        if (this.last?.codes !== codes) this.last = { codes, found: this.find(codes) };
        return this.last.found;
    }

    private find(codes: readonly string[]): Set<string> {
        const found = new Set<string>();
        for (const code of codes) {
            let each: string | undefined = code;
            for (; each !== undefined && !found.has(each); each = this.parents.get(each)) found.add(each);
        }
        return found;
    }
}

/** What is in both of two sets, of which only the smaller one is gone through. */
function inBoth(wanted: ReadonlySet<string> | undefined, above: () => ReadonlySet<string>): string[] {
    if (!wanted) return [];
    const there = above();
    const [few, many] = wanted.size < there.size ? [wanted, there] : [there, wanted];
    return [...few].filter(each => many.has(each));
}

/** Tells whether something lacks a section that is required of it: whether fewer have it than there are. */
function lacking(
    { sections }: DraftFramework,
    holders: readonly Holder[],
    above: CategoriesAbove
): (section: string, use: SectionUse) => boolean {
    const required = sections.flatMap(({ code, uses }) =>
        uses.filter(use => use.required).map(use => [code, use] as const)
    );
    const bySection = new UsePlaces(required);
    const all = new UsePlaces(required.map(([, use]) => [ALL, use] as const));
    const counts = new Map<string, number>();
    const count = (section: string, { kind, categories }: Holder, wanted: ReadonlySet<string> | undefined) => {
        for (const category of [EVERYWHERE, ...inBoth(wanted, () => above.of(categories))]) {
            const name = `${section} ${kind} ${category}`;
            counts.set(name, (counts.get(name) ?? 0) + 1);
        }
    };
    for (const holder of holders) {
        const wanted = all.of(ALL, holder.kind);
        if (!wanted) continue;
        count(ALL, holder, wanted);
        for (const { section } of holder.texts) count(section, holder, bySection.of(section, holder.kind));
    }
    return (section, { kind, category = EVERYWHERE }) =>
        (counts.get(`${section} ${kind} ${category}`) ?? 0) < (counts.get(`${ALL} ${kind} ${category}`) ?? 0);
}

/** Stands in the place of a section where everything is counted, whether it has it or not. */
const ALL = '';

/** Declares what is only used, and gives all of them codes that can begin a line where they are used. */
function soundSectionCodes(draft: DraftFramework, holders: readonly Holder[], notes: ImportNotes): Map<string, string> {
    const known = new Set(draft.sections.map(({ code }) => code));
    for (const { texts } of holders) {
        for (const { section, entries } of texts) {
            if (known.has(section)) continue;
            known.add(section);
            const form = entries.length > 1 ? 'list' : 'text';
            draft.sections.push({ code: section, title: section, form, numbered: false, open: false, uses: [] });
        }
    }
    const isTranslated = draft.translations.some(({ entries }) => entries.some(({ texts }) => texts.length > 0));
    const reserved = new Set([...RESERVED_WORDS, ...(isTranslated ? KIND_WORDS : [])]);
    const usedFor = kindsBySection(holders);
    for (const { code, uses } of draft.sections) {
        const kinds = [...uses.map(({ kind }) => kind), ...(usedFor.get(code) ?? [])];
        if (kinds.some(kind => RESERVED_FOR[kind]?.includes(code))) reserved.add(code);
    }
    const elements = draft.sections.map(section => ({ code: section.code, title: section.title, texts: [], section }));
    const codes = soundCodes(elements, notes, { reserved, prefix: 'text' });
    for (const { code, section } of elements) {
        section.code = code;
        section.title = section.title || code;
    }
    return codes;
}

function kindsBySection(holders: readonly Holder[]): Map<string, Set<ElementKind>> {
    const kinds = new Map<string, Set<ElementKind>>();
    for (const { kind, texts } of holders) {
        for (const { section } of texts) {
            const known = kinds.get(section) ?? new Set();
            kinds.set(section, known.add(kind));
        }
    }
    return kinds;
}

/** Each section once, without those that say nothing. */
function merged(texts: readonly DraftText[]): DraftText[] {
    const bySection = new Map<string, DraftText>();
    for (const { section, entries } of texts) {
        const known = bySection.get(section);
        if (known) pushAll(known.entries, entries);
        else bySection.set(section, { section, entries: [...entries] });
    }
    return [...bySection.values()].filter(({ entries }) => entries.length > 0);
}

function holdersOf(draft: DraftFramework): Holder[] {
    const holders: Holder[] = [];
    const add = (
        kind: ElementKind,
        element: { texts: DraftText[]; code?: string },
        categories: readonly string[] = NONE
    ) => holders.push(new ElementTexts(kind, element, categories));
    add('framework', draft.header);
    for (const scale of draft.scales) {
        add('scale', scale);
        for (const level of scale.levels) add('level', level);
    }
    for (const each of draft.categories) add('category', each, [each.code]);
    for (const each of draft.competencies) {
        const categories = [each.category, ...each.kinds];
        add('competency', each, categories);
        for (const descriptor of each.descriptors) add('descriptor', descriptor, categories);
    }
    for (const each of draft.statements) add('statement', each, [each.category]);
    for (const domain of draft.domains) {
        add('domain', domain);
        for (const activity of domain.activities) add('activity', activity);
    }
    for (const each of draft.groups) add('group', each);
    for (const each of draft.grades) add('grade', each);
    for (const role of draft.roles) {
        add('role', role);
        for (const each of role.specialisations) add('specialisation', each);
    }
    for (const each of draft.sets) add('set', each);
    for (const each of draft.streams) add('stream', each);
    for (const each of draft.terms) add('term', each);
    return holders;
}

const NONE: readonly string[] = [];

class ElementTexts implements Holder {
    readonly kind: ElementKind;
    readonly categories: readonly string[];
    private readonly element: { texts: DraftText[]; code?: string };

    constructor(kind: ElementKind, element: { texts: DraftText[]; code?: string }, categories: readonly string[]) {
        this.kind = kind;
        this.element = element;
        this.categories = categories;
    }

    get name(): string {
        return this.element.code ?? '';
    }

    get texts(): DraftText[] {
        return this.element.texts;
    }

    set texts(texts: DraftText[]) {
        this.element.texts = texts;
    }
}
