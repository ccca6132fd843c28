import type { AstNodeDescription } from 'langium';
import * as ast from '../../generated/ast.ts';
import { isGradusDescription } from '../../symbols/gradus-description.ts';
import { foldTitle } from '../../text/fold-title.ts';

/** The title of an element that could be meant; empty where it has none. */
export function titleOf(description: AstNodeDescription): string {
    if (isGradusDescription(description)) return description.title ?? '';
    return ast.isElement(description.node) ? (description.node.title ?? '') : '';
}

/** What an element is called: its code, its title, and its other names. */
export function namesOf(description: AstNodeDescription): string[] {
    const aliases = isGradusDescription(description) ? description.aliases : [];
    return [description.name, titleOf(description), ...aliases].filter(name => name !== '');
}

/** The same for elements that are called by the same title. */
export function titleKey(description: AstNodeDescription): string {
    return foldTitle(titleOf(description)) + frameworkBehind(description.name);
}

/** The framework behind a code, with its sign: `@EU`. A title may hold the sign itself. */
export function frameworkBehind(name: string): string {
    return /^[^"“”„«»@]+(@.+)$/.exec(name)?.[1] ?? '';
}
