import type { TreeNode } from '@gradus/protocol';
import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { treeItem } from './tree-item.ts';
import type { TreeRequests } from './tree-requests.ts';

/** The frameworks of the workspace with their elements. A branch is asked for when somebody opens it. */
export class FrameworkTree implements TreeDataProvider<TreeNode> {
    private readonly requests: TreeRequests;
    private readonly parents = new Map<string, TreeNode>();
    private readonly changes = new EventEmitter<undefined>();
    private words: string | undefined;
    /** A single framework is open from the beginning. */
    private isOnly = false;
    readonly onDidChangeTreeData = this.changes.event;

    constructor(requests: TreeRequests) {
        this.requests = requests;
    }

    /** Words that are looked for; only what has them is shown. */
    get filter(): string | undefined {
        return this.words;
    }

    set filter(words: string | undefined) {
        this.words = words;
        this.refresh();
    }

    /** What stands above each line stays known until it is asked for again: somebody may just be led to one. */
    refresh(): void {
        this.changes.fire(undefined);
    }

    async getChildren(parent?: TreeNode): Promise<TreeNode[]> {
        // A server that is being restarted knows nothing; the tree is asked for again when it runs.
        const nodes = await this.requests.children(parent, this.words).catch(() => []);
        if (parent) for (const { id } of nodes) this.parents.set(id, parent);
        else this.isOnly = nodes.length === 1;
        return [...nodes];
    }

    getParent({ id }: TreeNode): TreeNode | undefined {
        return this.parents.get(id);
    }

    getTreeItem(node: TreeNode): TreeItem {
        const isFiltered = this.words !== undefined;
        const isOpen = isFiltered || (this.isOnly && node.kind === 'framework');
        const item = treeItem(node, isOpen);
        // With another name, VS Code does not keep closed what has what is looked for.
        item.id = isFiltered ? `${this.words}\n${node.id}` : node.id;
        return item;
    }

    /** Takes note of the lines that lead to an element, the framework first; gives the last. */
    know(path: readonly TreeNode[]): TreeNode | undefined {
        for (const [index, { id }] of path.entries()) {
            const parent = path[index - 1];
            if (parent) this.parents.set(id, parent);
        }
        return path.at(-1);
    }
}
