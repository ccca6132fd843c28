import * as ast from '../../generated/ast.ts';
import { elementsWithin } from '../../references/elements-within.ts';
import { inListedOrder } from '../../references/text-order.ts';
import { type CellText, cellsOf, placeOfCell, rangeOfCell } from '../cells.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

type Holder = ast.Grade | ast.Descriptor;

/** Two grades, or two levels of competencies, that say exactly the same under one section. */
export const identicalCell: Rule = {
    code: 'identical-cell',
    severity: 'information',
    summary: 'Grades and levels differ in what they say.',
    explanation:
        'Two grades, or two levels of competencies, say exactly the same under one section. Perhaps one was copied and ' +
        'then forgotten: readers cannot tell them apart there.',
    examples: {
        bad: `framework Demo "Demo" { }
section skills "Skills": list for grade
grade Junior "Junior manager" {
  skills
    - Manages their own work
    - Oversees the work of others
}
grade Middle "Middle manager" {
  skills
    - Manages their own work
    - Oversees the work of others
}
`,
        good: `framework Demo "Demo" { }
section skills "Skills": list for grade
grade Junior "Junior manager" {
  skills
    - Manages their own work
    - Oversees the work of others
}
grade Middle "Middle manager" {
  skills
    - Manages a team
    - Reviews the work of others
}
`
    },
    checks: {
        Document(document, context) {
            const same = new Map<string, Said[]>();
            for (const top of document.elements) {
                for (const element of elementsWithin(top)) {
                    if (element.$type === 'Grade') addCells(element as ast.Grade, context, same);
                    if (element.$type !== 'Competency') continue;
                    for (const each of (element as ast.Competency).descriptors) addCells(each, context, same);
                }
            }
            for (const all of same.values()) {
                if (all.length < 2) continue;
                const [first, ...others] = inListedOrder(all, ({ holder }) => holder);
                for (const { holder, cell } of others) if (first) report(holder, cell, first, context);
            }
        }
    }
};

/** A cell, and whose it is. */
interface Said {
    readonly holder: Holder;
    readonly cell: CellText;
}

function addCells(holder: Holder, { symbols }: RuleContext, same: Map<string, Said[]>): void {
    if (holder.contents.length === 0 || !isNamed(holder)) return;
    for (const cell of cellsOf(holder, symbols)) {
        if (holder.$type === 'Grade' && isLabel(cell)) continue;
        const key = JSON.stringify([holder.$type, cell.section.name, cell.entries]);
        const known = same.get(key);
        if (known) known.push({ holder, cell });
        else same.set(key, [{ holder, cell }]);
    }
}

function report(holder: Holder, cell: CellText, before: Said, context: RuleContext): void {
    const title = cell.section.title ?? cell.section.name;
    const range = rangeOfCell(before.cell);
    context.report({
        message: `${nameOf(holder)} says the same under ${title} as ${nameOf(before.holder)}. Say what is different.`,
        ...placeOfCell(cell),
        related: range ? [{ message: `${nameOf(before.holder)} says it first`, uri: context.document.uri, range }] : []
    });
}

/** Grades may well share the name of a certificate; what they share in sentences is what they are to differ in. */
function isLabel({ entries }: CellText): boolean {
    return entries.every(entry => entry.split(/\s+/).length < 3);
}

/** In a text that is not whole yet, a code or a level may be missing. */
function isNamed(holder: Holder): boolean {
    return Boolean(ast.isGrade(holder) ? holder.name : holder.$container.name && holder.level?.$refText);
}

function nameOf(holder: Holder): string {
    return ast.isGrade(holder) ? called(holder) : `${holder.$container.name} at level ${holder.level.$refText}`;
}
