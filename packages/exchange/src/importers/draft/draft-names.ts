import type { ElementKind } from '@gradus/model';
import type { ImportNotes } from '../notes.ts';
import { quoted } from '../reading/clean-text.ts';
import type { DraftElement, DraftEnd, DraftFramework, DraftNamed } from './draft-framework.ts';
import { foldedTitle } from './folded-title.ts';
import { soundCodes } from './sound-codes.ts';

/** What elements that can be referred to anywhere are told apart by. Roles and sets share their codes. */
export type NamedKind =
    | 'framework'
    | 'scale'
    | 'category'
    | 'competency'
    | 'statement'
    | 'domain'
    | 'group'
    | 'grade'
    | 'role'
    | 'stream'
    | 'term';

/** In a relation, of several elements with one code the first in this order is meant. */
export const RELATED_KINDS: readonly NamedKind[] = [
    'competency',
    'statement',
    'role',
    'category',
    'grade',
    'domain',
    'group',
    'stream',
    'scale',
    'term',
    'framework'
];

/** The longest title by which an element is called elsewhere. */
const LONGEST_NAME = 1000;

const NECESSITIES: ReadonlySet<string> = new Set(['essential', 'desirable']);

/** Gives every element of a draft its final code, and knows it by what the source calls the element. */
export class DraftNames {
    private readonly byKind: ReadonlyMap<NamedKind, ReadonlyMap<string, string>>;
    private readonly inner = new Map<string, ReadonlyMap<string, string>>();
    /** By kind and key, what holds an element of which the source does not say where it is; nothing where several could. */
    private readonly holders = new Map<string, string | undefined>();
    private readonly elements = new Map<string, DraftElement>();
    private readonly calledTexts = new Map<DraftElement, ReadonlySet<string>>();
    private countedTitles: Map<string, number> | undefined;

    constructor(draft: DraftFramework, notes: ImportNotes) {
        const lists: readonly (readonly [NamedKind, readonly DraftElement[], string])[] = [
            ['framework', [draft.header], 'Framework'],
            ['scale', draft.scales, 'Scale'],
            ['category', draft.categories, 'K'],
            ['competency', draft.competencies, 'C'],
            ['statement', draft.statements, 'S'],
            ['domain', draft.domains, 'D'],
            ['group', draft.groups, 'G'],
            ['grade', draft.grades, 'G'],
            ['role', [...draft.roles, ...draft.sets], 'R'],
            ['stream', draft.streams, 'P'],
            ['term', draft.terms, 'T']
        ];
        this.byKind = new Map(
            lists.map(([kind, elements, prefix]) => {
                const codes = soundCodes(elements, notes, { prefix });
                for (const each of elements) this.elements.set(`${kind}//${each.code}`, each);
                return [kind, codes];
            })
        );
        for (const { code, levels } of draft.scales)
            this.addInner('level', code, levels, notes, { reserved: NECESSITIES, prefix: 'L' });
        for (const { code, activities } of draft.domains) this.addInner('activity', code, activities, notes);
        for (const { code, specialisations } of draft.roles)
            this.addInner('specialisation', code, specialisations, notes);
    }

    /** The code of an element; nothing where there is none. */
    find(kind: NamedKind, key: string | undefined): string | undefined {
        return key === undefined ? undefined : this.byKind.get(kind)?.get(key);
    }

    /** The code of a level, an activity or a specialisation in what holds it, which is called by its final code. */
    findIn(kind: 'level' | 'activity' | 'specialisation', holder: string, key: string): string | undefined {
        return this.inner.get(`${kind}/${holder}`)?.get(key);
    }

    /** The element of a code, by the final code. */
    element(kind: ElementKind, code: string, within = ''): DraftElement | undefined {
        return this.elements.get(`${named(kind)}/${within}/${code}`);
    }

    /** Where one end of a relation is, by final codes. */
    place(end: DraftEnd): { kind: ElementKind; code: string; within?: string } | undefined {
        const { kind, key } = end;
        if (kind === 'level' || kind === 'activity' || kind === 'specialisation') return this.innerPlace(kind, end);
        const name = named(kind);
        if (name === undefined) return undefined;
        const code = this.find(name as NamedKind, key);
        return code === undefined ? undefined : { kind, code };
    }

    /**
     * An element as it is called where any kind may stand: by its code, or by its title where another kind has the code and
     * goes before; nothing where neither will do. Titles are final.
     */
    written(kind: ElementKind, code: string): string | undefined {
        const name = named(kind);
        const first = RELATED_KINDS.find(each => this.elements.has(`${each}//${code}`));
        if (first === undefined || name === undefined) return undefined;
        if (first === name) return code;
        const title = this.element(kind, code)?.title ?? '';
        // One that is as long as a book would be written as often as something leads there.
        if (title === '' || title.length > LONGEST_NAME) return undefined;
        return this.titles.get(foldedTitle(title)) === 1 ? quoted(title) : undefined;
    }

    /** The same in the words of the source, where these are a title or another name of the element and of nothing else. */
    writtenAs(kind: ElementKind, code: string, text: string): string | undefined {
        const element = this.element(kind, code);
        const isCalled = text !== '' && text !== code && element && this.textsOf(element).has(text);
        if (isCalled && this.titles.get(foldedTitle(text)) === 1) return quoted(text);
        return this.written(kind, code);
    }

    /** What an element is called. Many relations can lead to one with many names. */
    private textsOf(element: DraftElement): ReadonlySet<string> {
        const aliases = 'aliases' in element ? (element as DraftNamed).aliases : [];
        const known = this.calledTexts.get(element) ?? new Set([element.title, ...aliases]);
        this.calledTexts.set(element, known);
        return known;
    }

    /** How many elements are called the same, by title or by another name. */
    private get titles(): ReadonlyMap<string, number> {
        this.countedTitles ??= this.countTitles();
        return this.countedTitles;
    }

    private countTitles(): Map<string, number> {
        const counts = new Map<string, number>();
        for (const [place, element] of this.elements) {
            if (!place.includes('//')) continue;
            const aliases = 'aliases' in element ? (element as DraftNamed).aliases : [];
            for (const text of [element.title, ...aliases, element.code]) {
                const folded = foldedTitle(text);
                counts.set(folded, (counts.get(folded) ?? 0) + 1);
            }
        }
        return counts;
    }

    private innerPlace(kind: 'level' | 'activity' | 'specialisation', { key, within }: DraftEnd) {
        const holder = within === undefined ? this.holders.get(`${kind}/${key}`) : this.find(HOLDERS[kind], within);
        if (holder === undefined) return undefined;
        const code = this.findIn(kind, holder, key);
        return code === undefined ? undefined : { kind, code, within: holder };
    }

    /** What holds an element of which the source does not say where it is, if it can be one thing only. */
    private addInner(
        kind: 'level' | 'activity' | 'specialisation',
        holder: string,
        elements: readonly DraftElement[],
        notes: ImportNotes,
        options: { reserved?: ReadonlySet<string>; prefix?: string } = {}
    ): void {
        const codes = soundCodes(elements, notes, options);
        this.inner.set(`${kind}/${holder}`, codes);
        for (const key of codes.keys()) {
            const name = `${kind}/${key}`;
            this.holders.set(name, this.holders.has(name) ? undefined : holder);
        }
        for (const each of elements) this.elements.set(`${kind}/${holder}/${each.code}`, each);
    }
}

const HOLDERS = { level: 'scale', activity: 'domain', specialisation: 'role' } as const;

function named(kind: ElementKind): string | undefined {
    if (kind === 'set') return 'role';
    return kind === 'descriptor' ? undefined : kind;
}
