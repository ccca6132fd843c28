import { MultiMap } from 'langium';
import * as ast from '../../generated/ast.ts';
import { adoptedFolders, adoptionFor, folderOfNode } from '../../references/adoption-for.ts';
import { elementsOf, elementsWithin } from '../../references/elements-within.ts';
import { requirementsFor } from '../../references/role-requirements.ts';
import { EU } from '../example-beside.ts';
import { firstOf } from '../listing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

/** Something is omitted that an element needs which is kept. */
export const omittedButRequired: Rule = {
    code: 'omitted-but-required',
    severity: 'warning',
    summary: 'What is omitted is not needed by what is kept.',
    explanation:
        'An element of an adopted framework is omitted, but a role that is kept requires it or is at it, or a stream ' +
        'leads over it. There it silently disappears. Omit these as well, or adapt them so that they do without: ' +
        '`adapt role R { excludes PC1 }`.',
    examples: {
        beside: EU,
        bad: `framework Demo "Demo" { adopt EU }
omit competency PC1 because "Nobody here works in a team."
`,
        good: `framework Demo "Demo" { adopt EU }
omit competency PC1 because "Nobody here works in a team."
omit role R because "There is none."
`
    },
    checks: {
        Omission(omission, context) {
            const { frameworks, document } = context;
            const adoption = adoptionFor(frameworks, document.uri);
            const adopted = adoptedFolders(frameworks, frameworks.folderOf(document.uri));
            omission.targets.forEach(({ ref }, index) => {
                // What is not adopted is told as that.
                if (!ref?.name || !adopted.has(folderOfNode(frameworks, ref))) return;
                const users = new Set<ast.Element>();
                for (const element of elementsWithin(ref)) {
                    for (const user of usersOf(context).get(element)) if (!adoption.isOmitted(user)) users.add(user);
                }
                if (users.size === 0) return;
                context.report({
                    message: `${called(ref)} is omitted, but needed by ${firstOf([...users].map(called), 3)}. Omit ${users.size === 1 ? 'that' : 'these'} as well, or adapt ${users.size === 1 ? 'it' : 'them'}.`,
                    node: omission,
                    property: 'targets',
                    index
                });
            });
        }
    }
};

/** The elements of a framework and of what it adopts that refer to each element. */
function usersOf({ document, frameworks }: RuleContext): MultiMap<ast.Element, ast.Element> {
    const folder = frameworks.folderOf(document.uri);
    return frameworks.remember('users', folder, () => {
        const users = new MultiMap<ast.Element, ast.Element>();
        const requirements = requirementsFor(frameworks, document.uri);
        for (const element of elementsOf(frameworks.documentsWithAdopted(folder))) {
            if (!element.name) continue;
            const add = (used: ast.Element | undefined): void => {
                if (used) users.add(used, element);
            };
            if (ast.isStream(element)) for (const { ref } of element.steps) add(ref);
            if (ast.isCompetency(element)) for (const { ref } of element.kinds) add(ref);
            if (ast.isCategory(element)) add(element.parent?.ref);
            if (!ast.isRole(element)) continue;
            for (const reference of [element.grade, element.domain, element.family, ...element.parents]) {
                add(reference?.ref);
            }
            for (const { competency } of requirements.own(element)) add(competency);
            for (const { requires } of element.specialisations) {
                for (const { requirements: all } of requires) for (const each of all) add(each.competency?.ref);
            }
        }
        return users;
    });
}
