import { describedLevels, sizeOf } from '../../references/scale-size.ts';
import { replaceBy } from '../fixing.ts';
import { counted } from '../listing.ts';
import type { Rule } from '../rule.ts';

/** A scale that describes more levels than it says it has. */
export const tooManyLevels: Rule = {
    code: 'too-many-levels',
    severity: 'error',
    summary: 'A scale describes no more levels than it says it has.',
    explanation:
        'A scale says how many levels there are (`8 levels`) and describes more than that. Either the number is wrong, ' +
        'or a level too many is described. A scale that describes all of its levels need not say how many there are.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" 1 levels {
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
            const size = sizeOf(scale);
            const described = describedLevels(scale);
            if (size === undefined || described <= size || !scale.name) return;
            context.report({
                message: `${scale.title || scale.name} says that it has ${counted(size, 'level')}, and describes ${described}. Correct the number, or remove what is too much.`,
                node: scale,
                property: 'size',
                data: [String(described)]
            });
        }
    },
    fixes: context => context.data.map(count => replaceBy(context, `Write ${count} levels`, count))
};
