import { NIL, v5, validate } from 'uuid';
import * as ast from '../generated/ast.ts';

/**
 * Gives elements their identifiers: UUIDs of version 5, made from the framework's namespace and an
 * element's kind and oldest code. So they stay the same when a title changes, and when a code does
 * whose old one is kept with `formerly`. A declared `id` goes before.
 */
export class Identifiers {
    private readonly namespace: string;

    /** @param header of the framework that the elements are written in */
    constructor(header: ast.Framework | undefined) {
        const declared = header?.properties.find(({ key }) => key === 'namespace')?.value;
        if (declared !== undefined && validate(declared)) this.namespace = declared;
        else this.namespace = v5(declared ?? `urn:gradus:${header?.name ?? ''}`, v5.URL);
    }

    /**
     * @param kind of the element, as the language calls it
     * @param within the code of what holds it, where codes are counted by that
     */
    of(element: ast.Element, kind: string, within = ''): string {
        const declared = element.annotations.find(ast.isIdentifier)?.value;
        if (declared !== undefined && validate(declared) && declared !== NIL) return declared.toLowerCase();
        const code = element.annotations.find(ast.isFormerCodes)?.codes[0] ?? element.name ?? '';
        return v5([kind, within, code].filter(part => part !== '').join('/'), this.namespace);
    }
}
