import type { AstNode, Reference } from 'langium';
import * as ast from '../../generated/ast.ts';
import { folderOfNode } from '../../references/adoption-for.ts';
import { replaceBy } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

/** Something that is in use refers to something that is retired. */
export const retiredElement: Rule = {
    code: 'retired-element',
    severity: 'warning',
    summary: 'Requirements, roles, streams and relations do not refer to what is retired.',
    explanation:
        'An element with `status retired` is kept, so that those who know it still find it and what it was `replaced ' +
        'by`. Nothing that is still in use is to build on it. What is retired itself may refer to it, and what is ' +
        'derived from it stays so.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC8 "Working Together" {
    status retired
    replaced by PC9
  }
  competency PC9 "Teamwork"
}
role R "Officer" {
  requires
    PC8: 1
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC8 "Working Together" {
    status retired
    replaced by PC9
  }
  competency PC9 "Teamwork"
}
role R "Officer" {
  requires
    PC9: 1
}
`
    },
    checks: {
        Requires({ requirements }, context) {
            for (const each of requirements) check(each, 'competency', each.competency, context);
        },
        Row: (row, context) => check(row, 'competency', row.competency, context),
        Column: (column, context) => check(column, 'role', column.role, context),
        Role(role, context) {
            check(role, 'grade', role.grade, context);
            check(role, 'domain', role.domain, context);
            check(role, 'family', role.family, context);
            for (const parent of role.parents) check(role, 'parents', parent, context);
        },
        Stream(stream, context) {
            for (const step of stream.steps) check(stream, 'steps', step, context);
        },
        Relation(relation, context) {
            if (relation.kind === 'derived') return;
            const subject = ast.isLink(relation.$container) ? relation.$container.subject.ref : undefined;
            if (subject && isRetired(subject)) return;
            for (const target of relation.targets) check(relation, 'targets', target, context);
        }
    },
    fixes: context => context.data.map(written => replaceBy(context, `Replace by ${written}`, written, true))
};

function check(
    node: AstNode,
    property: string,
    reference: Reference<ast.Element> | undefined,
    context: RuleContext
): void {
    const element = reference?.ref;
    // What nothing is said about is not retired.
    if (!element?.name || element.annotations.length === 0) return;
    if (!isRetired(element) || isWithinRetired(node)) return;
    const range = reference?.$refNode?.range;
    if (!range) return;
    const replacement = element.annotations.find(ast.isReplacement)?.target?.ref;
    // What is retired itself, or is the thing that refers to it, is no way out.
    const isOpen = replacement?.name && !isRetired(replacement) && !isWithin(node, replacement);
    const written = isOpen && isLike(replacement, element) ? writtenName(replacement, property, context) : undefined;
    context.report({
        message: `${called(element)} is retired. ${isOpen ? `${called(replacement)} replaces it.` : 'Refer to what is in use instead, or remove this.'}`,
        node,
        property,
        range,
        data: written === undefined ? [] : [written]
    });
}

function isRetired(element: ast.Element): boolean {
    let retired = known.get(element);
    if (retired === undefined) {
        retired = element.annotations.some(each => ast.isStatus(each) && each.value === 'retired');
        known.set(element, retired);
    }
    return retired;
}

/** Elements of which much is said may be referred to by many. What is said in an element does not change. */
const known = new WeakMap<ast.Element, boolean>();

function isWithinRetired(node: AstNode): boolean {
    for (let each: AstNode | undefined = node; each; each = each.$container) {
        if (ast.isElement(each) && isRetired(each)) return true;
    }
    return false;
}

function isWithin(node: AstNode, element: ast.Element): boolean {
    for (let each: AstNode | undefined = node; each; each = each.$container) if (each === element) return true;
    return false;
}

/** Whether one element can stand where the other does. */
function isLike(a: ast.Element, b: ast.Element): boolean {
    return ast.isRole(a) && ast.isRole(b) ? a.shared === b.shared : a.$type === b.$type;
}

/** The properties that may name a framework behind the code, as in PC1@EU. */
const WITH_FRAMEWORK = new Set(['competency', 'targets']);

/** The code by which an element is called here; nothing where that would mean another one. */
function writtenName(element: ast.Element, property: string, { symbols, frameworks }: RuleContext): string | undefined {
    if (symbols.find(element.$type, element.name)?.node === element) return element.name;
    if (!WITH_FRAMEWORK.has(property)) return undefined;
    const folder = folderOfNode(frameworks, element);
    const used = symbols.imports.find(each => each.symbols === frameworks.symbolsOf(folder));
    return used && `${element.name}@${used.name}`;
}
