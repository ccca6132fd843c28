import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import type { Location } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { placeOf } from '../../model/place-of.ts';
import { resolveFramework } from '../../model/resolve-framework.ts';
import { blocksOf } from '../../references/elements-within.ts';
import { type Frameworks, isWorkspaceDocument } from '../../symbols/frameworks.ts';
import type { NamedKind } from '../../symbols/gradus-description.ts';
import { elementAt } from './element-at.ts';
import { openRemarksIn } from './open-remarks.ts';
import { elementOf, hasLine, NO_COUNTS, shown, TreeCounting } from './tree-counting.ts';
import { TREE_GROUPS, type TreeCounts, type TreeEntry, type TreeGroup, type TreeKind } from './tree-entry.ts';
import { TreeFilter } from './tree-filter.ts';
import { readId, type TreeId, writeId } from './tree-id.ts';
import { type TreeParent, treeChain, treeParent } from './tree-parents.ts';

/** What is known of a framework until the next edit. */
interface Known {
    readonly remarks: readonly ast.Remark[];
    readonly counts: TreeCounting;
    /** The last filter only: while somebody types one, the ones before are of no use. */
    filter?: { readonly text: string; readonly filter: TreeFilter };
    readonly categories: Map<TreeParent, ast.Category[]>;
    readonly roles: Map<TreeParent, ast.Role[]>;
}

/**
 * The frameworks of a workspace as a tree of their elements, one branch at a time. Nothing is resolved and no place is
 * looked up but that of what is wrong, so that a branch costs what it shows.
 */
export class FrameworkTree {
    private readonly frameworks: Frameworks;
    private readonly known = new Map<string, Known>();

    constructor(frameworks: Frameworks) {
        this.frameworks = frameworks;
    }

    /** Something was edited or checked. */
    forget(): void {
        this.known.clear();
    }

    /**
     * What stands under a line of the tree, or its frameworks.
     *
     * @param parent the line's id; of one that is gone, nothing is left
     * @param filter words that are looked for
     */
    children(parent?: string, filter = ''): TreeEntry[] {
        if (parent === undefined) return this.roots(filter);
        const id = readId(parent);
        if (!id) return [];
        const [folder] = id;
        const sieve = this.filterFor(folder, filter);
        const of = this.parentFor(id);
        if (id.length === 1) return this.groups(folder, sieve);
        if (of === 'remarks') return this.remarks(folder, sieve);
        if (of === 'translations') return this.translations(folder);
        if (!of) return [];
        const shownOnes = this.elementsUnder(of, folder).filter(element => sieve?.shows(element) ?? true);
        return shownOnes.map(element => this.entry(element, folder));
    }

    /** The open remarks of all frameworks. */
    allRemarks(filter = ''): TreeEntry[] {
        return this.folders().flatMap(folder => this.remarks(folder, this.filterFor(folder, filter)));
    }

    /** Where a line of the tree is written. */
    placeOf(text: string): Location | undefined {
        const id = readId(text);
        const node = id && this.nodeFor(id);
        const place = node && (ast.isRemark(node) ? textOf(node) : placeOf(node));
        return place && { uri: AstUtils.getDocument(node).uri.toString(), range: place.range };
    }

    /** The element that a line of the tree is about. */
    elementOf(text: string): ast.Element | undefined {
        const id = readId(text);
        const node = id && this.nodeFor(id);
        return ast.isElement(node) ? node : undefined;
    }

    /** The lines that lead to the element at a place of a file, the framework first. */
    pathTo(document: LangiumDocument, offset: number): TreeEntry[] {
        const folder = this.frameworks.folderOf(document.uri);
        if (!this.folders().includes(folder)) return [];
        const element = elementAt(document, offset);
        const path = [this.rootEntry(folder)];
        if (!element || !hasLine(shown(element))) return path;
        const chain = [...treeChain(shown(element), folder, this.frameworks)].reverse();
        // What no role is in has no line: a domain of activities only, say.
        for (const each of chain) {
            const isEmptyBucket = ast.isDomain(each) || ast.isGroup(each) ? !this.of(folder).roles.has(each) : false;
            if (isEmptyBucket) break;
            path.push(typeof each === 'string' ? this.groupEntry(each, folder) : this.entry(each, folder));
        }
        return path;
    }

