import * as ast from '../../generated/ast.ts';
import { qualifiedName } from '../../references/qualified-name.ts';
import { RELATED_KINDS } from '../../symbols/gradus-description.ts';
import { replaceBy } from '../fixing.ts';
import { isInBrokenLine } from '../in-broken-line.ts';
import { missingUses, otherFramework } from '../other-framework.ts';
import { isWrittenInBrokenFile } from '../perhaps-declared.ts';
import { proposalsOf } from '../proposals.ts';
import type { Rule } from '../rule.ts';
import { oneOf } from '../wording.ts';

/** A cross reference to something that is not there. */
export const danglingCrossReference: Rule = {
    code: 'dangling-cross-reference',
    severity: 'warning',
    summary: 'A cross reference leads to an element.',
    explanation:
        'Documents refer to each other and to their own parts, and sometimes to a title that has changed since or was ' +
        'never given. `see` keeps such a reference as it is printed, and readers are told that it leads nowhere. ' +
        'Correct it, or accept it as the source’s own mistake: `accept dangling-cross-reference because "…"`.',
    examples: {
        bad: `framework Demo "Demo" { }
category INT "Integrity" unlevelled {
  see "Human Resource Managment"
}
category HRM "Human Resource Management" unlevelled
`,
        good: `framework Demo "Demo" { }
category INT "Integrity" unlevelled {
  see "Human Resource Management"
}
category HRM "Human Resource Management" unlevelled
`
    },
    brokenReference(broken, context) {
        const { reference, container, property } = broken;
        if (!ast.isRelation(container) || container.kind !== 'see') return;
        if (isInBrokenLine(broken, context)) return;
        const name = qualifiedName(reference.$refText, reference.$refNode?.text);
        const { $refNode } = reference;
        const place = { node: container, property, ...($refNode && { range: $refNode.range }) };
        if (name.name === '') {
            context.report({ ...place, message: 'Write the title of what is to be seen between the quotation marks.' });
            return;
        }
        if (isWrittenInBrokenFile(name.name, context)) return;
        const other = otherFramework(name, context);
        if (other === 'missing') return;
        if (other) {
            context.report({ ...place, message: other.message, data: other.proposals.map(each => each.written) });
            return;
        }
        const symbols = name.framework === undefined ? undefined : context.symbols.imported(name.framework);
        const proposals = proposalsOf(name, RELATED_KINDS, symbols ?? context.symbols);
        // It may well stand in a framework that is used but not there.
        if (proposals.length === 0 && missingUses(context).length > 0) return;
        const where = name.framework === undefined ? '' : ` in ${name.framework}`;
        const written = name.quoted ? `the title “${name.name}”` : `the code ${name.name}`;
        const advice =
            proposals.length > 0
                ? `Did you mean ${oneOf(proposals.map(each => each.shown))}?`
                : 'Correct it, or accept that the source refers to something that is not there.';
        context.report({
            ...place,
            message: `This cross reference leads nowhere: nothing${where} has ${written}. ${advice}`,
            data: proposals.map(each => each.written)
        });
    },
    // Similar titles are often those of something else, so none is taken without asking.
    fixes: context => context.data.map(written => replaceBy(context, `Replace by ${written}`, written))
};
