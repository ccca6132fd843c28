import { NameBasedUuids } from '@gradus/model';
import { NIL, v5, validate } from 'uuid';
import * as ast from '../generated/ast.ts';

/**
 * Gives elements their identifiers: UUIDs of version 5, made from the framework's namespace and an
 * element's kind and oldest code. So they stay the same when a title changes, and when a code does
 * whose old one is kept with `formerly`. A declared `id` goes before.
 */
export class Identifiers {
    private readonly uuids: NameBasedUuids;

    /** @param header of the framework that the elements are written in */
    constructor(header: ast.Framework | undefined) {
        const declared = header?.properties.find(({ key }) => key === 'namespace')?.value;
        const namespace = declared ?? `urn:gradus:${header?.name ?? ''}`;
        this.uuids = new NameBasedUuids(validate(namespace) ? namespace : v5(namespace, v5.URL));
    }

    /**
     * @param kind of the element, as the language calls it
     * @param within the code of what holds it, where codes are counted by that
     */
    of(element: ast.Element, kind: string, within = ''): string {
        const { annotations, name } = element;
        const declared = annotations.find(ast.isIdentifier)?.value ?? '';
        if (validate(declared) && declared !== NIL) return declared.toLowerCase();
        const former = annotations.find(ast.isFormerCodes)?.codes[0];
        return this.uuids.of([kind, within, former ?? name ?? ''].filter(part => part !== '').join('/'));
    }
}
