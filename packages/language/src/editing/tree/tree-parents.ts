import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { isEndless, parentCategory } from '../../references/scale-of.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import type { TreeGroup } from './tree-entry.ts';

/** What stands above a line of the tree, besides its framework. */
export type TreeParent = ast.Element | TreeGroup;

/**
 * What an element stands under: competencies in their categories, roles in their domain or group. Nothing for what
 * the tree does not show.
 */
export function treeParent(element: ast.Element, folder: string, frameworks: Frameworks): TreeParent | undefined {
    const isOwn = (other: ast.Element): boolean => frameworks.folderOf(AstUtils.getDocument(other).uri) === folder;
    if (ast.isCategory(element)) {
        // Those that are said to be in each other are all shown at the top, else nobody would find them.
        const parent = isEndless(element) ? undefined : parentCategory(element);
        return parent && isOwn(parent) ? parent : 'competencies';
    }
    if (ast.isCompetency(element) || ast.isStatement(element)) return element.$container as ast.Element;
    if (ast.isRole(element)) return bucketOf(element) ?? 'roles';
    if (ast.isDomain(element) || ast.isGroup(element)) return 'roles';
    if (ast.isStream(element)) return 'streams';
    return undefined;
}

/** What a role is listed under: its domain, else its family, else the group of its grade. Sets stand by themselves. */
function bucketOf(role: ast.Role): ast.Domain | ast.Group | undefined {
    if (role.shared) return undefined;
    const domain = role.domain?.ref ?? role.family?.ref;
    if (domain) return domain;
    const container = role.grade?.ref?.$container;
    return ast.isGroup(container) ? container : undefined;
}

/** An element and all that it stands under, innermost first. */
export function* treeChain(
    element: ast.Element,
    folder: string,
    frameworks: Frameworks
): Generator<TreeParent, void, undefined> {
    for (let each: TreeParent | undefined = element; each; ) {
        yield each;
        each = typeof each === 'string' ? undefined : treeParent(each, folder, frameworks);
    }
}
