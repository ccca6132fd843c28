import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';

/** The remarks on one element or requirement, which answer each other. */
export interface Conversation {
    /** From the first of them to the last. */
    readonly range: Range;
    /** Code and title of what they are about. */
    readonly about: string;
    /** Whether one of them is still to be dealt with. */
    readonly isOpen: boolean;
    readonly remarks: readonly ast.Remark[];
}

/** All conversations in a document, in the order of the text. */
export function conversationsIn(document: LangiumDocument): Conversation[] {
    const conversations: Conversation[] = [];
    for (const node of AstUtils.streamAst(document.parseResult.value)) {
        if (!isAnnotated(node)) continue;
        const conversation = conversationOf(node);
        if (conversation) conversations.push(conversation);
    }
    return conversations.sort((a, b) => a.range.start.line - b.range.start.line);
}

/** Whether a remark is still to be dealt with. */
export function isOpenRemark({ state }: ast.Remark): boolean {
    return state !== 'settled';
}

type Annotated = AstNode & { readonly annotations: readonly ast.Annotation[] };

function isAnnotated(node: AstNode): node is Annotated {
    return 'annotations' in node && Array.isArray(node.annotations) && node.annotations.length > 0;
}

function conversationOf(node: Annotated): Conversation | undefined {
    // One that is only being written is no remark yet.
    const remarks = node.annotations.filter(ast.isRemark).filter(({ text }) => text !== undefined);
    const start = remarks[0]?.$cstNode?.range.start;
    const end = remarks.at(-1)?.$cstNode?.range.end;
    if (!start || !end) return undefined;
    return { range: { start, end }, about: nameOf(node), isOpen: remarks.some(isOpenRemark), remarks };
}

function nameOf(node: AstNode): string {
    if (ast.isElement(node)) return [node.name, node.title].filter(Boolean).join(' ');
    const role = AstUtils.getContainerOfType(node, ast.isRole);
    const competency = 'competency' in node ? (node as ast.Requirement).competency?.$refText : undefined;
    return [role && nameOf(role), competency].filter(Boolean).join(', ');
}
