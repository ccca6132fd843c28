import { UnreadableSource } from '../importer.ts';
import type { ImportNotes } from '../notes.ts';
import { type Json, type JsonRecord, numberIn, own, recordOf, recordsOf, textIn } from '../reading/plain-json.ts';

/** An item of a package with what it is a child of. */
export interface GraphItem {
    readonly id: string;
    readonly record: JsonRecord;
    readonly children: GraphItem[];
    parent: GraphItem | undefined;
    /** Where it is a child as well, which a tree cannot say. */
    readonly otherParents: GraphItem[];
}

/** What one item has to do with another one, or with something outside. */
export interface GraphLink {
    readonly type: string;
    readonly origin: GraphItem;
    readonly target: GraphItem | undefined;
    /** What the package calls the target. */
    readonly targetText: string;
    readonly record: JsonRecord;
}

/** A package as items within each other, and what else they have to do with each other. */
export interface CaseGraph {
    readonly document: JsonRecord;
    readonly documentId: string;
    readonly items: readonly GraphItem[];
    /** The same in the order of the file. */
    readonly written: readonly GraphItem[];
    /** Those that are in no other one, in their order. */
    readonly top: readonly GraphItem[];
    readonly links: readonly GraphLink[];
    readonly definitions: JsonRecord;
}

/** Reads what a package says, however far it keeps to the schema. */
export function readGraph(packageRecord: JsonRecord, notes: ImportNotes): CaseGraph {
    const document = recordOf(own(packageRecord, 'CFDocument')) ?? {};
    const items = new Map<string, GraphItem>();
    for (const record of recordsOf(own(packageRecord, 'CFItems'))) {
        const id = idOf(record);
        if (id === undefined || items.has(id)) {
            notes.leftOut(
                'Some items have no identifier, or one that another item has',
                textIn(record, 'fullStatement') ?? ''
            );
            continue;
        }
        items.set(id, { id, record, children: [], parent: undefined, otherParents: [] });
    }
    const outermost = new Outermost();
    const places = new Map<GraphItem, number>();
    const links: GraphLink[] = [];
    for (const record of recordsOf(own(packageRecord, 'CFAssociations'))) {
        const origin = items.get(endId(own(record, 'originNodeURI')) ?? '');
        const destination = own(record, 'destinationNodeURI');
        const target = items.get(endId(destination) ?? '');
        const type = textIn(record, 'associationType') ?? '';
        const from = recordOf(own(record, 'originNodeURI'));
        if (!origin) {
            notes.leftOut('Some associations begin at no item of the package', textIn(from, 'title') ?? type);
            continue;
        }
        if (type !== 'isChildOf') links.push({ type, origin, target, targetText: endText(destination), record });
        else if (target && target !== origin) {
            if (!origin.parent) {
                // What has no parent is the outermost item of all that is in it.
                if (outermost.of(target) !== origin) {
                    origin.parent = target;
                    outermost.put(origin, target);
                }
            } else if (outermost.of(target) !== outermost.of(origin) || !outermost.isWithin(target, origin)) {
                origin.otherParents.push(target);
            }
        }
        if (type === 'isChildOf' && !places.has(origin)) {
            const place = numberIn(record, 'sequenceNumber');
            if (place !== undefined) places.set(origin, place);
            if (typeof own(record, 'sequenceNumber') === 'string')
                notes.mended('Some numbers are written as texts, and were read as numbers', 'sequenceNumber');
        }
    }
    for (const item of items.values()) item.parent?.children.push(item);
    const inOrder = (list: GraphItem[]) =>
        list.sort(
            (a, b) => (places.get(a) ?? Number.POSITIVE_INFINITY) - (places.get(b) ?? Number.POSITIVE_INFINITY) || 0
        );
    for (const item of items.values()) inOrder(item.children);
    const top = inOrder([...items.values()].filter(({ parent }) => !parent));
    return {
        document,
        documentId: idOf(document) ?? '',
        items: depthFirst(top),
        written: [...items.values()],
        top,
        links,
        definitions: recordOf(own(packageRecord, 'CFDefinitions')) ?? {}
    };
}

/** What has no identifier of its own has one at the end of its address. */
function idOf(record: JsonRecord): string | undefined {
    return textIn(record, 'identifier') ?? lastPart(textIn(record, 'uri'));
}

/** One end of an association; in some packages it is an address alone. */
function endId(value: Json | undefined): string | undefined {
    if (typeof value === 'string') return lastPart(value) ?? value;
    const record = recordOf(value);
    return record && idOf(record);
}

function endText(value: Json | undefined): string {
    if (typeof value === 'string') return value;
    const record = recordOf(value);
    return textIn(record, 'title') ?? textIn(record, 'uri') ?? textIn(record, 'identifier') ?? '';
}

function lastPart(address: string | undefined): string | undefined {
    return address?.split(/[/:#]/).at(-1) || undefined;
}

/** How often one goes up an item, for all that are in several others: a hundred thousand of them may be two hundred deep. */
const MOST_STEPS = 20_000_000;

/** Finds the outermost item that each is in, without going up a long way twice. */
class Outermost {
    private readonly above = new Map<GraphItem, GraphItem>();
    private steps = 0;

    put(item: GraphItem, parent: GraphItem): void {
        this.above.set(item, parent);
    }

    of(item: GraphItem): GraphItem {
        let top = item;
        for (let next = this.above.get(top); next; next = this.above.get(top)) top = next;
        let each = item;
        for (let next = this.above.get(each); next && next !== top; next = this.above.get(each)) {
            this.above.set(each, top);
            each = next;
        }
        return top;
    }

    /** @throws UnreadableSource where it took too many steps up to find out */
    isWithin(item: GraphItem, outer: GraphItem): boolean {
        for (let each: GraphItem | undefined = item; each; each = each.parent) {
            if (each === outer) return true;
            if (++this.steps > MOST_STEPS) {
                throw new UnreadableSource(
                    'The items of the package are within each other too deeply, and within several others each. ' +
                        'Import a part of it.'
                );
            }
        }
        return false;
    }
}

/** Items as they stand in a text: each before what is in it. */
function depthFirst(top: readonly GraphItem[]): GraphItem[] {
    const all: GraphItem[] = [];
    const pending = [...top].reverse();
    for (let item = pending.pop(); item; item = pending.pop()) {
        all.push(item);
        for (let index = item.children.length - 1; index >= 0; index--) pending.push(item.children[index] as GraphItem);
    }
    return all;
}
