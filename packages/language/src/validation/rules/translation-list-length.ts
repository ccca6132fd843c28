import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Adoption } from '../../model/adoption.ts';
import { adoptionFor, folderOfNode } from '../../references/adoption-for.ts';
import { type SectionHolder, sectionOf } from '../../references/sections-of.ts';
import { originalName, originalOf } from '../../references/translatable.ts';
import { counted } from '../listing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called as elementCalled } from '../wording.ts';

/** A translated list that has more or fewer lines than the original. */
export const translationListLength: Rule = {
    code: 'translation-list-length',
    severity: 'warning',
    summary: 'A translated list has as many lines as the original.',
    explanation:
        'Lists are translated line by line, in the same order, so that readers of either language find the same tasks ' +
        'and indicators under the same number. A line was added, split or forgotten here, or has come to the original ' +
        'since.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Checks goods
    - Checks papers
}
translation de {
  framework Demo "Muster"
  role R "Beamtin" {
    tasks
      - Prüft Waren und Papiere
  }
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Checks goods
    - Checks papers
}
translation de {
  framework Demo "Muster"
  role R "Beamtin" {
    tasks
      - Prüft Waren
      - Prüft Papiere
  }
}
`
    },
    checks: {
        Translated(entry, context) {
            const original = originalOf(entry);
            // An activity in a role's own words has no lists.
            if (!original || ast.isRoleActivity(original)) return;
            const adoption = adoptionFor(context.frameworks, context.document.uri);
            for (const content of entry.contents) {
                const section = sectionOf(content, context.symbols);
                // A text has no lines, and one in the wrong form is told as that.
                if (section?.form !== 'list' || content.items.length === 0) continue;
                const lines = linesOf(original, section, adoption, context);
                compare(content, section.title || section.name, original, content.items, lines, context);
            }
            const [tasks] = entry.tasks;
            if (!tasks || !ast.isRole(original)) return;
            const own = ownTasks(original, adoption);
            // Tasks that are taken from another role are translated there.
            if (own.length === 0 && original.parents.length > 0) return;
            const items = entry.tasks.flatMap(each => each.items);
            compare(tasks, 'The list of tasks', original, items, own.length, context);
        }
    }
};

function compare(
    list: ast.Content | ast.Tasks,
    name: string,
    original: ast.Element | ast.Descriptor,
    items: readonly ast.Item[],
    lines: number,
    context: RuleContext
): void {
    const written = items.filter(({ text }) => text !== '').length;
    // Lines that are still empty are told as that.
    if (written === lines || items.length !== written) return;
    const called = ast.isElement(original) ? elementCalled(original) : originalName(original);
    const cst = list.$cstNode;
    const place =
        (GrammarUtils.findNodeForProperty(cst, 'section') ?? GrammarUtils.findNodeForKeyword(cst, 'tasks'))?.range ??
        list.$container.$cstNode?.range;
    context.report({
        message:
            lines === 0
                ? `${name} of ${called} has no lines in the original, and ${written} here. Write it there first.`
                : `${name} of ${called} has ${counted(lines, 'line')} in the original, and ${written} here. Translate line by line.`,
        node: list,
        ...(place && { range: place })
    });
}

/** How many lines an element's list has in its own language, as it is adapted. */
function linesOf(
    original: ast.Element | ast.Descriptor,
    section: ast.Section,
    adoption: Adoption,
    context: RuleContext
): number {
    const { frameworks, symbols } = context;
    const count = (holder: SectionHolder, at: RuleContext['symbols']): number | undefined => {
        const contents = holder.contents.filter(content => sectionOf(content, at) === section);
        if (contents.length === 0) return undefined;
        return contents.flatMap(({ items }) => items).filter(({ text }) => text !== '').length;
    };
    for (const adaptation of ast.isElement(original) ? [...adoption.of(original)].reverse() : []) {
        const adapted = count(adaptation, symbols);
        if (adapted !== undefined) return adapted;
    }
    return count(original, frameworks.symbolsOf(folderOfNode(frameworks, original))) ?? 0;
}

function ownTasks(role: ast.Role, adoption: Adoption): readonly ast.Item[] {
    const given = adoption.of(role).flatMap(({ tasks }) => tasks);
    return (given.length > 0 ? given : role.tasks).flatMap(({ items }) => items).filter(({ text }) => text !== '');
}
