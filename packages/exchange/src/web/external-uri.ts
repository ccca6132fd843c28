import type { RelationEnd } from '@gradus/model';

/** A name for an element of another framework, of which the model knows codes alone. */
export function externalUri({ framework = '', kind, code }: RelationEnd): string {
    return `urn:gradus:${[framework, kind, code].map(encoded).join(':')}`;
}

/** Half a sign, which no address can hold, becomes one that can be seen. */
function encoded(text: string): string {
    return encodeURIComponent(text.toWellFormed());
}
