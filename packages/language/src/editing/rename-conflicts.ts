import type { AstNode, AstReflection, LangiumDocument, ReferenceInfo } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { folderOfNode } from '../references/adoption-for.ts';
import { elementsOf } from '../references/elements-within.ts';
import { qualifiedName } from '../references/qualified-name.ts';
import { sectionKindOf } from '../references/sections-of.ts';
import { kindsAt } from '../references/visible-names.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isNamedKind, type NamedKind } from '../symbols/gradus-description.ts';
import { aKind, called } from '../validation/wording.ts';

/** Knows why an element cannot have another code: it is taken, or would be taken for something else. */
export class RenameConflicts {
    private readonly frameworks: Frameworks;
    private readonly reflection: AstReflection;

    constructor(frameworks: Frameworks, reflection: AstReflection) {
        this.frameworks = frameworks;
        this.reflection = reflection;
    }

    /** What speaks against a new code, as a sentence; nothing where nothing does. */
    against(element: ast.Element, code: string): string | undefined {
        const owner = this.ownerOf(element, code);
        if (owner) return `There is already ${aKind(owner)} with the code ${code}.`;
        const former = this.formerOwner(element, code);
        if (former === element) {
            return `${code} is one of its former codes. Remove it from “formerly” first.`;
        }
        if (former) return `${code} is a former code of ${called(former)}. Choose another code.`;
        return this.mistaken(element, code);
    }

    /** The kind of the element that has a code where this one would need it. */
    private ownerOf(element: ast.Element, code: string): string | undefined {
        const siblings = siblingsOf(element);
        if (siblings) return siblings.some(({ name }) => name && isSame(name, code)) ? element.$type : undefined;
        const home = folderOfNode(this.frameworks, element);
        if (!ast.isFramework(element)) {
            const owner = this.frameworks.symbolsOf(home).findOwn(element.$type, code);
            return owner && kindOf(owner.node, element.$type);
        }
        const isTaken = this.frameworks.findFramework(code, home) !== undefined || this.isNameOfAnother(home, code);
        return isTaken ? element.$type : undefined;
    }

    /** Whether a framework that uses this one by its code already calls another one so. */
    private isNameOfAnother(home: string, code: string): boolean {
        return [...this.frameworks.declaredFolders()].some(folder => {
            const imports = this.frameworks.importsOf(folder);
            const byCode = imports.some(each => each.folder === home && each.name === each.code);
            return byCode && imports.some(({ name }) => isSame(name, code));
        });
    }

    private formerOwner(element: ast.Element, code: string): ast.Element | undefined {
        const kind = sectionKindOf(element);
        const documents = this.frameworks.documentsOf(folderOfNode(this.frameworks, element));
        for (const other of elementsOf(documents)) {
            if (sectionKindOf(other) !== kind) continue;
            // Levels and the like are counted by what they stand in.
            if (!isNamedKind(other.$type) && other.$container !== element.$container) continue;
            const former = other.annotations.filter(ast.isFormerCodes).flatMap(({ codes }) => codes);
            if (former.some(each => isSame(each, code))) return other;
        }
        return undefined;
    }

    /** Whether a name would lead to another element than before, be it the old one or the new one. */
    private mistaken(element: ast.Element, code: string): string | undefined {
        if (!isNamedKind(element.$type) || ast.isFramework(element)) return undefined;
        const home = folderOfNode(this.frameworks, element);
        for (const folder of new Set([home, ...this.frameworks.dependentsOf(home)])) {
            for (const document of this.frameworks.documentsOf(folder)) {
                const reason = this.mistakenIn(document, element, code);
                if (reason !== undefined) return reason;
            }
        }
        return undefined;
    }

    private mistakenIn(document: LangiumDocument, element: ast.Element, code: string): string | undefined {
        for (const info of namesIn(document)) {
            const { reference, container } = info;
            const target = 'ref' in reference ? reference.ref : undefined;
            const kinds = kindsAt(container, this.reflection.getReferenceType(info));
            if (!ast.isElement(target) || !kinds.some(kind => kind === element.$type)) continue;
            const { name, quoted, framework } = qualifiedName(reference.$refText, reference.$refNode?.text);
            const here = this.frameworks.symbolsFor(document.uri);
            const symbols = framework === undefined ? here : here.imported(framework);
            if (quoted || !symbols) continue;
            if (target === element) {
                const other = this.meaning(symbols, kinds, element, code);
                if (other === element) continue;
                return `Where ${element.name} is written, ${code} means ${other ? called(other) : 'something else'}. Choose another code.`;
            }
            if (!isSame(name, code) || this.meaning(symbols, kinds, element, code) !== element) continue;
            return `In some places, ${code} means ${called(target)}. They would lead to ${element.name} then. Choose another code.`;
        }
        return undefined;
    }

    /** What a code would mean once the element had it. */
    private meaning(
        symbols: FrameworkSymbols,
        kinds: readonly NamedKind[],
        element: ast.Element,
        code: string
    ): ast.Element | undefined {
        const isHome = symbols === this.frameworks.symbolsOf(folderOfNode(this.frameworks, element));
        for (const kind of kinds) {
            if (kind === element.$type && isHome) return element;
            const found = symbols.find(kind, code)?.node;
            if (found) return ast.isElement(found) ? found : undefined;
            if (kind === element.$type) return element;
        }
        return undefined;
    }
}

/** Every name in a document that leads to an element, with what it is written in. */
function* namesIn({ parseResult }: LangiumDocument): Iterable<ReferenceInfo> {
    for (const node of AstUtils.streamAst(parseResult.value)) yield* AstUtils.streamReferences(node);
}

/** The elements among which a code is given once; nothing where that is throughout the framework. */
function siblingsOf(element: ast.Element): readonly ast.Element[] | undefined {
    const container = element.$container;
    if (ast.isLevel(element)) return ast.isScale(container) ? container.levels : [];
    if (ast.isActivity(element)) return ast.isDomain(container) ? container.activities : [];
    if (!ast.isSpecialisation(element)) return undefined;
    return ast.isRole(container) ? container.specialisations : [];
}

function kindOf(node: AstNode | undefined, type: string): string {
    return ast.isRole(node) && node.shared ? 'set' : type;
}

function isSame(name: string, written: string): boolean {
    return name.normalize('NFC') === written.normalize('NFC');
}
