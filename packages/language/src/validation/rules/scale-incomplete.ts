import type * as ast from '../../generated/ast.ts';
import { describedLevels, sizeOf } from '../../references/scale-size.ts';
import { counted, ranges } from '../listing.ts';
import type { Rule } from '../rule.ts';

/** A scale that describes fewer levels than it says it has. */
export const scaleIncomplete: Rule = {
    code: 'scale-incomplete',
    severity: 'warning',
    summary: 'A scale describes all of the levels that it says it has.',
    explanation:
        'A scale says how many levels there are (`8 levels`) and describes fewer. Roles can only be given levels that ' +
        'are described. Describe the others, even if only by code and title; where the source says nothing about ' +
        'them, write so: `accept scale-incomplete because "…"`.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" 3 levels {
  level 1 "Awareness"
  level 2 "Trained"
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" 3 levels {
  level 1 "Awareness"
  level 2 "Trained"
  level 3 "Advanced"
}
`
    },
    needsIntactText: true,
    checks: {
        Scale(scale, context) {
            const size = sizeOf(scale);
            const described = describedLevels(scale);
            if (size === undefined || described >= size || !scale.name) return;
            const missing = absent(scale, size);
            const which = missing.length === size - described ? `: ${ranges(missing)}` : '';
            const name = scale.title || scale.name;
            const found =
                described === 0
                    ? `${name} has ${counted(size, 'level')}, of which none is described.`
                    : `${name} has ${counted(size, 'level')}, of which ${size - described} ${size - described === 1 ? 'is' : 'are'} missing${which}.`;
            context.report({
                message: `${found} Describe ${size - described === 1 ? 'it' : 'them'}, or accept that the source does not.`,
                node: scale,
                property: 'size'
            });
        }
    }
};

/** The numbers from 0 or 1 that no level has: those that are missing, where the others are called by numbers too. */
function absent({ levels }: ast.Scale, size: number): number[] {
    if (size > 100) return [];
    const codes = new Set(levels.map(({ name }) => name));
    const first = codes.has('0') ? 0 : 1;
    return Array.from({ length: size }, (_, index) => first + index).filter(each => !codes.has(String(each)));
}
