import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { annotated } from '../../model/resolve-relations.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { elementAt } from './element-at.ts';
import type { TreeCounts } from './tree-entry.ts';
import { type TreeParent, treeChain } from './tree-parents.ts';

export const NO_COUNTS: TreeCounts = { errors: 0, warnings: 0, remarks: 0 };

/** A framework as a whole, beside what stands in it. */
const ALL = 'framework';

type Counted = { -readonly [Key in keyof TreeCounts]: TreeCounts[Key] };

/**
 * How many problems and open remarks the elements of a framework have, each with all that stands under it. Only what
 * has any costs something.
 */
export class TreeCounting {
    private readonly counts = new Map<TreeParent | typeof ALL, Counted>();
    private readonly folder: string;
    private readonly frameworks: Frameworks;

    constructor(folder: string, frameworks: Frameworks, remarks: readonly ast.Remark[]) {
        this.folder = folder;
        this.frameworks = frameworks;
        for (const document of frameworks.documentsOf(folder)) this.addProblems(document);
        for (const remark of remarks) this.add('remarks', elementOf(remark));
        if (remarks.length > 0) this.counts.set('remarks', { ...NO_COUNTS, remarks: remarks.length });
    }

    of(parent: TreeParent): TreeCounts {
        return this.counts.get(parent) ?? NO_COUNTS;
    }

    get all(): TreeCounts {
        return this.counts.get(ALL) ?? NO_COUNTS;
    }

    private addProblems(document: LangiumDocument): void {
        for (const { severity, range } of document.diagnostics ?? []) {
            if (severity !== 1 && severity !== 2) continue;
            const element = elementAt(document, document.textDocument.offsetAt(range.start));
            this.add(severity === 1 ? 'errors' : 'warnings', element);
        }
    }

    private add(what: keyof Counted, element: ast.Element | undefined): void {
        this.count(what, ALL);
        if (!element) return;
        for (const each of treeChain(shown(element), this.folder, this.frameworks)) this.count(what, each);
    }

    private count(what: keyof Counted, key: TreeParent | typeof ALL): void {
        let counts = this.counts.get(key);
        if (!counts) {
            counts = { ...NO_COUNTS };
            this.counts.set(key, counts);
        }
        counts[what]++;
    }
}

/** What is wrong with a part of an element that has no line of its own is wrong with the element. */
export function shown(element: ast.Element): ast.Element {
    return AstUtils.getContainerOfType(element, hasLine) ?? element;
}

export function hasLine(node: unknown): node is ast.Element {
    return (
        ast.isCategory(node) ||
        ast.isCompetency(node) ||
        ast.isStatement(node) ||
        ast.isRole(node) ||
        ast.isDomain(node) ||
        ast.isGroup(node) ||
        ast.isStream(node)
    );
}

/** What a remark is about; nothing where that is a block as a whole. */
export function elementOf({ $container }: ast.Remark): ast.Element | undefined {
    return annotated($container);
}
