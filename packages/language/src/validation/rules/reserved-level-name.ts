import type { Rule } from '../rule.ts';

/** The words that stand in the place of a level where a competency has none. */
const NECESSITIES = new Set(['essential', 'desirable']);

/** A level with a code that means something else behind a colon. */
export const reservedLevelName: Rule = {
    code: 'reserved-level-name',
    severity: 'error',
    summary: 'A level is not called essential or desirable.',
    explanation:
        'A competency without levels is required by saying how much it counts: `K1: essential`. So a level cannot have ' +
        'one of these two words as its code: nothing could require it. As its title they are fine.',
    examples: {
        bad: `framework Demo "Demo" { }
scale Weight "Weight" { level essential "Essential" }
`,
        good: `framework Demo "Demo" { }
scale Weight "Weight" { level 2 "Essential" }
`
    },
    checks: {
        Level(level, context) {
            if (!NECESSITIES.has(level.name)) return;
            context.report({
                message: `Behind a colon ${level.name} says how much a requirement counts, so no level can be called that. Give the level another code; its title may stay.`,
                node: level,
                property: 'name'
            });
        }
    }
};
