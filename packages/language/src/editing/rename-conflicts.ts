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

/** A name that is written somewhere, and leads to an element. */
interface Named {
    readonly target: ast.Element;
    readonly symbols: FrameworkSymbols;
    readonly kinds: readonly NamedKind[];
}

interface Names {
    readonly byTarget: Map<ast.Element, Named[]>;
    readonly byName: Map<string, Named[]>;
}

/**
 * Knows why an element cannot have another code: it is taken, or would be taken for something else. What is written is read
 * once, so it is asked as long as no text changes.
 */
export class RenameConflicts {
    private readonly frameworks: Frameworks;
    private readonly reflection: AstReflection;
    private readonly names = new Map<string, Names>();
    private readonly formers = new Map<string, ReadonlyMap<string, readonly ast.Element[]>>();

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
        const owners = this.formersOf(folderOfNode(this.frameworks, element)).get(code.normalize('NFC')) ?? [];
        return owners.find(
            other =>
                sectionKindOf(other) === kind &&
                // Levels and the like are counted by what they stand in.
                (isNamedKind(other.$type) || other.$container === element.$container)
        );
    }

    /** The elements of a folder by their former codes, found once for all questions. */
    private formersOf(folder: string): ReadonlyMap<string, readonly ast.Element[]> {
        const known = this.formers.get(folder);
        if (known) return known;
        const formers = new Map<string, ast.Element[]>();
        this.formers.set(folder, formers);
        for (const element of elementsOf(this.frameworks.documentsOf(folder))) {
            const codes = element.annotations.filter(ast.isFormerCodes).flatMap(each => each.codes);
            for (const code of codes) addTo(formers, code.normalize('NFC'), element);
        }
        return formers;
    }

    /** Whether a name would lead to another element than before, be it the old one or the new one. */
    private mistaken(element: ast.Element, code: string): string | undefined {
        if (!isNamedKind(element.$type) || ast.isFramework(element)) return undefined;
        const home = folderOfNode(this.frameworks, element);
        for (const folder of new Set([home, ...this.frameworks.dependentsOf(home)])) {
            const { byTarget, byName } = this.namesOf(folder);
            for (const { symbols, kinds } of byTarget.get(element) ?? []) {
                const other = this.meaning(symbols, kinds, element, code);
                if (other === element) continue;
                return `Where ${element.name} is written, ${code} means ${other ? called(other) : 'something else'}. Choose another code.`;
            }
            for (const { target, symbols, kinds } of byName.get(code.normalize('NFC')) ?? []) {
                if (target === element || !kinds.some(kind => kind === element.$type)) continue;
                if (this.meaning(symbols, kinds, element, code) !== element) continue;
                return `In some places, ${code} means ${called(target)}. They would lead to ${element.name} then. Choose another code.`;
            }
        }
        return undefined;
    }

    /** The names of a folder that are written as codes, found once for all questions. */
    private namesOf(folder: string): Names {
        const known = this.names.get(folder);
        if (known) return known;
        const names: Names = { byTarget: new Map(), byName: new Map() };
        this.names.set(folder, names);
        for (const document of this.frameworks.documentsOf(folder)) {
            const here = this.frameworks.symbolsFor(document.uri);
            for (const info of namesIn(document)) {
                const { reference, container } = info;
                const target = 'ref' in reference ? reference.ref : undefined;
                if (!ast.isElement(target)) continue;
                const { name, quoted, framework } = qualifiedName(reference.$refText, reference.$refNode?.text);
                const symbols = framework === undefined ? here : here.imported(framework);
                if (quoted || !symbols) continue;
                const kinds = kindsAt(container, this.reflection.getReferenceType(info));
                const named = { target, symbols, kinds };
                if (kinds.some(kind => kind === target.$type)) addTo(names.byTarget, target, named);
                addTo(names.byName, name.normalize('NFC'), named);
            }
        }
        return names;
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

function addTo<K, T>(lists: Map<K, T[]>, key: K, value: T): void {
    const list = lists.get(key);
    if (list) list.push(value);
    else lists.set(key, [value]);
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
