import { type Grammar, GrammarAST, GrammarUtils } from 'langium';
import { type Ahead, EMPTY, either, LOOKAHEAD, NOTHING, oneOf, repeated, same, sequence } from './lookahead.ts';
import type { TokenTypes } from './token-types.ts';

type Element = GrammarAST.AbstractElement;
type ParserRule = GrammarAST.ParserRule;

/** What can begin and what can follow the rules of a grammar. */
export class GrammarAnalysis {
    readonly rules: readonly ParserRule[];
    private readonly tokens: TokenTypes;
    private readonly firsts = new Map<Element | ParserRule, Ahead[]>();
    private readonly follows = new Map<ParserRule, Ahead>();

    constructor(grammar: Grammar, tokens: TokenTypes) {
        this.tokens = tokens;
        const reachable = GrammarUtils.getAllReachableRules(grammar, false);
        this.rules = grammar.rules.filter(GrammarAST.isParserRule).filter(rule => reachable.has(rule));
        this.collectFollows();
    }

    /** What an element of a rule can begin with, its cardinality counted. */
    first(element: Element, length = LOOKAHEAD): Ahead {
        if (length <= 0) return EMPTY;
        return this.remembered(element, length, () => {
            const once = (left: number): Ahead => this.once(element, left);
            if (element.cardinality === '?') return either(EMPTY, once(length));
            if (element.cardinality === '*') return repeated(once, length);
            if (element.cardinality === '+') return sequence(once(length), left => repeated(once, left), length);
            return once(length);
        });
    }

    /** What an element can begin with, taken once. */
    once(element: Element, length = LOOKAHEAD): Ahead {
        if (length <= 0 || GrammarAST.isAction(element)) return EMPTY;
        if (GrammarAST.isKeyword(element)) return oneOf(this.tokens.of(element));
        if (GrammarAST.isAssignment(element)) return this.first(element.terminal, length);
        if (GrammarAST.isCrossReference(element)) return this.first(nameOf(element), length);
        if (GrammarAST.isAlternatives(element)) {
            return either(...element.elements.map(each => this.first(each, length)));
        }
        if (GrammarAST.isGroup(element)) return this.firstOfAll(element.elements, length);
        if (GrammarAST.isRuleCall(element)) {
            const { rule } = calledRule(element);
            if (GrammarAST.isTerminalRule(rule)) return oneOf(this.tokens.of(rule));
            return this.remembered(rule, length, () => this.first(rule.definition, length));
        }
        throw new Error(
            `The parser generator does not know ${element.$type}: see packages/tooling/src/parser-generator.`
        );
    }

    /** What elements in a row can begin with. */
    firstOfAll(elements: readonly Element[], length = LOOKAHEAD): Ahead {
        const [head, ...tail] = elements;
        return head ? sequence(this.first(head, length), left => this.firstOfAll(tail, left), length) : EMPTY;
    }

    private remembered(key: Element | ParserRule, length: number, compute: () => Ahead): Ahead {
        const byLength = this.firsts.get(key) ?? [];
        this.firsts.set(key, byLength);
        byLength[length] ??= compute();
        return byLength[length];
    }

    /** What can come after a rule, wherever it is called. */
    followOf(rule: ParserRule): Ahead {
        return this.follows.get(rule) ?? NOTHING;
    }

    private collectFollows(): void {
        // Behind the end of the text there is nothing else.
        const end: Ahead = { none: false, alone: 0n, pairs: new Map([[0, 1n]]) };
        for (const rule of this.rules) this.follows.set(rule, rule.entry ? end : NOTHING);
        for (let changed = true; changed; ) {
            changed = false;
            for (const rule of this.rules) {
                this.visit(rule.definition, this.followOf(rule), (called, follow) => {
                    const before = this.followOf(called);
                    const after = either(before, follow);
                    if (same(before, after)) return;
                    this.follows.set(called, after);
                    changed = true;
                });
            }
        }
    }

    /** What follows something repeated: itself, or what comes after it. */
    againOr(element: Element, follow: Ahead): Ahead {
        return sequence(
            repeated(length => this.once(element, length)),
            left => prefixOf(follow, left)
        );
    }

    /** Calls back for each rule that is called in an element, with what follows it there. */
    private visit(element: Element, follow: Ahead, found: (rule: ParserRule, follow: Ahead) => void): void {
        const again = isRepeated(element) ? this.againOr(element, follow) : follow;
        if (GrammarAST.isAssignment(element)) this.visit(element.terminal, again, found);
        else if (GrammarAST.isCrossReference(element)) this.visit(nameOf(element), again, found);
        else if (GrammarAST.isAlternatives(element))
            for (const each of element.elements) this.visit(each, again, found);
        else if (GrammarAST.isGroup(element)) {
            let rest = again;
            for (const each of element.elements.toReversed()) {
                this.visit(each, rest, found);
                const after = rest;
                rest = sequence(this.first(each), left => prefixOf(after, left));
            }
        } else if (GrammarAST.isRuleCall(element)) {
            const { rule } = calledRule(element);
            if (GrammarAST.isParserRule(rule)) found(rule, again);
        }
    }
}

export function isRepeated({ cardinality }: Element): boolean {
    return cardinality === '*' || cardinality === '+';
}

export function calledRule(call: GrammarAST.RuleCall): { rule: ParserRule | GrammarAST.TerminalRule } {
    const rule = call.rule.ref;
    if (!rule || GrammarAST.isInfixRule(rule) || call.arguments.length > 0) {
        throw new Error(`The parser generator does not know calls such as ${call.rule.$refText}.`);
    }
    return { rule };
}

/** How the name in a cross-reference is written. */
export function nameOf(reference: GrammarAST.CrossReference): GrammarAST.RuleCall {
    const { terminal } = reference;
    if (!GrammarAST.isRuleCall(terminal))
        throw new Error('A cross-reference says how its name is written: [Kind:Name].');
    return terminal;
}

/** The first tokens of what can come. */
export function prefixOf(ahead: Ahead, length: number): Ahead {
    if (length >= LOOKAHEAD) return ahead;
    const alone = [...ahead.pairs.keys()].reduce((set, token) => set | (1n << BigInt(token)), ahead.alone);
    return { none: ahead.none, alone, pairs: new Map() };
}
