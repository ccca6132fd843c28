import { type FrameworkModel, NameBasedUuids } from '@gradus/model';
import { elementsOf, type PlacedElement } from '../elements/elements-of.ts';

/** What registries take for a UUID: one of the versions 1 to 5, in small letters. */
const ACCEPTED = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const WEB = /^https?:\/\/[^\s<>"{}|\\^`]+$/i;

/**
 * The identifiers of a framework's elements as other programs need them: UUIDs that registries accept, each once, and the
 * same on every export. An element that is adopted is another one here than where it comes from, since it may differ.
 */
export class Identifiers {
    /** Of the framework itself. */
    readonly framework: string;
    private readonly uuids: NameBasedUuids;
    private readonly base: string;
    private readonly byElement = new Map<object, string>();
    private readonly byName = new Map<string, string>();
    private readonly taken = new Set<string>();

    constructor(model: FrameworkModel) {
        const { id, namespace } = model.framework;
        this.framework = ACCEPTED.test(id) ? id : new NameBasedUuids(NAMESPACE).of(id);
        this.uuids = new NameBasedUuids(this.framework);
        this.base = namespace !== undefined && WEB.test(namespace) ? namespace.replace(/(?<![/#])$/, '/') : 'urn:uuid:';
        for (const each of elementsOf(model)) this.add(each, each.element === model.framework);
    }

    /** The identifier of an element of the model. */
    of(element: object): string {
        const id = this.byElement.get(element);
        if (id === undefined) throw new Error('This is no element of the framework.');
        return id;
    }

    /** The identifier of an element by its kind and code; a level is looked for on its scale, if that is said. */
    find(kind: string, code: string, within = ''): string | undefined {
        return this.byName.get(`${kind}/${within}/${code}`);
    }

    /** An identifier for what has none of its own, made of what it is about. */
    make(...parts: readonly string[]): string {
        return this.uuids.of(parts.join('/'));
    }

    /** The address of an identifier: below the framework's namespace where that is one, else a name. */
    uri(id: string): string {
        return `${this.base}${id}`;
    }

    private add({ kind, element, within = '' }: PlacedElement, isFramework: boolean): void {
        const { id, code, adoptedFrom } = element;
        let own = isFramework ? this.framework : id;
        if (!isFramework && (adoptedFrom !== undefined || !ACCEPTED.test(id))) own = this.make('element', id);
        // Two elements with one declared identifier are an error of the text; here they are told apart by their codes.
        if (this.taken.has(own)) own = this.make('element', kind, within, code);
        this.taken.add(own);
        this.byElement.set(element, own);
        for (const name of [`${kind}/${within}/${code}`, `${kind}//${code}`]) {
            if (!this.byName.has(name)) this.byName.set(name, own);
        }
    }
}

/** That of names that are addresses, in the standard of UUIDs. */
const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
