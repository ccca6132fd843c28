import type { ElementKind } from '@gradus/model';
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
    /** The categories that it is in or belongs to, with all above them. */
    readonly categories: ReadonlySet<string>;
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
    const codes = soundSectionCodes(draft, notes);
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
    for (const holder of holders) {
        const { kind, categories, name } = holder;
        for (const { section: code } of holder.texts) {
            const section = declared.get(code);
            if (!section) continue;
            const uses = section.uses.filter(use => use.kind === kind);
            if (uses.some(({ category }) => category === undefined || categories.has(category))) continue;
            if (uses.length > 0) section.uses = section.uses.filter(use => use.kind !== kind);
            section.uses.push({ kind, required: false, expected: false });
            if (isOpen.has(code)) continue;
            notes.mended('Some texts stand under a section that is not declared for them. It was declared', name);
        }
    }
    for (const section of draft.sections) {
        section.uses = [...new Map(section.uses.map(use => [`${use.kind} ${use.category ?? ''}`, use])).values()];
        for (const [index, use] of section.uses.entries()) {
            if (!use.required) continue;
            const lacking = holders.find(
                ({ kind, categories, texts }) =>
                    kind === use.kind &&
                    (use.category === undefined || categories.has(use.category)) &&
                    !texts.some(text => text.section === section.code)
            );
            if (!lacking) continue;
            section.uses[index] = { ...use, required: false, expected: true };
            notes.mended(
                'Some sections are required of elements that lack them. They are only expected now',
                section.title
            );
        }
    }
    draft.sections = draft.sections.filter(({ uses }) => uses.length > 0);
}

/** Declares what is only used, and gives all of them codes that can begin a line where they are used. */
function soundSectionCodes(draft: DraftFramework, notes: ImportNotes): Map<string, string> {
    const known = new Set(draft.sections.map(({ code }) => code));
    for (const { texts } of holdersOf(draft)) {
        for (const { section, entries } of texts) {
            if (known.has(section)) continue;
            known.add(section);
            const form = entries.length > 1 ? 'list' : 'text';
            draft.sections.push({ code: section, title: section, form, numbered: false, open: false, uses: [] });
        }
    }
    const isTranslated = draft.translations.some(({ entries }) => entries.some(({ texts }) => texts.length > 0));
    const reserved = new Set([...RESERVED_WORDS, ...(isTranslated ? KIND_WORDS : [])]);
    const usedFor = kindsBySection(draft);
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

function kindsBySection(draft: DraftFramework): Map<string, Set<ElementKind>> {
    const kinds = new Map<string, Set<ElementKind>>();
    for (const { kind, texts } of holdersOf(draft)) {
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
        if (known) known.entries.push(...entries);
        else bySection.set(section, { section, entries: [...entries] });
    }
    return [...bySection.values()].filter(({ entries }) => entries.length > 0);
}

function holdersOf(draft: DraftFramework): Holder[] {
    const parents = new Map(draft.categories.map(({ code, parent }) => [code, parent]));
    const above = (codes: readonly string[]): ReadonlySet<string> => {
        const found = new Set<string>();
        for (const code of codes) {
            for (let each: string | undefined = code; each !== undefined && !found.has(each); each = parents.get(each))
                found.add(each);
        }
        return found;
    };
    const holders: Holder[] = [];
    const add = (
        kind: ElementKind,
        element: { texts: DraftText[]; code?: string },
        categories: readonly string[] = []
    ) => holders.push(new ElementTexts(kind, element, above(categories)));
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

class ElementTexts implements Holder {
    readonly kind: ElementKind;
    readonly categories: ReadonlySet<string>;
    private readonly element: { texts: DraftText[]; code?: string };

    constructor(kind: ElementKind, element: { texts: DraftText[]; code?: string }, categories: ReadonlySet<string>) {
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
