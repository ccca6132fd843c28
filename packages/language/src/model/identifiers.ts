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
        const isUuid = declared !== undefined && validate(declared);
        this.uuids = new NameBasedUuids(isUuid ? declared : v5(declared ?? `urn:gradus:${header?.name ?? ''}`, v5.URL));
    }

    /**
     * @param kind of the element, as the language calls it
     * @param within the code of what holds it, where codes are counted by that
     */
    of(element: ast.Element, kind: string, within = ''): string {
        const { annotations, name } = element;
        const declared = annotations.length > 0 ? annotations.find(ast.isIdentifier)?.value : undefined;
        if (declared !== undefined && validate(declared) && declared !== NIL) return declared.toLowerCase();
        const former = annotations.length > 0 ? annotations.find(ast.isFormerCodes)?.codes[0] : undefined;
        return this.uuids.of([kind, within, former ?? name ?? ''].filter(part => part !== '').join('/'));
    }
}
