import type { AstNode, Cancellation, CstNode, LangiumDocument, LeafCstNode, Reference } from 'langium';
import { AstUtils, CstUtils, GrammarAST } from 'langium';
import { AbstractSemanticTokenProvider, type SemanticTokenAcceptor } from 'langium/lsp';
import { type Range, SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { isQuoted } from '../references/is-quoted.ts';
import { isRetired } from './is-retired.ts';

const TYPES: Readonly<Record<string, string>> = {
    [ast.Level.$type]: SemanticTokenTypes.enumMember,
    // A number of a continuous scale is a level like any other.
    [ast.Span.$type]: SemanticTokenTypes.enumMember,
    [ast.Scale.$type]: SemanticTokenTypes.enum,
    [ast.Section.$type]: SemanticTokenTypes.property,
    [ast.Competency.$type]: SemanticTokenTypes.class,
    [ast.Category.$type]: SemanticTokenTypes.namespace,
    [ast.Domain.$type]: SemanticTokenTypes.namespace,
    [ast.Group.$type]: SemanticTokenTypes.namespace,
    [ast.Framework.$type]: SemanticTokenTypes.namespace,
    [ast.Role.$type]: SemanticTokenTypes.interface,
    [ast.Grade.$type]: SemanticTokenTypes.type,
    [ast.Statement.$type]: SemanticTokenTypes.class,
    [ast.Stream.$type]: SemanticTokenTypes.interface,
    [ast.Term.$type]: SemanticTokenTypes.variable,
    [ast.Specialisation.$type]: SemanticTokenTypes.type,
    [ast.Activity.$type]: SemanticTokenTypes.event
};

/** What kind of thing stands between codes, by the name of the token. */
const TEXTS: Readonly<Record<string, string>> = {
    STRING: SemanticTokenTypes.string,
    // Prose needs no quotation marks.
    BULLET: SemanticTokenTypes.string,
    ML_COMMENT: SemanticTokenTypes.comment,
    SL_COMMENT: SemanticTokenTypes.comment
};
/** Rules whose words are chosen from a list; in those of names any word is a code. */
const CHOICES: ReadonlySet<string> = new Set(['ElementKind', 'TranslatedKind', 'AdaptedKind', 'Necessity']);

/**
 * Colours codes by what they stand for, which a grammar of patterns cannot know. Editors that say that they have no
 * such grammar are told of words of the language, texts and comments as well.
 */
export class CodeTokens extends AbstractSemanticTokenProvider {
    protected override async computeHighlighting(
        document: LangiumDocument,
        acceptor: SemanticTokenAcceptor,
        cancelToken: Cancellation.CancellationToken
    ): Promise<void> {
        await super.computeHighlighting(document, acceptor, cancelToken);
        const root = document.parseResult.value.$cstNode;
        if (!root || this.clientCapabilities?.augmentsSyntaxTokens !== false) return;
        for (const leaf of CstUtils.flattenCst(root)) {
            const type = TEXTS[leaf.tokenType.name] ?? (isWord(leaf) ? SemanticTokenTypes.keyword : undefined);
            if (type) for (const range of linesOf(leaf)) acceptor({ range, type });
        }
    }

    protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {
        if (ast.isElement(node)) {
            const type = TYPES[node.$type];
            if (type) acceptor({ node, property: 'name', type, modifier: modifiersOf(node) });
        }
        if (ast.isUse(node) && node.alias) {
            const type = SemanticTokenTypes.namespace;
            acceptor({ node, property: 'alias', type, modifier: SemanticTokenModifiers.declaration });
        }
        if (ast.isAcceptance(node)) acceptor({ node, property: 'rule', type: SemanticTokenTypes.decorator });
        if (ast.isFormerCodes(node)) {
            const type = TYPES[node.$container?.$type ?? ''];
            if (type) acceptor({ node, property: 'codes', type, modifier: SemanticTokenModifiers.deprecated });
        }
        for (const { reference } of AstUtils.streamReferences(node)) {
            if ('ref' in reference) this.highlightReference(reference, acceptor);
        }
    }

    /** A reference that leads nowhere keeps the plain colour, and a title keeps that of a text. */
    private highlightReference(reference: Reference, acceptor: SemanticTokenAcceptor): void {
        const target = reference.ref;
        const type = target && TYPES[target.$type];
        if (!type || !reference.$refNode) return;
        const [code, , framework] = wordsOf(reference.$refNode);
        if (code && !isQuoted(reference)) {
            const modifier = isRetired(target) ? { modifier: SemanticTokenModifiers.deprecated } : {};
            acceptor({ cst: code, type, ...modifier });
        }
        if (framework) acceptor({ cst: framework, type: SemanticTokenTypes.namespace });
    }
}

/** A token for each line: of what goes over several, Langium gets the length of the first one wrong. */
function linesOf({ text, range: { start } }: LeafCstNode): Range[] {
    return text.split(/\r\n|\r|\n/).map((part, index) => {
        const line = start.line + index;
        const character = index === 0 ? start.character : 0;
        return { start: { line, character }, end: { line, character: character + part.length } };
    });
}

function modifiersOf(element: ast.Element): string[] {
    const { declaration, deprecated } = SemanticTokenModifiers;
    return isRetired(element) ? [declaration, deprecated] : [declaration];
}

/** The words of a name: a code, or `PC1`, `@` and `EU`. */
function wordsOf(name: CstNode): CstNode[] {
    return CstUtils.flattenCst(name)
        .filter(({ hidden }) => !hidden)
        .toArray();
}

/** Whether a leaf is a word of the language, and means itself. */
function isWord(leaf: LeafCstNode): boolean {
    const { grammarSource } = leaf;
    if (!GrammarAST.isKeyword(grammarSource) || !/^[a-z]/.test(grammarSource.value)) return false;
    const whole = CstUtils.getDatatypeNode(leaf);
    const rule = AstUtils.getContainerOfType(grammarSource, GrammarAST.isParserRule)?.name ?? '';
    return whole === undefined || CHOICES.has(rule);
}
