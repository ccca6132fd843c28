import { GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { editsIn } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { quoted } from '../written-texts.ts';

/** A note of the editors that nobody has settled yet. */
export const openRemark: Rule = {
    code: 'open-remark',
    severity: 'information',
    summary: 'A remark is settled before the framework is released.',
    explanation:
        'A remark is a question or a doubt of the editors. It stays open until somebody writes `remark settled` or ' +
        'removes it, and is told as long as it is open, so that none is forgotten.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  remark open "Is this a role of its own?"
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  remark settled "Is this a role of its own?"
}
`
    },
    blocksRelease: true,
    checks: {
        Remark(remark, context) {
            if (!remark.text || remark.state === 'settled') return;
            const by = remark.author ? ` by ${remark.author}` : '';
            context.report({
                message: `An open remark${by}: ${quoted(remark.text)} Write “remark settled” once it is settled, or remove it.`,
                node: remark
            });
        }
    },
    fixes({ document, node }) {
        if (!ast.isRemark(node)) return [];
        const state = GrammarUtils.findNodeForProperty(node.$cstNode, 'state');
        const word = GrammarUtils.findNodeForKeyword(node.$cstNode, 'remark');
        if (state) return [editsIn(document, 'Mark as settled', [{ range: state.range, newText: 'settled' }])];
        if (!word) return [];
        const { end } = word.range;
        return [editsIn(document, 'Mark as settled', [{ range: { start: end, end }, newText: ' settled' }])];
    }
};
