import type { Aspect, Change, DifferenceKind, ElementName } from './difference.ts';
import type { Called } from './element-pairing.ts';
import { PartsByName } from './parts-by-name.ts';
import { listedKind } from './relation-ends.ts';
import type { ListedKind, Side, Sides } from './sides.ts';

/** What editors note on an element, and a reader looks for there. */
const NOTES: ReadonlySet<Aspect> = new Set(['remarks', 'disputed']);

/** What an element is recognised by: one that a framework lists by its key, a part of one by itself. */
type Key = string | Called;

/** Changes of remarks and disputed wordings, by the element that they are about. */
export class NotesOnElements {
    /** What is about the framework, or about nothing that is told of by itself. */
    readonly ofFramework: readonly Change[];
    private readonly sides: Sides;
    private readonly byElement = new Map<Key, Change[]>();
    private parts: PartsByName | undefined;

    /** @param changes all that is different beside the elements of a framework */
    constructor(changes: readonly Change[], sides: Sides) {
        this.sides = sides;
        this.ofFramework = changes.filter(change => !this.isOnElement(change)).map(withoutFramework);
    }

    /** Those about an element of one of the states, or of both. */
    about(kind: DifferenceKind, before: Called | undefined, after: Called | undefined): readonly Change[] {
        const listed = listedKind(kind);
        const key = listed
            ? (this.keyOf('after', listed, after) ?? this.keyOf('before', listed, before))
            : (after ?? before);
        return key === undefined ? [] : (this.byElement.get(key) ?? []);
    }

    private isOnElement({ of, ...change }: Change): boolean {
        const key = of && NOTES.has(change.aspect) && of.framework === undefined ? this.keyIn(of, change) : undefined;
        if (key === undefined) return false;
        this.byElement.set(key, [...(this.byElement.get(key) ?? []), change]);
        return true;
    }

    private keyIn(of: ElementName, { how }: Change): Key | undefined {
        const kind = listedKind(of.kind);
        if (!kind) {
            this.parts ??= new PartsByName(this.sides);
            return this.parts.find(of, how);
        }
        const side = how === 'removed' ? 'before' : 'after';
        return this.keyOf(side, kind, this.sides.find(side, kind, of.code));
    }

    /** Of several elements with one code, the first is meant by it. */
    private keyOf(side: Side, kind: ListedKind, element: Called | undefined): string | undefined {
        if (!element || this.sides.find(side, kind, element.code) !== element) return undefined;
        return this.sides.key(side, [kind], element.code);
    }
}

/** A note on the framework, whose name stands above it. */
function withoutFramework(change: Change): Change {
    const { of, ...rest } = change;
    return NOTES.has(change.aspect) && of?.kind === 'framework' && of.framework === undefined ? rest : change;
}
