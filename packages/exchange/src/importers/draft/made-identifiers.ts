import { NameBasedUuids } from '@gradus/model';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** That of names that are addresses, in the standard of UUIDs. */
const ADDRESSES = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** Whether an identifier can be declared. */
export function isIdentifier(text: string): boolean {
    return UUID.test(text);
}

/**
 * The identifiers that the language makes of namespace, kind and code where none is declared. An element whose identifier
 * is the one that is made anyhow needs no line for it.
 */
export class MadeIdentifiers {
    private readonly uuids: NameBasedUuids;

    constructor(framework: string, namespace: string | undefined) {
        const isUuid = namespace !== undefined && UUID.test(namespace);
        const address = namespace ?? `urn:gradus:${framework}`;
        this.uuids = new NameBasedUuids(isUuid ? namespace : new NameBasedUuids(ADDRESSES).of(address));
    }

    of(kind: string, code: string, within = ''): string {
        return this.uuids.of([kind, within, code].filter(part => part !== '').join('/'));
    }
}
