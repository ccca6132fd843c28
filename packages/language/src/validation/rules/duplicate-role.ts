import * as ast from '../../generated/ast.ts';
import type { GradusDescription } from '../../symbols/gradus-description.ts';
import { foldTitle } from '../../text/fold-title.ts';
import type { Rule } from '../rule.ts';
import { called, elsewhere } from '../wording.ts';

/** Two role profiles with the same title. */
export const duplicateRole: Rule = {
    code: 'duplicate-role',
    severity: 'error',
    summary: 'Every role profile has a title of its own.',
    explanation:
        'Two roles have the same title under different codes. Mostly one was copied and its title not yet changed; if ' +
        'they are the same role, keep one.',
    examples: {
        bad: `framework Demo "Demo" { }
role R1 "Customs Officer"
role R2 "Customs Officer"
`,
        good: `framework Demo "Demo" { }
role R1 "Customs Officer"
role R2 "Customs Officer Trainee"
`
    },
    checks: {
        Role(role, context) {
            // A set is not a role; it may be called as the roles that take it over.
            if (!role.title || role.shared) return;
            const other = context.symbols.otherCalled('Role', role.title, role.name, isProfile);
            if (!other) return;
            const how =
                foldTitle(other.title ?? '') === foldTitle(role.title)
                    ? 'has the same title'
                    : 'has this title as an alias';
            context.report({
                message: `The role ${other.name} ${how}. Change one of them, or keep one role.`,
                node: role,
                property: 'title',
                related: [{ message: called(other), ...elsewhere(other) }]
            });
        }
    }
};

function isProfile({ node }: GradusDescription): boolean {
    return !ast.isRole(node) || !node.shared;
}
