import type { ElementKind } from '@gradus/model';
import { isCode } from '../../tables/codes.ts';
import type { ImportNotes } from '../notes.ts';
import { quoted } from '../reading/clean-text.ts';
import type { DraftElement, DraftEnd, DraftFramework, DraftHeader, DraftRelation } from './draft-framework.ts';
import { type DraftNames, type NamedKind, RELATED_KINDS } from './draft-names.ts';
import { MadeIdentifiers } from './made-identifiers.ts';

/** An element with its kind, and what holds it where codes are counted by that. */
export interface Placed {
    readonly kind: ElementKind;
    readonly element: DraftElement;
    readonly within: string;
}

/** All elements of a draft by their places. */
export function placedElements(draft: DraftFramework): Placed[] {
    const placed: Placed[] = [];
    const add = (kind: ElementKind, elements: readonly DraftElement[], within = '') => {
        for (const element of elements) placed.push({ kind, element, within });
    };
    add('framework', [draft.header]);
    add('scale', draft.scales);
    for (const { code, levels } of draft.scales) add('level', levels, code);
    add('category', draft.categories);
    add('competency', draft.competencies);
    add('statement', draft.statements);
    add('domain', draft.domains);
    for (const { code, activities } of draft.domains) add('activity', activities, code);
    add('group', draft.groups);
    add('grade', draft.grades);
    add('role', draft.roles);
    for (const { code, specialisations } of draft.roles) add('specialisation', specialisations, code);
    add('set', draft.sets);
    add('stream', draft.streams);
    add('term', draft.terms);
    return placed;
}

/** Mends what is said about elements: titles, former codes, identifiers and successors. */
export function soundAnnotations(draft: DraftFramework, names: DraftNames, notes: ImportNotes): void {
    const { header } = draft;
    const made = new MadeIdentifiers(header.code, header.namespace);
    const placed = placedElements(draft);
    const present = new Set(placed.map(({ kind, element, within }) => `${kind} ${within} ${element.code}`));
    const past = new Set<string>();
    for (const { kind, element, within } of placed) {
        if (element.title === '' && kind !== 'level') element.title = element.code;
        if (element.formerCodes) {
            element.formerCodes = element.formerCodes.filter(code => {
                const name = `${kind} ${within} ${code}`;
                const isSound = isCode(code) && !present.has(name) && !past.has(name);
                if (!isSound) notes.leftOut('Some former codes are none, or belong to another element', code);
                past.add(name);
                return isSound;
            });
        }
        const oldest = element.formerCodes?.[0] ?? element.code;
        if (element.id === made.of(kind, oldest, within)) element.id = undefined;
        if (element.replacedBy !== undefined) soundSuccessor(kind, element, names, notes);
    }
}

function soundSuccessor(kind: ElementKind, element: DraftElement, names: DraftNames, notes: ImportNotes): void {
    const own = kind === 'set' ? 'role' : kind;
    const kinds = [own as NamedKind, ...RELATED_KINDS];
    const found = kinds.find(each => names.find(each, element.replacedBy) !== undefined);
    const code = found && names.find(found, element.replacedBy);
    const written = code === undefined || found === undefined ? undefined : names.written(found, code);
    if (written === undefined || code === element.code) {
        notes.leftOut('Some elements are replaced by what is not there. It became a remark', element.code);
        element.remarks ??= [];
        element.remarks.push({ text: `The source says that it is replaced by “${element.replacedBy}”.`, open: true });
    }
    element.replacedBy = code === element.code ? undefined : written;
}

/** A relation whose ends are there, as it is written in the braces of its subject. */
export interface SoundRelation extends DraftRelation {
    /** The object as the text calls it. */
    readonly written: string;
}

/** What an element of a framework that is used is called in the text; nothing where it cannot be called there. */
export function foreignName({ kind, key, framework }: DraftEnd, { header }: DraftFramework): string | undefined {
    if (framework === undefined || !isCode(key)) return undefined;
    const isNamed = kind === 'set' || RELATED_KINDS.some(each => each === kind);
    const isUsed = usedIn(header.uses ?? NONE).has(framework);
    return isNamed && isUsed ? `${key}@${framework}` : undefined;
}

const NONE: NonNullable<DraftHeader['uses']> = [];
const USED = new WeakMap<NonNullable<DraftHeader['uses']>, ReadonlySet<string>>();

/** The codes of frameworks that are used: every relation asks for them. */
function usedIn(uses: NonNullable<DraftHeader['uses']>): ReadonlySet<string> {
    const known = USED.get(uses) ?? new Set(uses.map(({ framework }) => framework));
    USED.set(uses, known);
    return known;
}

/** Sorts relations by the element that they are said of; what cannot be one becomes a remark of it. */
export function soundRelations(
    draft: DraftFramework,
    names: DraftNames,
    notes: ImportNotes
): ReadonlyMap<DraftElement, readonly SoundRelation[]> {
    const byElement = new Map<DraftElement, SoundRelation[]>();
    for (const relation of draft.relations) {
        if (relation.subject.framework !== undefined) continue;
        const place = names.place(relation.subject);
        const subject = place && names.element(place.kind, place.code, place.within);
        if (!subject) {
            notes.leftOut('Some relations are of what is not there', relation.subject.key);
            continue;
        }
        const foreign = relation.object && foreignName(relation.object, draft);
        const object = foreign === undefined && relation.object ? names.place(relation.object) : undefined;
        const target = object && names.element(object.kind, object.code, object.within);
        if (target && target === subject) {
            notes.leftOut('Some elements are related to themselves', subject.code);
            continue;
        }
        const named = foreign ?? (object && names.writtenAs(object.kind, object.code, relation.objectText));
        const written =
            named ?? (relation.kind === 'see' && relation.objectText !== '' ? relation.objectText : undefined);
        if (written === undefined) {
            notes.leftOut(
                'Some relations lead to what is not there. They became remarks',
                `${subject.code} → ${relation.objectText}`
            );
            subject.remarks ??= [];
            subject.remarks.push({
                text: `The source relates it (${relation.kind}) to “${relation.objectText}”.`,
                open: true
            });
            continue;
        }
        const relations = byElement.get(subject) ?? [];
        byElement.set(subject, relations);
        relations.push({ ...relation, written: named ?? quoted(written) });
    }
    return byElement;
}
