import type { TreeNode } from '@gradus/protocol';
import { env, l10n, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import { decorated } from './element-decorations.ts';

const ICONS: Readonly<Record<TreeNode['kind'], string>> = {
    framework: 'library',
    competencies: 'list-tree',
    category: 'symbol-module',
    competency: 'mortar-board',
    statement: 'quote',
    roles: 'organization',
    domain: 'symbol-namespace',
    group: 'layers',
    role: 'person',
    set: 'checklist',
    streams: 'git-merge',
    stream: 'arrow-right',
    translations: 'globe',
    translation: 'globe',
    remarks: 'comment-discussion',
    remark: 'comment'
};

/** How a line of the tree looks. */
export function treeItem(node: TreeNode, isOpen: boolean): TreeItem {
    const label = labelOf(node);
    const state = isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
    const item = new TreeItem(label, node.hasChildren ? state : TreeItemCollapsibleState.None);
    const counts = [...progressOf(node), ...countsOf(node)];
    // The number of problems stands at the end of the line already, and titles are long.
    const shown = [...progressOf(node), ...countsOf({ errors: 0, warnings: 0, remarks: node.remarks })];
    item.description = [node.about, ...shown].filter(Boolean).join(' · ');
    item.tooltip = [label, node.author, node.about, ...counts].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: [label, node.author, node.about, ...counts].filter(Boolean).join(', ') };
    item.iconPath = iconOf(node);
    const uri = decorated(node);
    if (uri) item.resourceUri = uri;
    item.contextValue = `gradus.${contextOf(node)}`;
    if (!isGroup(node)) {
        item.command = { command: 'gradus.goToElement', title: l10n.t('Go to the Text'), arguments: [node] };
    }
    return item;
}

/** What an element is called: by code and title, a framework without a header by its folder. */
function labelOf(node: TreeNode): string {
    const { kind, code, title, folder } = node;
    switch (kind) {
        case 'competencies':
            return l10n.t('Competencies');
        case 'roles':
            return l10n.t('Roles');
        case 'streams':
            return l10n.t('Streams');
        case 'translations':
            return l10n.t('Translations');
        case 'translation':
            return languageOf(title ?? '');
        case 'remarks':
            return l10n.t('Open Remarks');
        case 'framework':
            if (!code && !title) return l10n.t('{0} (no framework header)', nameOf(folder));
            return title ?? code ?? '';
        default:
            return [code, title].filter(Boolean).join(' ');
    }
}

/** A line that stands for several elements, and for no place in a text. */
function isGroup({ kind }: TreeNode): boolean {
    return ['competencies', 'roles', 'streams', 'translations', 'remarks'].includes(kind);
}

/** Problems and open remarks in words, those that there are. */
export function countsOf({ errors, warnings, remarks }: Pick<TreeNode, 'errors' | 'warnings' | 'remarks'>): string[] {
    const counts: string[] = [];
    if (errors > 0) counts.push(errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors));
    if (warnings > 0) counts.push(warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings));
    if (remarks > 0) counts.push(remarks === 1 ? l10n.t('1 open remark') : l10n.t('{0} open remarks', remarks));
    return counts;
}

/** How far a translation is. */
function progressOf({ total = 0, translated }: TreeNode): string[] {
    if (translated === undefined) return [];
    const share = total === 0 ? 100 : Math.floor((100 * translated) / total);
    return [l10n.t('{0} % ({1} of {2} texts)', share, translated, total)];
}

/** A language in the language of the editor; by its tag where nobody knows what that is called. */
function languageOf(tag: string): string {
    try {
        return new Intl.DisplayNames([env.language], { type: 'language' }).of(tag) ?? tag;
    } catch {
        return tag;
    }
}

function iconOf({ kind, errors, warnings }: TreeNode): ThemeIcon {
    const icon = ICONS[kind];
    if (errors > 0) return new ThemeIcon(icon, new ThemeColor('list.errorForeground'));
    return warnings > 0 ? new ThemeIcon(icon, new ThemeColor('list.warningForeground')) : new ThemeIcon(icon);
}

/** What may be done with a line; the menus in package.json ask for it. */
function contextOf(node: TreeNode): string {
    if (isGroup(node)) return 'group';
    if (node.kind === 'framework' && !node.code) return 'folder';
    return ['framework', 'competency', 'role', 'remark'].includes(node.kind) ? node.kind : 'element';
}

function nameOf(folder: string | undefined): string {
    return folder === undefined ? '' : (Uri.parse(folder).path.split('/').at(-1) ?? '');
}
