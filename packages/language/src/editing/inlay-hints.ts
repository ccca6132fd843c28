import type { AstNode, Reference } from 'langium';
import { AbstractInlayHintProvider, type InlayHintAcceptor } from 'langium/lsp';
import * as ast from '../generated/ast.ts';
import { isQuoted } from '../references/is-quoted.ts';

/** Lets a requirement read as the document does: `PC1 Dealing with Operational Risk: 2 Trained`. */
export class TitleHints extends AbstractInlayHintProvider {
    override computeInlayHint(node: AstNode, acceptor: InlayHintAcceptor): void {
        if (!ast.isRequirement(node)) return;
        const { competency, level, maxLevel } = node;
        // A requirement written by title says already what it is about.
        const codes: (Reference<ast.Element> | undefined)[] = [level, maxLevel];
        if (competency && !isQuoted(competency)) codes.push(competency);
        for (const code of codes) {
            const label = code?.ref?.title;
            if (label && code.$refNode) acceptor({ position: code.$refNode.range.end, label, paddingLeft: true });
        }
    }
}
