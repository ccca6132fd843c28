import { GrammarUtils, MultiMap } from 'langium';
import * as ast from '../../generated/ast.ts';
import { childElements } from '../../references/elements-within.ts';
import { firstBreak, type NumberBreak } from '../../text/printed-numbers.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** Printed numbers of neighbours that do not follow each other. */
export const numberingSequence: Rule = {
    code: 'numbering-sequence',
    severity: 'warning',
    summary: 'The numbers that a document prints follow each other.',
    explanation:
        'Elements that stand beside each other carry numbers (`number "3."`), and here one does not follow the one ' +
        'before it: it is out of order, one is left out, one stands there twice, or they are written in different ways. ' +
        'The first such place of a list is told. A list may begin with any number, and may count down. What a source ' +
        'prints like this can be accepted.',
    examples: {
        bad: `framework Demo "Demo" { }
category C "Core" unlevelled {
  competency A "Advice" { number "1." }
  competency B "Control" { number "2." }
  competency D "Data" { number "4." }
}
`,
        good: `framework Demo "Demo" { }
category C "Core" unlevelled {
  competency A "Advice" { number "1." }
  competency B "Control" { number "2." }
  competency D "Data" { number "3." }
}
`
    },
    checks: {
        Document: ({ elements }, context) => checkLists(elements, context),
        Element: (element, context) => checkLists(childElements(element), context)
    }
};

/** Elements of different kinds are counted for themselves, and so are categories of different ones above them. */
function checkLists(elements: readonly ast.Element[], context: RuleContext): void {
    if (!elements.some(({ annotations }) => annotations.length > 0)) return;
    const lists = new MultiMap<string, ast.PrintedNumber>();
    for (const element of elements) {
        const number = element.annotations.find(ast.isPrintedNumber);
        const above = ast.isCategory(element) ? (element.parent?.$refText ?? '') : '';
        if (number?.value) lists.add(`${element.$type} ${above}`, number);
    }
    for (const [, numbers] of lists.entriesGroupedByKey()) check(numbers, context);
}

function check(numbers: readonly ast.PrintedNumber[], context: RuleContext): void {
    const found = firstBreak(numbers.map(({ value }) => value));
    const number = found && numbers[found.index];
    const before = found && numbers[found.index - 1];
    if (!found || !number || !before) return;
    const range = GrammarUtils.findNodeForProperty(before.$cstNode, 'value')?.range;
    context.report({
        message: `${whatIsWrong(found, before.value, number.value)} Correct it, or accept it if it is printed like this.`,
        node: number,
        property: 'value',
        related: range ? [{ message: 'The number before it', uri: context.document.uri, range }] : []
    });
}

function whatIsWrong({ kind, expected }: NumberBreak, before: string, number: string): string {
    const follows = `after “${before}” comes “${number}”`;
    switch (kind) {
        case 'repeated':
            return `The number “${number}” stands in this list already.`;
        case 'style':
            return `The numbers of this list are written in different ways: ${follows}.`;
        case 'order':
            return `The numbers of this list are not in order: ${follows}.`;
        case 'gap':
            return expected
                ? `In this list “${expected}” is left out: ${follows}.`
                : `The numbers of this list do not follow each other: ${follows}.`;
    }
}
