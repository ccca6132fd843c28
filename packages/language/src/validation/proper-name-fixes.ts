import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { quote } from '../text/quotes.ts';
import { replaceBy } from './fixing.ts';
import type { Fix, FixContext } from './rule.ts';

/**
 * Fixes that have a requirement call its competency by the title, or by the code. Another competency may go by the same
 * one, so each is proposed only where it leads to the competency that is meant as it is; the first of them is preferred.
 */
export function properNameFixes(context: FixContext): readonly Fix[] {
    const { symbols, node } = context;
    const meant = AstUtils.getContainerOfType(node, ast.isRequirement)?.competency?.ref;
    if (!meant) return [];
    const { title, name } = meant;
    const fixes: Fix[] = [];
    if (title && symbols.findCompetencyByTitle(title)?.description.node === meant) {
        fixes.push(replaceBy(context, `Use the title “${title}”`, quote(title), true));
    }
    if (name && symbols.find('Competency', name)?.node === meant) {
        fixes.push(replaceBy(context, `Use the code ${name}`, name, fixes.length === 0));
    }
    return fixes;
}
