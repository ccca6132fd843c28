import type { RemarksAnswer } from '@gradus/protocol';
import { EventEmitter, l10n, type TreeDataProvider, type TreeItem, workspace } from 'vscode';
import { treeItem } from './tree-item.ts';
import { type TreeRequests, toLocation } from './tree-requests.ts';

export type OpenRemark = RemarksAnswer['remarks'][number];

/** The open remarks of all frameworks, with what they are about and where they stand. */
export class RemarksList implements TreeDataProvider<OpenRemark> {
    private readonly requests: TreeRequests;
    private readonly changes = new EventEmitter<undefined>();
    private readonly onCount: (count: number) => void;
    readonly onDidChangeTreeData = this.changes.event;

    /** @param onCount told how many there are */
    constructor(requests: TreeRequests, onCount: (count: number) => void) {
        this.requests = requests;
        this.onCount = onCount;
    }

    refresh(): void {
        this.changes.fire(undefined);
    }

    async getChildren(parent?: OpenRemark): Promise<OpenRemark[]> {
        if (parent) return [];
        const remarks = await this.requests.remarks(undefined).catch(() => []);
        this.onCount(remarks.length);
        return remarks;
    }

    getTreeItem({ node, uri, range }: OpenRemark): TreeItem {
        const item = treeItem(node, false);
        const location = toLocation({ uri, range });
        const file = workspace.asRelativePath(location.uri);
        const place = l10n.t('{0}, line {1}', file, range.start.line + 1);
        item.id = node.id;
        item.description = [node.about, place].filter(Boolean).join(' · ');
        item.tooltip = [node.title, node.author, node.about, place].filter(Boolean).join('\n');
        item.accessibilityInformation = {
            label: [node.title, node.author, node.about, place].filter(Boolean).join(', ')
        };
        return item;
    }
}
