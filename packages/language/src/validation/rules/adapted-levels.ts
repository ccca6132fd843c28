import type { Reference } from 'langium';
import * as ast from '../../generated/ast.ts';
import { adoptedFolders, folderOfNode } from '../../references/adoption-for.ts';
import { heightOf, levelAt } from '../../references/scale-of.ts';
import { EU } from '../example-beside.ts';
import type { Rule } from '../rule.ts';
import { levelName } from '../wording.ts';

/** Levels of an adaptation at which the competency is not defined. */
export const adaptedLevels: Rule = {
    code: 'adapted-levels',
    severity: 'error',
    summary: 'The levels of an adapted competency are among those at which it is defined.',
    explanation:
        '`adapt competency PC2 levels 1..2` leaves levels of an adopted competency out. It cannot add any: nobody has ' +
        'said what they would mean. Where another level is needed, write a competency of your own.',
    examples: {
        beside: EU,
        bad: `framework Demo "Demo" { adopt EU }
adapt competency PC2 levels 1..3
`,
        good: `framework Demo "Demo" { adopt EU }
adapt competency PC2 levels 2..3
`
    },
    checks: {
        Adaptation(adaptation, context) {
            const competency = adaptation.target?.ref;
            if (!ast.isCompetency(competency) || !competency.minLevel) return;
            const { frameworks, document } = context;
            const folder = folderOfNode(frameworks, competency);
            if (!adoptedFolders(frameworks, frameworks.folderOf(document.uri)).has(folder)) return;
            const upTo = competency.maxLevel ?? competency.minLevel;
            const low = heightOf(competency.minLevel);
            const high = heightOf(upTo);
            // A competency whose own levels are wrong is told in its own framework.
            if (low === undefined || high === undefined || low > high) return;
            const defined =
                low === high ? `only at ${shown(upTo)}` : `from ${shown(competency.minLevel)} to ${shown(upTo)}`;
            for (const property of ['minLevel', 'maxLevel'] as const) {
                const height = heightOf(adaptation[property]);
                if (height === undefined || (height >= low && height <= high)) continue;
                context.report({
                    message: `${competency.name} is defined ${defined}; ${shown(adaptation[property])} is outside. An adaptation can leave levels out, and add none.`,
                    node: adaptation,
                    property
                });
            }
        }
    }
};

function shown(reference: Reference<ast.LevelPoint> | undefined): string {
    const level = levelAt(reference);
    return level ? levelName(level) : (reference?.$refText ?? '');
}
