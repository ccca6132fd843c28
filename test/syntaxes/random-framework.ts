import fc from 'fast-check';
import { GrammarAST } from 'langium';
import { GradusGrammar } from '../../packages/language/src/generated/grammar.ts';

/** Words for the terminals, with as much in them as they can hold that looks like something else. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
    CODE: ['PC1', '2.A.1.a', 'e-1', 'Über', 'A/B', '0.5', '1', 'introduction', 'levelled', 'in.on', 'Ωμέγα', 'नमस्ते'],
    STRING: ['"Title"', '“A „b”', '„Text“', '»Text«', '«x { »', '"- item"', '""', '"// no"', '"levels 1..3 {"'],
    BULLET: ['- prose { } : "x', '• level 1 "x" {', '– // x', '-', '▪ ']
};

const MAX_DEPTH = 10;

/**
 * Texts made from the language's own grammar, and so nearly all without syntax errors. Every body
 * has its braces: where an element has none, a word after it can be taken in two ways.
 */
export function randomFramework(): fc.Arbitrary<string> {
    const document = GradusGrammar()
        .rules.filter(GrammarAST.isParserRule)
        .find(rule => rule.entry);
    if (!document) throw new Error('The grammar has no entry rule.');
    return fc.gen().map(choose => layOut(sentence(document.definition, 0, choose), choose));
}

function sentence(element: GrammarAST.AbstractElement, depth: number, choose: fc.GeneratorValue): string[] {
    return Array.from({ length: repetitions(element, depth, choose) }, () => once(element, depth, choose)).flat();
}

function repetitions(element: GrammarAST.AbstractElement, depth: number, choose: fc.GeneratorValue): number {
    switch (element.cardinality) {
        case '?':
            return isBody(element) || choose(fc.boolean) ? 1 : 0;
        case '*':
            return depth > MAX_DEPTH ? 0 : choose(fc.nat, { max: 3 });
        case '+':
            return 1 + choose(fc.nat, { max: 1 });
        default:
            return 1;
    }
}

function isBody(element: GrammarAST.AbstractElement): boolean {
    const first = GrammarAST.isGroup(element) ? element.elements[0] : undefined;
    return GrammarAST.isKeyword(first) && first.value === '{';
}

function once(element: GrammarAST.AbstractElement, depth: number, choose: fc.GeneratorValue): string[] {
    if (GrammarAST.isGroup(element)) return element.elements.flatMap(part => sentence(part, depth, choose));
    if (GrammarAST.isAlternatives(element)) {
        return sentence(pick(element.elements, choose), depth, choose);
    }
    if (GrammarAST.isAssignment(element)) return sentence(element.terminal, depth, choose);
    if (GrammarAST.isCrossReference(element)) return element.terminal ? sentence(element.terminal, depth, choose) : [];
    if (GrammarAST.isKeyword(element)) return [element.value];
    if (GrammarAST.isAction(element)) return [];
    if (!GrammarAST.isRuleCall(element)) throw new Error(`No sentence can be made from ${element.$type}.`);
    const rule = element.rule.ref;
    if (GrammarAST.isParserRule(rule)) return sentence(rule.definition, depth + 1, choose);
    return [pick(WORDS[rule?.name ?? ''] ?? [], choose)];
}

function pick<T>(values: readonly T[], choose: fc.GeneratorValue): T {
    const value = values[choose(fc.nat, { max: values.length - 1 })];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
}

/** Sets spaces, line breaks and comments, but no line break between a keyword and its code or before a colon. */
function layOut(tokens: readonly string[], choose: fc.GeneratorValue): string {
    let text = '';
    tokens.forEach((token, index) => {
        text += token;
        const next = tokens[index + 1];
        if (WORDS['BULLET']?.includes(token)) text += '\n';
        else if (next === ':' || /^(?:\p{L}+|\.\.|:)$/u.test(token)) text += ' ';
        else if (next !== undefined) text += pick(GAPS, choose);
    });
    return text;
}

const GAPS = [' ', ' ', ' ', '\n', '\u00a0\t', ' // { "\n', '\n/* role\n} */ '] as const;
