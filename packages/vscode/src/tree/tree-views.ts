import { TREE_CHANGED, TREE_SHOWN, type TreeNode, type TreeShown } from '@gradus/protocol';
import { commands, Disposable, env, l10n, languages, type TreeView, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { asNode } from './as-node.ts';
import { elementDecorations } from './element-decorations.ts';
import { FrameworkTree } from './framework-tree.ts';
import { type OpenRemark, RemarksList } from './remarks-list.ts';
import {
    COMPETENCY_MIME,
    dragCompetencies,
    REQUIREMENT_EDIT,
    RequirementDrop,
    requireInRole
} from './requirement-drop.ts';
import { TreeRequests } from './tree-requests.ts';

/** How long it mostly takes until the tree is drawn. */
const REDRAWN_MS = 200;

/** The views in the side bar, and the commands of their lines. */
export class TreeViews implements Disposable {
    private readonly client: BaseLanguageClient;
    private readonly requests: TreeRequests;
    private readonly tree: FrameworkTree;
    private readonly remarks: RemarksList;
    private readonly treeView: TreeView<TreeNode>;
    private readonly remarksView: TreeView<OpenRemark>;
    private readonly disposables: Disposable[];
    private isShown = false;

    constructor(client: BaseLanguageClient) {
        this.client = client;
        this.requests = new TreeRequests(client);
        this.tree = new FrameworkTree(this.requests);
        this.remarks = new RemarksList(this.requests, count => {
            this.remarksView.description = count > 0 ? String(count) : '';
        });
        this.treeView = window.createTreeView('gradus.frameworks', {
            treeDataProvider: this.tree,
            dragAndDropController: dragCompetencies,
            showCollapseAll: true
        });
        this.remarksView = window.createTreeView('gradus.remarks', { treeDataProvider: this.remarks });
        this.disposables = [
            this.treeView,
            this.remarksView,
            this.treeView.onDidChangeVisibility(() => this.tellWhetherShown()),
            this.remarksView.onDidChangeVisibility(() => this.tellWhetherShown()),
            window.registerFileDecorationProvider(elementDecorations),
            client.onNotification(TREE_CHANGED, () => this.refresh()),
            client.onDidChangeState(() => {
                if (!client.isRunning()) return;
                // A new server does not know what is seen of it.
                this.isShown = false;
                this.tellWhetherShown();
            }),
            languages.registerDocumentDropEditProvider({ language: 'gradus' }, new RequirementDrop(this.requests), {
                dropMimeTypes: [COMPETENCY_MIME],
                providedDropEditKinds: [REQUIREMENT_EDIT]
            }),
            commands.registerCommand('gradus.goToElement', node => this.goTo(asNode(node))),
            commands.registerCommand('gradus.showInRoleMatrices', node => this.showInMatrices(asNode(node))),
            commands.registerCommand('gradus.copyCode', node => this.copyCode(asNode(node))),
            commands.registerCommand('gradus.requireInRole', async node => {
                const competency = asNode(node);
                if (competency) await requireInRole(this.requests, competency);
            }),
            commands.registerCommand('gradus.filterElements', words => this.filter(words)),
            commands.registerCommand('gradus.clearElementFilter', () => this.filter('')),
            commands.registerCommand('gradus.revealInTree', () => this.revealAtCursor())
        ];
    }

    dispose(): void {
        Disposable.from(...this.disposables).dispose();
    }

    /** What is hidden costs the server nothing, and is asked for anew when it is seen again. */
    private tellWhetherShown(): void {
        const shown = this.treeView.visible || this.remarksView.visible;
        if (shown === this.isShown || !this.client.isRunning()) return;
        this.isShown = shown;
        const message: TreeShown = { shown };
        void this.client.sendNotification(TREE_SHOWN, message);
        if (shown) this.refresh();
    }

    private refresh(): void {
        if (this.treeView.visible) this.tree.refresh();
        if (this.remarksView.visible) this.remarks.refresh();
    }

    private async goTo(node: TreeNode | undefined): Promise<void> {
        const place = node && (await this.requests.place(node));
        if (place) await window.showTextDocument(place.uri, { selection: place.range });
    }

    private async showInMatrices(node: TreeNode | undefined): Promise<void> {
        const place = node && (await this.requests.place(node));
        if (!place) return;
        const role = node.kind === 'role' ? [node.code] : [];
        await commands.executeCommand('gradus.openRoleMatrices', place.uri, ...role);
    }

    private async copyCode(node: TreeNode | undefined): Promise<void> {
        if (node?.code) await env.clipboard.writeText(node.code);
    }

    private async filter(words: unknown): Promise<void> {
        const text =
            typeof words === 'string'
                ? words
                : await window.showInputBox({
                      title: l10n.t('Filter the Elements'),
                      prompt: l10n.t(
                          'Words of a code, a title, an alias or a remark. Leave it empty to see everything.'
                      ),
                      value: this.tree.filter ?? ''
                  });
        if (text === undefined) return;
        const filter = text.trim() || undefined;
        await commands.executeCommand('setContext', 'gradus.isFiltered', filter !== undefined);
        this.treeView.message = filter === undefined ? '' : l10n.t('Only what has “{0}”', filter);
        this.tree.filter = filter;
    }

    /** VS Code finds no line in a tree that it is just drawing anew, as it does after the filter was taken away. */
    private async reveal(path: readonly TreeNode[], attempts = 5): Promise<boolean> {
        const node = this.tree.know(path);
        if (!node) return false;
        try {
            await this.treeView.reveal(node, { select: true, focus: true });
        } catch (error) {
            if (attempts <= 1) throw error;
            await new Promise(resolve => setTimeout(resolve, REDRAWN_MS));
            return this.reveal(path, attempts - 1);
        }
        return true;
    }

    private async revealAtCursor(): Promise<void> {
        const editor = window.activeTextEditor;
        if (editor?.document.languageId !== 'gradus') {
            void window.showInformationMessage(l10n.t('Gradus: put the cursor into a .gradus file first.'));
            return;
        }
        const { line, character } = editor.selection.active;
        const uri = editor.document.uri.toString();
        const path = await this.requests.path({ uri, position: { line, character } });
        // What is looked for could hide it.
        if (this.tree.filter !== undefined) await this.filter('');
        if (!(await this.reveal(path)))
            void window.showInformationMessage(l10n.t('Gradus: this file is in no framework of the workspace.'));
    }
}
