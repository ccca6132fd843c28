import type * as ast from '../../generated/ast.ts';
import type { Rule } from '../rule.ts';

const OPENERS = new Set([
    ...['level', 'competency', 'category', 'activity', 'excludes', 'grade', 'tasks', 'requires', 'statement'],
    ...['specialisation', 'specialisations', 'remark', 'accept', 'status', 'replaced', 'formerly', 'id', 'number'],
    ...['is', 'satisfies', 'see', 'because', 'confidence', 'by', 'reviewed', 'on']
]);
/** Words that begin or continue something only in the body of some kinds of element. */
const RESERVED_FOR: Readonly<Partial<Record<ast.ElementKind, readonly string[]>>> = {
    framework: [
        ...['version', 'date', 'language', 'publisher', 'source', 'licence', 'namespace'],
        ...['use', 'adopt', 'from', 'as', 'complete']
    ],
    scale: ['covers'],
    category: ['alias', 'unlevelled', 'in', 'levels'],
    competency: ['alias', 'in', 'levels'],
    statement: ['alias'],
    group: ['alias', 'at'],
    role: ['essential', 'desirable']
};

/** A section with a name that means something else where the section would be used. */
export const reservedSectionName: Rule = {
    code: 'reserved-section-name',
    severity: 'error',
    summary: 'A section’s name does not begin something else where the section is used.',
    explanation:
        'Nearly every word can be the name of a section, also words of the language. Not these: `level`, `competency`, ' +
        '`category`, `activity`, `excludes`, `grade`, `tasks`, `requires`, `statement`, `specialisation`, ' +
        '`specialisations`; nor the words that remarks, relations and the like begin or go on with: `remark`, `accept`, ' +
        '`status`, `replaced`, `formerly`, `id`, `number`, `is`, `satisfies`, `see`, `because`, `confidence`, `by`, ' +
        '`reviewed`, `on`; for the framework itself not the names of its properties, `use`, `adopt`, `from`, `as` and ' +
        '`complete`; and a few more words where they go on with something that stands in the same body (`alias`, ' +
        '`unlevelled`, `in`, `levels`, `covers`, `at`, `essential`, `desirable`). They would be read as what they mean there.',
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
            const { name, uses } = section;
            if (!OPENERS.has(name) && !uses.some(({ kind }) => RESERVED_FOR[kind]?.includes(name))) return;
            context.report({
                message: `The word ${name} means something else where this section would stand. Give the section another code; its title may stay.`,
                node: section,
                property: 'name'
            });
        }
    }
};
