import type { Rule } from '../rule.ts';

const OPENERS = new Set(['level', 'competency', 'category', 'activity', 'excludes', 'grade', 'tasks', 'requires']);
const PROPERTIES = new Set(['version', 'date', 'language', 'publisher', 'source', 'licence']);

/** A section with a name that means something else where the section would be used. */
export const reservedSectionName: Rule = {
    code: 'reserved-section-name',
    severity: 'error',
    summary: 'A section’s name does not begin something else where the section is used.',
    explanation:
        'Nearly every word can be the name of a section, also words of the language. Not these: `level`, `competency`, ' +
        '`category`, `activity`, `excludes`, `grade`, `tasks`, `requires`; and for the framework itself not the names ' +
        'of its properties. They would be read as what they mean there.',
    examples: {
        bad: `framework Demo "Demo" { }
section level "Level": text for role
`,
        good: `framework Demo "Demo" { }
section rank "Level": text for role
`
    },
    checks: {
        Section(section, context) {
            const inFramework = PROPERTIES.has(section.name) && section.uses.some(use => use.kind === 'framework');
            if (!OPENERS.has(section.name) && !inFramework) return;
            context.report({
                message: `${section.name} begins something else in the body of an element. Give the section another code; its title may stay.`,
                node: section,
                property: 'name'
            });
        }
    }
};
