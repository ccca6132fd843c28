import { AstUtils, GrammarUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { foldTitle } from '../../text/fold-title.ts';
import { editsIn } from '../fixing.ts';
import type { Fix, Problem, Rule, RuleContext } from '../rule.ts';
import { called, elsewhere } from '../wording.ts';

/** Two competencies that go by the same name. */
export const duplicateTitle: Rule = {
    code: 'duplicate-title',
    severity: 'warning',
    summary: 'A title or alias belongs to one competency.',
    explanation:
        'Two competencies have the same title, or one has the other’s title as an alias. Requirements may be written by ' +
        'title, and people talk in titles: make them different. Where both are printed so, accept it with the reason; a ' +
        'requirement by that title is then the first one’s.',
    examples: {
        bad: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC9 "Teamwork"
  competency PC10 "Networking" alias "Teamwork"
}
`,
        good: `framework Demo "Demo" { }
scale S "Levels" { level 1 "Awareness" }
category C "Core" on S {
  competency PC9 "Teamwork"
  competency PC10 "Networking"
}
`
    },
    checks: {
        Competency(competency, context) {
            const { title, aliases } = competency;
            if (title) check(competency, title, { property: 'title' }, context);
            for (const [index, alias] of aliases.entries()) {
                if (alias) check(competency, alias, { property: 'aliases', index }, context);
            }
        }
    },
    fixes({ document, node, range, symbols }) {
        const competency = AstUtils.getContainerOfType(node, ast.isCompetency);
        if (!competency) return [];
        const aliases = GrammarUtils.findNodesForProperty(competency.$cstNode, 'aliases');
        const at = aliases.findIndex(each => each.offset === document.textDocument.offsetAt(range.start));
        if (at >= 0) return removal(competency, at, 'Remove this alias');
        const { title = '', name } = competency;
        const other = symbols.otherCalled('Competency', title, name)?.node;
        if (!ast.isCompetency(other)) return [];
        const index = other.aliases.findIndex(alias => foldTitle(alias) === foldTitle(title));
        return index < 0 ? [] : removal(other, index, `Remove the alias “${other.aliases[index]}” of ${other.name}`);
    }
};

/** The fix that removes an alias: with the comma beside it, or with the word where it is the only one. */
function removal(competency: ast.Competency, index: number, title: string): Fix[] {
    const document = AstUtils.getDocument(competency);
    const places = GrammarUtils.findNodesForProperty(competency.$cstNode, 'aliases');
    const place = places[index];
    const before =
        places[index - 1] ??
        GrammarUtils.findNodeForProperty(competency.$cstNode, 'title') ??
        GrammarUtils.findNodeForProperty(competency.$cstNode, 'name');
    if (!place || !before) return [];
    const next = index === 0 ? places[1] : undefined;
    const start = next ? place.range.start : before.range.end;
    const range = { start, end: next?.range.start ?? place.range.end };
    // A comment between them would go as well.
    if (/\/[/*]/.test(document.textDocument.getText(range).replace(place.text, ''))) return [];
    return [editsIn(document, title, [{ range, newText: '' }])];
}

function check(
    competency: ast.Competency,
    name: string,
    place: Pick<Problem, 'property' | 'index'>,
    { symbols, report }: RuleContext
): void {
    const other = symbols.otherCalled('Competency', name, competency.name);
    if (!other) return;
    report({
        message: `“${name}” is also a name of ${called(other)}. Make the names different.`,
        node: competency,
        ...place,
        related: [{ message: called(other), ...elsewhere(other) }]
    });
}
