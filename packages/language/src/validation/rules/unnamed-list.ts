import * as ast from '../../generated/ast.ts';
import { meantFor } from '../../references/sections-of.ts';
import { hasListBehindText } from '../../text/source-marks.ts';
import { editsIn } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { aKind, kindWord, oneOf } from '../wording.ts';

/** Bullets that stand in an element without the name of a section, where that is not clear. */
export const unnamedList: Rule = {
    code: 'unnamed-list',
    severity: 'error',
    summary: 'Lines without the name of a section belong to the element’s only list.',
    explanation:
        'Where exactly one list is declared for a kind of element, its lines need no name before them. With several ' +
        'lists, or none, it is not clear which one is meant: write the section’s name on a line before them.',
    examples: {
        bad: `framework Demo "Demo" { }
section strengths "Strengths": list for role
section limits "Limits": list for role
role R "Officer" {
  - Serves travellers
}
`,
        good: `framework Demo "Demo" { }
section strengths "Strengths": list for role
section limits "Limits": list for role
role R "Officer" {
  strengths
  - Serves travellers
}
`
    },
    needsIntactText: true,
    checks: {
        Content(content, context) {
            const element = content.$container;
            // Lines without text have a message of their own.
            if (content.section || !ast.isElement(element) || content.items.every(item => !item.text)) return;
            const mistaken = mistakenRequirement(content, context);
            const { all, onlyList } = meantFor(element, context.symbols);
            if (!mistaken && onlyList) return;
            const range = content.items[0]?.$cstNode?.range;
            if (!range) return;
            if (mistaken) {
                context.report({ message: mistaken, node: content, range });
                return;
            }
            const lists = all.filter(({ section }) => section.form === 'list');
            const names = lists.map(({ section }) => section.name);
            const message =
                names.length === 0
                    ? `No list is declared for ${aKind(element.$type)} like this one. Declare one: section … "…": list for ${kindWord(element.$type)}.`
                    : `Which list is this? Write ${oneOf(names)} before it.`;
            context.report({ message, node: content, range, data: names });
        }
    },
    fixes: context =>
        context.data.map(name => {
            const at = context.range.start;
            const newText = `${name}\n${' '.repeat(at.character)}`;
            return editsIn(context.document, `Write ${name} before it`, [{ range: { start: at, end: at }, newText }]);
        })
};

function mayListStandBehindText({ frameworks, document }: RuleContext): boolean {
    return frameworks.remember('list behind text', document.uri.toString(), () =>
        hasListBehindText(document.textDocument.getText())
    );
}

/** Requirements that are written with dashes, as in other documents, and so became a list. */
function mistakenRequirement(content: ast.Content, context: RuleContext): string | undefined {
    const { $container } = content;
    if (!ast.isRole($container) || $container.requires.length === 0) return undefined;
    // Only behind nothing that is required, or on a line with something that is, can it be one.
    const isPossible =
        $container.requires.some(({ requirements }) => requirements.length === 0) || mayListStandBehindText(context);
    const cst = isPossible ? content.$cstNode : undefined;
    if (!cst) return undefined;
    const before = $container.requires.filter(({ $cstNode }) => $cstNode && $cstNode.end <= cst.offset).at(-1);
    if (!before?.$cstNode) return undefined;
    if (before.$cstNode.range.end.line === cst.range.start.line && before.requirements.length > 0) {
        return 'A list begins on a line of its own. If this is the end of a range of levels, write two dots: 2..3.';
    }
    const between = cst.root.fullText.slice(before.$cstNode.end, cst.offset);
    if (before.requirements.length > 0 || between.trim() !== '') return undefined;
    return 'After requires come competencies with their levels, without “- ”, as in PC1: 2.';
}