    private roots(filter: string): TreeEntry[] {
        const shownOnes = this.folders().filter(folder => !(this.filterFor(folder, filter)?.isEmpty ?? false));
        return shownOnes.map(folder => this.rootEntry(folder));
    }

    /** The folders whose files are written in this workspace. */
    private folders(): string[] {
        return this.frameworks.folders().filter(folder =>
            this.frameworks.documentsOf(folder).some(({ uri, parseResult }) => {
                if (!isWorkspaceDocument(uri) || this.frameworks.isReadOnly(uri)) return false;
                return ast.isDocument(parseResult.value) && parseResult.value.elements.length > 0;
            })
        );
    }

    private groups(folder: string, filter: TreeFilter | undefined): TreeEntry[] {
        const full = TREE_GROUPS.filter(group => this.isFull(group, folder) && (filter?.shows(group) ?? true));
        return full.map(group => this.groupEntry(group, folder));
    }

    private isFull(group: TreeGroup, folder: string): boolean {
        if (group === 'remarks') return this.of(folder).remarks.length > 0;
        if (group === 'translations') return this.translationsIn(folder).length > 0;
        const kinds = { competencies: 'Category', roles: 'Role', streams: 'Stream' } as const;
        for (const _ of this.frameworks.symbolsOf(folder).all(kinds[group])) return true;
        return false;
    }

    private remarks(folder: string, filter: TreeFilter | undefined): TreeEntry[] {
        return this.of(folder).remarks.flatMap((remark, index) => {
            if (filter && !filter.showsRemark(remark)) return [];
            const element = elementOf(remark);
            const about = [element?.name, element?.title].filter(Boolean).join(' ');
            const { author } = remark;
            return {
                id: writeId([folder, 'remark', index]),
                kind: 'remark' as const,
                title: remark.text ?? '',
                ...(about && { about }),
                ...(author && { author }),
                hasChildren: false,
                errors: 0,
                warnings: 0,
                remarks: 0
            };
        });
    }

    /** The languages that a framework is translated into, with how far that is. */
    private translations(folder: string): TreeEntry[] {
        const { translations } = resolveFramework(this.frameworks, folder, { places: false });
        return translations.map(({ language, total, translated }) => ({
            id: writeId([folder, 'translation', language]),
            kind: 'translation' as const,
            title: language,
            total,
            translated,
            hasChildren: false,
            ...NO_COUNTS
        }));
    }

    private translationsIn(folder: string): ast.Translation[] {
        const blocks = [...blocksOf(this.frameworks.documentsOf(folder))];
        return blocks.filter(ast.isTranslation).filter(({ language }) => Boolean(language));
    }

    private elementsUnder(parent: TreeParent, folder: string): readonly ast.Element[] {
        const { categories, roles } = this.of(folder);
        const symbols = this.frameworks.symbolsOf(folder);
        if (parent === 'streams') return nodesOf(symbols.everyOne('Stream'), ast.isStream);
        if (parent === 'roles') {
            const buckets = [...roles.keys()].filter(each => typeof each !== 'string');
            const others = roles.get('roles') ?? [];
            return [...buckets, ...others.filter(each => !each.shared), ...others.filter(each => each.shared)];
        }
        if (typeof parent === 'string') return categories.get(parent) ?? [];
        if (ast.isCategory(parent)) {
            return [...parent.competencies, ...parent.statements, ...(categories.get(parent) ?? [])].filter(named);
        }
        if (ast.isCompetency(parent)) return parent.competencies.filter(named);
        if (ast.isStatement(parent)) return parent.statements.filter(named);
        return roles.get(parent) ?? [];
    }

    private hasChildren(element: ast.Element, folder: string): boolean {
        return this.elementsUnder(element, folder).length > 0;
    }

    private of(folder: string): Known {
        let known = this.known.get(folder);
        if (!known) {
            const remarks = openRemarksIn(this.frameworks.documentsOf(folder));
            const counts = new TreeCounting(folder, this.frameworks, remarks);
            const symbols = this.frameworks.symbolsOf(folder);
            const categories = this.byParent(nodesOf(symbols.everyOne('Category'), ast.isCategory), folder);
            const roles = this.byParent(nodesOf(symbols.everyOne('Role'), ast.isRole), folder);
            known = { remarks, counts, categories, roles };
            this.known.set(folder, known);
        }
        return known;
    }

