import type { ImportedFramework } from '../../symbols/frameworks.ts';
import { NAMED_KINDS } from '../../symbols/gradus-description.ts';
import { unquote } from '../../text/quotes.ts';
import type { WordAt } from './word-at.ts';

/** The element whose framework is being typed, as it is written, and where the sign between the two stands. */
export interface BeforeAt {
    readonly element: string;
    readonly offset: number;
}

/** What stands before `@`, where a framework is being typed behind that. */
export function beforeAt({ before }: WordAt): BeforeAt | undefined {
    const sign = before.at(-1);
    const element = before.at(-2);
    if (sign?.image !== '@' || !element) return undefined;
    return { element: element.image, offset: sign.startOffset };
}

/** The used frameworks that have an element; all of them, where none has. */
export function frameworksWith(written: string, imports: readonly ImportedFramework[]): readonly ImportedFramework[] {
    const title = /^["“”„«»]/.test(written) ? unquote(written) : undefined;
    const having = imports.filter(({ symbols }) =>
        NAMED_KINDS.some(kind => (title === undefined ? symbols.find(kind, written) : symbols.findByTitle(kind, title)))
    );
    return having.length > 0 ? having : imports;
}
