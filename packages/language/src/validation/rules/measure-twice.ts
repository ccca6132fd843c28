import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { scaleOf } from '../../references/scale-of.ts';
import { checkDemands } from '../demands.ts';
import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** A requirement that gives two levels on the same scale. */
export const measureTwice: Rule = {
    code: 'measure-twice',
    severity: 'error',
    summary: 'A requirement gives one level on each scale.',
    explanation:
        'Behind its level a requirement may give further measures, each on another scale: `2.A.1.a: 4.12, IM 4.0`. ' +
        'Here the same scale is there twice, or it is the one on which the competency is measured anyhow.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
scale IM "Importance" { level 1 "Low" level 2 "High" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1, IM 1, IM 2
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
scale IM "Importance" { level 1 "Low" level 2 "High" }
category C "Core" on S { competency PC9 "Teamwork" }
role R "Officer" {
  requires
    PC9: 1, IM 1
}
`
    },
    checks: {
        ...checkDemands((demand, competency, context) => {
            if (demand.measures.length === 0) return;
            const own = demand.level && competency ? scaleOf(competency) : undefined;
            const seen = new Set([own]);
            for (const measure of demand.measures) {
                const scale = measure.scale?.ref;
                if (!scale) continue;
                if (seen.has(scale)) {
                    const isOwn = scale === own && competency;
                    context.report({
                        message: isOwn
                            ? `${called(competency)} is measured on ${scale.title || scale.name} anyhow: its level stands behind the colon. Keep one of the two.`
                            : `A level on ${scale.title || scale.name} is given already. Keep one of the two.`,
                        node: measure
                    });
                }
                seen.add(scale);
            }
        })
    },
    fixes({ document, node }) {
        if (!ast.isMeasure(node)) return [];
        const comma = GrammarUtils.findNodesForKeyword(node.$container.$cstNode, ',')[node.$containerIndex ?? 0];
        if (!comma || !node.$cstNode) return [];
        const range = { start: comma.range.start, end: node.$cstNode.range.end };
        return [editsIn(document, 'Remove this measure', [{ range, newText: '' }], true)];
    }
};
