import type { AstNode, Reference } from 'langium';
import { AstUtils } from 'langium';
import { AbstractInlayHintProvider, type InlayHintAcceptor } from 'langium/lsp';
import * as ast from '../generated/ast.ts';
import { isQuoted } from '../references/is-quoted.ts';
import type { ShownTitles } from './shown-titles.ts';

/** Lets a requirement read as the document does: `PC1 Dealing with Operational Risk: 2 Trained`. */
export class TitleHints extends AbstractInlayHintProvider {
    private readonly titles: ShownTitles;

    constructor(titles: ShownTitles) {
        super();
        this.titles = titles;
    }

    override computeInlayHint(node: AstNode, acceptor: InlayHintAcceptor): void {
        for (const code of codesIn(node)) {
            // What is written by title says already what it is about.
            if (code && !isQuoted(code)) this.hint(code, node, acceptor);
        }
    }

    private hint(code: Reference, node: AstNode, acceptor: InlayHintAcceptor): void {
        const target = code.ref;
        const label = ast.isElement(target) ? this.titles.of(target, AstUtils.getDocument(node).uri) : undefined;
        if (label && code.$refNode) acceptor({ position: code.$refNode.range.end, label, paddingLeft: true });
    }
}

/** The codes in a node that say little by themselves. */
function codesIn(node: AstNode): readonly (Reference | undefined)[] {
    if (ast.isRequirement(node)) return [node.competency, node.level, node.maxLevel];
    // In a table the rows have titles; its cells have no room for the names of levels.
    if (ast.isRow(node) || ast.isDropped(node)) return [node.competency];
    if (ast.isStream(node)) return node.steps;
    if (ast.isRelation(node) || ast.isOmission(node)) return node.targets;
    if (ast.isLink(node)) return [node.subject];
    if (ast.isReplacement(node)) return [node.target];
    // With a title of its own, it says what it is about.
    return ast.isAdaptation(node) && !node.title ? [node.target] : [];
}
