import type { AstNode, LangiumDocument, Reference } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import type { CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { qualifiedName } from '../references/qualified-name.ts';
import { findByName, kindsAt } from '../references/visible-names.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import { quote } from '../text/quotes.ts';

/** What is written by code can be written by title, and the other way round, where the language takes both. */
export function rewritings(
    document: LangiumDocument,
    { range, context }: CodeActionParams,
    symbols: FrameworkSymbols
): CodeAction[] {
    if (context.only && !context.only.some(kind => CodeActionKind.RefactorRewrite.startsWith(kind))) return [];
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(range.start);
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    const name = leaf && nameAround(leaf.astNode, offset);
    const element = name?.reference.ref;
    if (!name?.reference.$refNode || !ast.isElement(element) || !element.title) return [];
    const { text, range: place } = name.reference.$refNode;
    const { quoted, framework } = qualifiedName(name.reference.$refText, text);
    const isNamed = leadsTo(quoted ? element.name : element.title, !quoted);
    if (!isNamed) return [];
    const newText = (quoted ? element.name : quote(element.title)) + (framework === undefined ? '' : `@${framework}`);
    return [
        {
            title: quoted ? `Write the code ${newText}` : `Write the title ${newText}`,
            kind: CodeActionKind.RefactorRewrite,
            edit: { changes: { [document.uri.toString()]: [{ range: place, newText }] } }
        }
    ];

    /** Elements of several kinds may go by the same word, of which only one is meant by it. */
    function leadsTo(word: string, byTitle: boolean): boolean {
        const scope = framework === undefined ? symbols : symbols.imported(framework);
        const kinds = name ? kindsAt(name.container, name.target) : [];
        return scope !== undefined && findByName(scope, kinds, word, byTitle)?.node === element;
    }
}

/** A name that may be a code or a title, what it is written in, and what it may lead to. */
interface Name {
    readonly reference: Reference;
    readonly container: AstNode;
    readonly target: string;
}

function nameAround(node: AstNode, offset: number): Name | undefined {
    const name = AstUtils.streamReferences(node).find(({ reference: { $refNode } }) => {
        return $refNode !== undefined && $refNode.offset <= offset && offset <= $refNode.end;
    });
    if (!name || !('ref' in name.reference)) return undefined;
    const target = TARGETS[`${node.$type}.${name.property}`];
    return target === undefined ? undefined : { reference: name.reference, container: node, target };
}

/** Where a name may be a code or a title. */
const TARGETS: Readonly<Record<string, string>> = {
    'Requirement.competency': ast.Competency.$type,
    'Row.competency': ast.Competency.$type,
    'Dropped.competency': ast.Competency.$type,
    'Relation.targets': ast.Element.$type,
    'Replacement.target': ast.Element.$type,
    'Link.subject': ast.Element.$type,
    'Adaptation.target': ast.Element.$type,
    'Omission.targets': ast.Element.$type
};
