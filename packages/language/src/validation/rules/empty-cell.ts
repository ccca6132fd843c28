import type { AstNode } from 'langium';
import { addSection } from '../../editing/add-section.ts';
import * as ast from '../../generated/ast.ts';
import { isSectionHolder, meantFor, sectionsIn } from '../../references/sections-of.ts';
import { lacksStandard } from '../../references/standards.ts';
import { editsIn } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

/** An element lacks a section that the framework expects of it. */
export const emptyCell: Rule = {
    code: 'empty-cell',
    severity: 'warning',
    summary: 'An element has every section that the framework expects of its kind.',
    explanation:
        'The framework declares a section as `expected` (`section examples "Examples": list expected for competency`), ' +
        'and this element does not have it: in the table that readers see, a cell stays empty. What must not be missing ' +
        'in any case is declared as `required`.',
    examples: {
        bad: `framework Demo "Demo" { }
section purpose "Purpose": text expected for role
role R "Officer" {
}
`,
        good: `framework Demo "Demo" { }
section purpose "Purpose": text expected for role
role R "Officer" {
  purpose "Serves travellers."
}
`
    },
    needsIntactText: true,
    checks: {
        Element: (element, context) => {
            check(element, () => called(element), 'name', context);
        },
        Descriptor: (descriptor, context) => {
            const { $container: competency, level } = descriptor;
            check(descriptor, () => `${competency.name} at level ${level.$refText}`, 'level', context);
        }
    },
    fixes(context) {
        const holder = context.node;
        const [section, form] = context.data;
        if (!isSectionHolder(holder) || !section) return [];
        const edit = addSection(holder, section, form === 'list' ? 'list' : 'text', context.document.textDocument);
        return edit ? [editsIn(context.document, `Add ${section}`, [edit], true)] : [];
    }
};

function check(
    holder: ast.Element | ast.Descriptor,
    nameOf: () => string,
    property: string,
    context: RuleContext
): void {
    const { missed, hasExpected } = meantFor(holder, context.symbols);
    if (!hasExpected || isTalkedOfElsewhere(holder, context)) return;
    const said = sectionsIn(holder, context.symbols);
    for (const { section, expected } of missed) {
        // One that is there and has no text is an empty section.
        if (!expected || said.has(section)) continue;
        const how =
            section.form === 'text'
                ? `Write ${section.name} "…"`
                : `Write ${section.name} and, below it, lines that begin with “- ”`;
        context.report({
            message: `${nameOf()} has no ${section.title ?? section.name} yet. ${how}, or accept it with the reason.`,
            node: holder,
            property,
            data: [section.name, section.form]
        });
    }
}

/**
 * Whether nobody would look for the texts of an element in its own place: a required competency of
 * which nothing is said lacks more than a cell, and a part of a competency is described with the whole.
 */
function isTalkedOfElsewhere(holder: ast.Element | ast.Descriptor, context: RuleContext): boolean {
    return ast.isCompetency(holder) && (isPart(holder) || lacksStandard(holder, context));
}

/** Whether a competency is only a name, within one that is more than that. */
function isPart(competency: ast.Competency): boolean {
    if (!isNameOnly(competency)) return false;
    for (let whole: AstNode = competency.$container; ast.isCompetency(whole); whole = whole.$container) {
        if (!isNameOnly(whole)) return true;
    }
    return false;
}

/** Whether a competency has neither text nor, in the document that it is taken from, a number. */
function isNameOnly({ contents, descriptors, annotations }: ast.Competency): boolean {
    return contents.length === 0 && descriptors.length === 0 && !annotations.some(ast.isPrintedNumber);
}
