import type { CstNode } from 'langium';
import { GrammarUtils } from 'langium';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { indentAt } from '../../editing/text-places.ts';
import * as ast from '../../generated/ast.ts';
import { useFor } from '../../references/sections-of.ts';
import { quote } from '../../text/quotes.ts';
import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';

/** A list where text is declared, or text where a list is. */
export const sectionForm: Rule = {
    code: 'section-form',
    severity: 'error',
    summary: 'A section is written as it is declared: text or list.',
    explanation:
        'A section is declared as `text` (paragraphs in quotation marks) or as `list` (lines that begin with “- ”), so ' +
        'that it looks the same wherever it is used and systems know what to expect.',
    examples: {
        bad: `framework Demo "Demo" { }
section duties "Duties": list for role
role R "Officer" {
  duties "Serves travellers"
}
`,
        good: `framework Demo "Demo" { }
section duties "Duties": list for role
role R "Officer" {
  duties
    - Serves travellers
}
`
    },
    checks: {
        Content(content, context) {
            const section = content.section?.ref;
            if (!section) return;
            const element = content.$container;
            // What has no text yet has no form, and what stands in the wrong place need not look right there.
            const written = content.items.length > 0 ? 'list' : content.paragraphs.length > 0 ? 'text' : undefined;
            if (!written || written === section.form) return;
            if (ast.isElement(element) && !useFor(section, element)) return;
            const how =
                section.form === 'list'
                    ? 'a list: write each item on a line that begins with “- ”'
                    : 'text: write paragraphs in quotation marks';
            context.report({
                message: `${section.title ?? section.name} is ${how}.`,
                node: content,
                property: 'section'
            });
        }
    },
    fixes(context) {
        const { document, node } = context;
        if (!ast.isContent(node) || !node.$cstNode) return [];
        if (node.items.length > 0) {
            const edits = node.items.flatMap(item => {
                const range = item.$cstNode?.range;
                return range ? [{ range, newText: quote(item.text) }] : [];
            });
            return [editsIn(document, 'Write as text', edits, true)];
        }
        return [editsIn(document, 'Write as a list', asList(node, node.$cstNode, document.textDocument), true)];
    }
};

/** Each paragraph becomes a line of its own: what is before it and behind it moves to other lines. */
function asList(content: ast.Content, cst: CstNode, document: TextDocument): TextEdit[] {
    const indent = indentAt(document.getText(), cst.offset);
    const paragraphs = GrammarUtils.findNodesForProperty(cst, 'paragraphs').map(({ range }) => range);
    return paragraphs.map(({ start, end }, index) => {
        const line = lineOf(document, start.line);
        const next = paragraphs[index + 1];
        const before = line.slice(0, start.character);
        const behind = line.slice(end.character, next?.start.line === end.line ? next.start.character : undefined);
        const isFirst = before.trim() === '';
        const isLast = behind.trim() === '';
        const from = isFirst ? start.character : before.trimEnd().length;
        const to = isLast ? end.character : end.character + behind.length - behind.trimStart().length;
        const item = `- ${content.paragraphs[index]}`;
        return {
            range: { start: { line: start.line, character: from }, end: { line: end.line, character: to } },
            newText: `${isFirst ? '' : `\n${indent}  `}${item}${isLast ? '' : `\n${indent}`}`
        };
    });
}

function lineOf(document: TextDocument, line: number): string {
    return document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trimEnd();
}
