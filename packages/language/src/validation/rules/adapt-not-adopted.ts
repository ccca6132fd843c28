import type { AstNode, Reference } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { adoptedFolders, folderOfNode } from '../../references/adoption-for.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

/** An element is adapted or omitted that was not adopted. */
export const adaptNotAdopted: Rule = {
    code: 'adapt-not-adopted',
    severity: 'error',
    summary: 'Only what is adopted from another framework is adapted or omitted.',
    explanation:
        '`adapt` and `omit` say what is different here from a framework that is taken over with `adopt`. What belongs ' +
        'to this framework itself is changed, or removed, where it is written; what is only used with `use` stays as ' +
        'it is.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer"
adapt role R "Senior Officer"
`,
        good: `framework Demo "Demo" { }
role R "Senior Officer"
`
    },
    checks: {
        Adaptation(adaptation, context) {
            check(adaptation, 'target', 0, adaptation.target, 'Change', context);
        },
        Omission(omission, context) {
            omission.targets.forEach((target, index) => {
                check(omission, 'targets', index, target, 'Remove', context);
            });
        }
    }
};

function check(
    node: AstNode,
    property: string,
    index: number,
    reference: Reference<ast.Element> | undefined,
    verb: string,
    context: RuleContext
): void {
    const element = reference?.ref;
    if (!element?.name) return;
    const { frameworks, document } = context;
    const own = frameworks.folderOf(document.uri);
    const folder = folderOfNode(frameworks, element);
    if (adoptedFolders(frameworks, own).has(folder)) return;
    const other = frameworks.headerOf(folder)?.name;
    context.report({
        message:
            folder === own
                ? `${called(element)} belongs to this framework itself. ${verb} it where it is written.`
                : `${called(element)} belongs to ${other}, which is used here and not adopted. Write “adopt ${other}” in the framework’s header to take it over.`,
        node,
        property,
        index
    });
}
