import { type CstNode, CstUtils, type LeafCstNode } from 'langium';
import { controlSignFrom, endOfControlSigns, withoutControlSigns } from '../../text/control-signs.ts';
import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A sign within a text that shows nothing, and commands whatever machine it is given to. */
export const controlCharacter: Rule = {
    code: 'control-character',
    severity: 'warning',
    summary: 'A text holds no control characters.',
    explanation:
        'Control characters are made for machines: they end a text, ring a bell, begin a page. Nobody sees them in a ' +
        'text, but tables, printed documents and other programs that the text goes into show a box for them, or stop ' +
        'there. They come along when text is copied. Outside of texts they are syntax errors. Tabs are none of them.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Customs\u007f officer"
`,
        good: `framework Demo "Demo" { }
role R "Customs officer"
`
    },
    checks: {
        Document(root, context) {
            const { textDocument } = context.document;
            const text = textDocument.getText();
            for (let at = controlSignFrom(text, 0); at >= 0; ) {
                const end = endOfControlSigns(text, at);
                const leaf = leafAt(root.$cstNode, at);
                if (leaf && isText(leaf)) {
                    const range = { start: textDocument.positionAt(at), end: textDocument.positionAt(end) };
                    const message =
                        `An invisible character (U+${numberOf(text, at)}) stands in this text. Remove it; it mostly ` +
                        'comes along when text is copied.';
                    context.report({ message, node: leaf.astNode, range });
                }
                // One text is told of once.
                at = controlSignFrom(text, Math.max(end, leaf?.end ?? 0));
            }
        }
    },
    fixes({ document, range }) {
        const leaf = leafAt(document.parseResult.value.$cstNode, document.textDocument.offsetAt(range.start));
        if (!leaf || !isText(leaf)) return [];
        const edit = { range: leaf.range, newText: withoutControlSigns(leaf.text) };
        return [editsIn(document, 'Remove what is invisible', [edit], true)];
    }
};

function leafAt(root: CstNode | undefined, offset: number): LeafCstNode | undefined {
    return root && CstUtils.findLeafNodeAtOffset(root, offset);
}

/** Whether it is in quotation marks or a line of a list: elsewhere such a sign is a syntax error, or in a comment. */
function isText({ tokenType }: LeafCstNode): boolean {
    return tokenType.name === 'STRING' || tokenType.name === 'BULLET';
}

function numberOf(text: string, at: number): string {
    return text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
}