    private byParent<T extends ast.Element>(elements: readonly T[], folder: string): Map<TreeParent, T[]> {
        const byParent = new Map<TreeParent, T[]>();
        for (const element of elements) {
            const parent = treeParent(element, folder, this.frameworks);
            if (!parent) continue;
            const siblings = byParent.get(parent);
            if (siblings) siblings.push(element);
            else byParent.set(parent, [element]);
        }
        return byParent;
    }

    private filterFor(folder: string, text: string): TreeFilter | undefined {
        if (text.trim() === '') return undefined;
        const known = this.of(folder);
        if (known.filter?.text !== text) {
            known.filter = { text, filter: new TreeFilter(text, folder, this.frameworks, known.remarks) };
        }
        return known.filter.filter;
    }

    private rootEntry(folder: string): TreeEntry {
        const header = this.frameworks.headerOf(folder);
        const { name: code, title } = header ?? {};
        return {
            id: writeId([folder]),
            kind: 'framework',
            ...(code && { code }),
            ...(title && { title }),
            folder,
            ...this.of(folder).counts.all,
            hasChildren: TREE_GROUPS.some(group => this.isFull(group, folder))
        };
    }

    private groupEntry(group: TreeGroup, folder: string): TreeEntry {
        return { id: writeId([folder, group]), kind: group, ...this.countsOf(group, folder), hasChildren: true };
    }

    private entry(element: ast.Element, folder: string): TreeEntry {
        const { name: code, title } = element;
        return {
            id: this.idOf(element, folder),
            kind: kindOf(element),
            ...(code && { code }),
            ...(title && { title }),
            ...this.countsOf(element, folder),
            hasChildren: this.hasChildren(element, folder)
        };
    }

    private countsOf(parent: TreeParent, folder: string): TreeCounts {
        return this.of(folder).counts.of(parent);
    }

    private idOf(element: ast.Element, folder: string): string {
        const { $type, name } = element;
        const all = this.frameworks.symbolsOf(folder).named($type as NamedKind, name);
        const index = all.length > 1 ? all.findIndex(({ node }) => node === element) : 0;
        return writeId([folder, $type as NamedKind, name, Math.max(0, index)]);
    }

    private parentFor(id: TreeId): TreeParent | undefined {
        if (id.length === 2) return id[1];
        const node = this.nodeFor(id);
        return hasLine(node) ? node : undefined;
    }

    private nodeFor(id: TreeId): AstNode | undefined {
        switch (id.length) {
            case 1:
                return this.frameworks.headerOf(id[0]);
            case 2:
                return undefined;
            case 3:
                return id[1] === 'remark'
                    ? this.of(id[0]).remarks[id[2]]
                    : this.translationsIn(id[0]).find(({ language }) => language === id[2]);
            case 4: {
                const [folder, kind, code, index] = id;
                const symbols = this.frameworks.symbolsOf(folder);
                // A domain that roles are in may be that of another framework.
                return (symbols.named(kind, code)[index] ?? symbols.find(kind, code))?.node;
            }
        }
    }
}

/** Of elements that have a code yet: the others cannot be told apart. */
function named({ name }: ast.Element): boolean {
    return Boolean(name);
}

function nodesOf<T extends ast.Element>(
    descriptions: Iterable<{ readonly node?: AstNode | undefined }>,
    is: (node: unknown) => node is T
): T[] {
    const nodes: T[] = [];
    for (const { node } of descriptions) if (is(node)) nodes.push(node);
    return nodes;
}

function kindOf(element: ast.Element): TreeKind {
    if (ast.isRole(element)) return element.shared ? 'set' : 'role';
    return element.$type.toLowerCase() as TreeKind;
}

function textOf({ $cstNode }: ast.Remark): ReturnType<typeof placeOf> {
    return GrammarUtils.findNodeForProperty($cstNode, 'text') ?? $cstNode;
}
