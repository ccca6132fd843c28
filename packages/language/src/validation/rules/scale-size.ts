import { sizeOf } from '../../references/scale-size.ts';
import type { Rule } from '../rule.ts';

/** A number of levels that is none. */
export const scaleSize: Rule = {
    code: 'scale-size',
    severity: 'error',
    summary: 'The number of levels that a scale has is a whole number.',
    explanation:
        'Where a source says how many levels there are but describes only some of them, the scale says so: ' +
        '`scale Q "Qualifications" 8 levels { … }`. The number is a whole one, from 1, in figures.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" two levels {
  level 1 "Awareness"
  level 2 "Trained"
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" 2 levels {
  level 1 "Awareness"
  level 2 "Trained"
}
`
    },
    checks: {
        Scale(scale, context) {
            if (scale.size === undefined || sizeOf(scale) !== undefined) return;
            context.report({
                message: `“${scale.size}” is not a number of levels. Write it in figures, as in 8 levels, or leave out both words.`,
                node: scale,
                property: 'size'
            });
        }
    }
};
