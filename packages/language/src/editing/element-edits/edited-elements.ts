import type { LangiumDocument } from 'langium';
import * as ast from '../../generated/ast.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { sectionKindOf } from '../../references/sections-of.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import type { ElementName } from './element-edit.ts';

/** What kinds of elements are within another one that their codes are counted by. */
const COUNTED_WITHIN: ReadonlySet<string> = new Set(['level', 'activity', 'specialisation']);

/** The elements of a framework that are written in its own files, by kind and code. */
export class EditedElements {
    readonly documents: readonly LangiumDocument[];
    private readonly byName = new Map<string, ast.Element>();

    constructor(frameworks: Frameworks, folder: string) {
        this.documents = frameworks
            .documentsOf(folder)
            .filter(({ uri, parseResult }) => ast.isDocument(parseResult.value) && !frameworks.isReadOnly(uri));
        for (const element of elementsOf(this.documents)) {
            const kind = sectionKindOf(element);
            const holder = element.$container;
            const within = kind && COUNTED_WITHIN.has(kind) && ast.isElement(holder) ? holder.name : undefined;
            if (!kind || !element.name) continue;
            const name = nameOf({ kind, code: element.name, within });
            if (!this.byName.has(name)) this.byName.set(name, element);
        }
    }

    find(name: ElementName): ast.Element | undefined {
        return this.byName.get(nameOf(name));
    }

    get header(): ast.Framework | undefined {
        for (const { parseResult } of this.documents) {
            const found = (parseResult.value as ast.Document).elements.find(ast.isFramework);
            if (found) return found;
        }
        return undefined;
    }
}

function nameOf({ kind, code, within }: ElementName): string {
    return [kind, COUNTED_WITHIN.has(kind) ? (within ?? '') : '', code].join('/');
}
