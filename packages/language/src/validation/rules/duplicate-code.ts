import type { AstNode } from 'langium';
import { GrammarUtils, MultiMap } from 'langium';
import * as ast from '../../generated/ast.ts';
import { levelAt, levelCodeAt } from '../../references/scale-of.ts';
import { isNamedKind } from '../../symbols/gradus-description.ts';
import type { Related, Rule, RuleContext } from '../rule.ts';
import { called, elsewhere, kindWord, levelName } from '../wording.ts';

/** Other places named with a problem: a file copied whole would otherwise name each place at every other. */
const MAX_RELATED = 5;

/** Two elements of a kind with the same code. */
export const duplicateCode: Rule = {
    code: 'duplicate-code',
    severity: 'error',
    summary: 'A code is given once among the elements of its kind.',
    explanation:
        'Two competencies (or two roles, two grades, …) of one framework have the same code, perhaps in different files, ' +
        'so nobody can tell which one is meant. Elements of different kinds may share a code. Levels are counted by ' +
        'scale, activities by domain and specialisations by role; a level of a competency is described once.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC9 "Teamwork"
  competency PC9 "Networking"
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC9 "Teamwork"
  competency PC10 "Networking"
}
`
    },
    checks: {
        Element(element, context) {
            const { name, $type } = element;
            if (!name || !isNamedKind($type) || $type === 'Framework') return;
            if (!context.symbols.isRepeated($type, name)) return;
            const all = context.symbols.named($type, name);
            const related = firstOf(all, ({ node }) => node !== element).map(other => ({
                message: called(other),
                ...elsewhere(other)
            }));
            // The element itself is one of them.
            report(element, name, all.length - 1, related, context);
        },
        Scale: (scale, context) => amongSiblings(scale.levels, context),
        Domain: (domain, context) => amongSiblings(domain.activities, context),
        Role: (role, context) => amongSiblings(role.specialisations, context),
        Competency: (competency, context) => amongDescriptors(competency, context)
    }
};

/** The first of several, but for one of them: there may be very many. */
function firstOf<T>(all: readonly T[], isOther: (each: T) => boolean): readonly T[] {
    return all
        .slice(0, MAX_RELATED + 1)
        .filter(isOther)
        .slice(0, MAX_RELATED);
}

function amongSiblings(siblings: readonly ast.Element[], context: RuleContext): void {
    if (siblings.length < 2) return;
    const named = new MultiMap(siblings.map(sibling => [sibling.name, sibling]));
    for (const element of siblings) {
        if (!element.name) continue;
        const all = named.get(element.name);
        if (all.length < 2) continue;
        const related = firstOf(all, other => other !== element).flatMap(other => {
            const range = GrammarUtils.findNodeForProperty(other.$cstNode, 'name')?.range;
            return range ? [{ message: called(other), uri: context.document.uri, range }] : [];
        });
        report(element, element.name, all.length - 1, related, context);
    }
}

function amongDescriptors(competency: ast.Competency, context: RuleContext): void {
    if (competency.descriptors.length < 2) return;
    const described = new MultiMap(competency.descriptors.map(each => [levelCodeAt(each.level), each]));
    for (const descriptor of competency.descriptors) {
        const code = levelCodeAt(descriptor.level);
        const all = described.get(code);
        if (code === undefined || all.length < 2) continue;
        const level = levelAt(descriptor.level);
        const name = level ? levelName(level) : code;
        const related = firstOf(all, other => other !== descriptor).flatMap(other => {
            const range = other.level.$refNode?.range;
            return range ? [{ message: `${name} is described here too`, uri: context.document.uri, range }] : [];
        });
        context.report({
            message: `${name} of ${called(competency)} is described more than once. Put the descriptions together.`,
            node: descriptor,
            property: 'level',
            related
        });
    }
}

function report(node: AstNode, code: string, others: number, related: readonly Related[], context: RuleContext): void {
    // Sets are extended as roles are, so no role has the code of a set.
    const isSet = ast.isRole(node) && node.shared;
    const kind = isSet ? 'role or set' : kindWord(node.$type);
    const kinds = isSet ? 'roles or sets' : `${kind}s`.replace(/ys$/, 'ies');
    context.report({
        message:
            others === 1
                ? `There is another ${kind} with the code ${code}. Give one of them another code.`
                : `There are ${others} other ${kinds} with the code ${code}. Give each a code of its own.`,
        node,
        property: 'name',
        related
    });
}
