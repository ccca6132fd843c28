import type * as ast from '../../generated/ast.ts';
import { editsIn } from '../fixing.ts';
import { nodeOfProperty } from '../property-node.ts';
import type { Rule } from '../rule.ts';
import { titleOf } from '../wording.ts';

/** A role or grade that stands on a stream twice. */
export const streamStepTwice: Rule = {
    code: 'stream-step-twice',
    severity: 'error',
    summary: 'A role or grade stands on a stream once.',
    explanation:
        'A stream leads from the first step of a career to the last. Whoever came to the same role or grade again would ' +
        'go round in circles. Paths that branch or meet are streams of their own.',
    examples: {
        bad: `framework Demo "Demo" { }
role R1 "Officer"
role R2 "Team Lead"
stream M "Management": R1 -> R2 -> R1
`,
        good: `framework Demo "Demo" { }
role R1 "Officer"
role R2 "Team Lead"
stream M "Management": R1 -> R2
`
    },
    checks: {
        Stream(stream, context) {
            const places = new Map<ast.StreamStep, number>();
            for (const [index, { ref }] of stream.steps.entries()) {
                if (!ref) continue;
                const first = places.get(ref);
                if (first === undefined) {
                    places.set(ref, index);
                    continue;
                }
                const range = nodeOfProperty(stream.$cstNode, 'steps', first)?.range;
                context.report({
                    message: `${titleOf(ref)} stands on “${titleOf(stream)}” already. Remove one of the two steps.`,
                    node: stream,
                    property: 'steps',
                    index,
                    related: range ? [{ message: 'Its first place', uri: context.document.uri, range }] : []
                });
            }
        }
    },
    fixes({ document, range }) {
        const { textDocument } = document;
        const before = textDocument.getText().slice(0, textDocument.offsetAt(range.start));
        // The arrow that leads to it goes as well. The first place of a step is never the one that is told.
        const arrow = /(?<!\s)\s*->\s*$/.exec(before)?.index;
        if (arrow === undefined) return [];
        const step = { start: textDocument.positionAt(arrow), end: range.end };
        return [editsIn(document, 'Remove this step', [{ range: step, newText: '' }])];
    }
};
