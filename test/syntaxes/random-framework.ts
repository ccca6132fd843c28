import fc from 'fast-check';
import { GrammarAST, GrammarUtils } from 'langium';
import { GradusGrammar } from '../../packages/language/src/generated/grammar.ts';

/** Words for the terminals, with as much in them as they can hold that looks like something else. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
    CODE: ['PC1', '2.A.1.a', 'e-1', 'Über', 'A/B', '0.5', '1', 'introduction', 'levelled', 'in.on', 'Ωμέγα', 'नमस्ते'],
    STRING: [
        '"Title"',
        '“A „b”',
        '„Text“',
        '»Text«',
        '«x { »',
        '"- item"',
        '""',
        '"// no"',
        '"levels 1..3 {"',
        '"[a"',
        '"| a [b] |"'
    ],
    BULLET: ['- prose { } : "x', '• level 1 "x" {', '– // x', '-', '▪ ', '- [x] | [y'],
    // Begins a line, which is what makes it a row.
    ROW: ['\n|'],
    PIPE: ['|']
};

/** The parser takes any code for a number, and leaves it to a rule to say that it is none. */
const NUMBERS: Readonly<Record<string, readonly string[]>> = {
    size: ['8', '12'],
    min: ['0', '0.5'],
    max: ['7', '4.12'],
    confidence: ['0.9', '1']
};

const MAX_DEPTH = 10;

/**
 * Texts made from the language's own grammar, and so nearly all without syntax errors. Every element
 * has its braces, save the last in a body: where it has none, a word after it can be taken in two ways.
 */
export function randomFramework(): fc.Arbitrary<string> {
    const document = GradusGrammar()
        .rules.filter(GrammarAST.isParserRule)
        .find(rule => rule.entry);
    if (!document) throw new Error('The grammar has no entry rule.');
    return fc.gen().map(choose => layOut(sentence(document.definition, [], choose), choose));
}

/** `path` has the names of the rules that led to here. */
type Path = readonly string[];

function sentence(element: GrammarAST.AbstractElement, path: Path, choose: fc.GeneratorValue): string[] {
    const tokens = Array.from({ length: repetitions(element, path, choose) }, () => once(element, path, choose)).flat();
    return element.cardinality === '?' && tokens.join('') === '{}' ? [EMPTY_BODY] : tokens;
}

/** Braces with nothing between them that the language could do without. */
const EMPTY_BODY = '{ }';

function repetitions(element: GrammarAST.AbstractElement, path: Path, choose: fc.GeneratorValue): number {
    switch (element.cardinality) {
        case '?':
            return (isBody(element) && path.at(-1) !== 'Requirement') || choose(fc.boolean) ? 1 : 0;
        case '*':
            return path.length > MAX_DEPTH ? 0 : choose(fc.nat, { max: 3 });
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

function once(element: GrammarAST.AbstractElement, path: Path, choose: fc.GeneratorValue): string[] {
    if (GrammarAST.isGroup(element)) return together(element.elements, path, choose);
    if (GrammarAST.isAlternatives(element)) {
        return sentence(pick(element.elements, choose), path, choose);
    }
    if (GrammarAST.isAssignment(element)) {
        const numbers = NUMBERS[element.feature];
        if (numbers) return [pick(numbers, choose)];
        // In a translation, a section named as a kind of element is mostly taken for such an element.
        const isAmbiguous = element.feature === 'section' && path.includes('Translated');
        return isAmbiguous ? [pick(WORDS['CODE'] ?? [], choose)] : sentence(element.terminal, path, choose);
    }
    if (GrammarAST.isCrossReference(element)) return element.terminal ? sentence(element.terminal, path, choose) : [];
    if (GrammarAST.isKeyword(element)) return [element.value];
    if (GrammarAST.isAction(element)) return [];
    if (!GrammarAST.isRuleCall(element)) throw new Error(`No sentence can be made from ${element.$type}.`);
    const rule = element.rule.ref;
    if (GrammarAST.isParserRule(rule)) return ruled(rule, path, choose);
    return [pick(WORDS[rule?.name ?? ''] ?? [], choose)];
}

/** A name stays in one piece, also with the name of its framework. */
function ruled(rule: GrammarAST.ParserRule, path: Path, choose: fc.GeneratorValue): string[] {
    const tokens = sentence(rule.definition, [...path, rule.name], choose);
    return GrammarUtils.isDataTypeRule(rule) && tokens.includes('@') ? [tokens.join(pick(['', ' '], choose))] : tokens;
}

/** Names that follow each other, as of a scale and its level, stay on one line. */
function together(parts: readonly GrammarAST.AbstractElement[], path: Path, choose: fc.GeneratorValue): string[] {
    const tokens: string[] = [];
    parts.forEach((part, index) => {
        const next = sentence(part, path, choose);
        if (isReference(part) && isReference(parts[index - 1])) tokens.push([tokens.pop(), ...next].join(' '));
        else tokens.push(...next);
    });
    return tokens;
}

function isReference(part: GrammarAST.AbstractElement | undefined): boolean {
    return GrammarAST.isAssignment(part) && !part.cardinality && GrammarAST.isCrossReference(part.terminal);
}

function pick<T>(values: readonly T[], choose: fc.GeneratorValue): T {
    const value = values[choose(fc.nat, { max: values.length - 1 })];
    if (value === undefined) throw new Error('There is nothing to choose from.');
    return value;
}

/**
 * Sets spaces, line breaks and comments, but no line break between a keyword and its code, before a colon
 * or within the row of a table.
 */
function layOut(tokens: readonly string[], choose: fc.GeneratorValue): string {
    let text = '';
    let isRow = false;
    const isDropped = (token: string, next?: string) => token === EMPTY_BODY && next === '}' && choose(fc.boolean);
    const kept = tokens.filter((token, index) => !isDropped(token, tokens[index + 1]));
    kept.forEach((token, index) => {
        text += token;
        isRow = token === '\n|' || (isRow && token !== '}');
        const next = kept[index + 1];
        if (WORDS['BULLET']?.includes(token)) text += '\n';
        else if (next === ':' || /^(?:\p{L}+|\.\.|:)$/u.test(token)) text += ' ';
        else if (next !== undefined) text += pick(isRow ? GAPS_IN_ROW : GAPS, choose);
    });
    return text;
}

const GAPS_IN_ROW = [' ', ' ', ' ', '\u00a0\t', ' /* role } */ '] as const;
const GAPS = [' ', ' ', ' ', '\n', '\u00a0\t', ' // { "\n', '\n/* role\n} */ '] as const;
