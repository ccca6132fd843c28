import type { AstNode, Reference } from 'langium';
import { AstUtils } from 'langium';
import { AbstractInlayHintProvider, type InlayHintAcceptor } from 'langium/lsp';
import type { Position } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { isQuoted } from '../references/is-quoted.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { HintSettings } from './hint-settings.ts';
import { inheritedHint } from './inherited-hint.ts';
import type { ShownTitles } from './shown-titles.ts';

/**
 * Lets a requirement read as the document does: `PC1 Dealing with Operational Risk: 2 Trained`; and says behind what a
 * role extends what it takes over.
 */
export class TitleHints extends AbstractInlayHintProvider {
    private readonly frameworks: () => Frameworks;
    private readonly titles: ShownTitles;
    private readonly settings: HintSettings;

    constructor(frameworks: () => Frameworks, titles: ShownTitles, settings: HintSettings) {
        super();
        this.frameworks = frameworks;
        this.titles = titles;
        this.settings = settings;
    }

    override computeInlayHint(node: AstNode, acceptor: InlayHintAcceptor): void {
        const { titles, levels, inherited } = this.settings.current;
        const codes = [...(titles ? codesIn(node) : []), ...(levels && ast.isRequirement(node) ? levelsIn(node) : [])];
        for (const code of codes) {
            // What is written by title says already what it is about.
            if (!code || isQuoted(code)) continue;
            // Between the strokes of a table it would push columns apart that stand below each other in the text.
            const end = ast.isRow(node) ? node.$cstNode?.range.end : code.$refNode?.range.end;
            if (end) this.hint(code, node, end, acceptor);
        }
        if (!inherited || !ast.isRole(node) || node.parents.length === 0) return;
        const hint = inheritedHint(node, this.frameworks(), this.titles, AstUtils.getDocument(node).uri);
        if (hint) acceptor(hint);
    }

    private hint(code: Reference, node: AstNode, position: Position, acceptor: InlayHintAcceptor): void {
        const target = code.ref;
        const label = ast.isElement(target) ? this.titles.of(target, AstUtils.getDocument(node).uri) : undefined;
        if (label) acceptor({ position, label, paddingLeft: true });
    }
}

/** The codes in a node that say little by themselves. */
function codesIn(node: AstNode): readonly (Reference | undefined)[] {
    // In a table the rows have titles, behind their last stroke; its cells have no room for the names of levels.
    if (ast.isRequirement(node) || ast.isRow(node) || ast.isDropped(node)) return [node.competency];
    if (ast.isStream(node)) return node.steps;
    if (ast.isRelation(node) || ast.isOmission(node)) return node.targets;
    if (ast.isLink(node)) return [node.subject];
    if (ast.isReplacement(node)) return [node.target];
    // With a title of its own, it says what it is about.
    return ast.isAdaptation(node) && !node.title ? [node.target] : [];
}

function levelsIn({ level, maxLevel }: ast.Requirement): readonly (Reference | undefined)[] {
    return [level, maxLevel];
}
