import { type Grammar, GrammarAST, GrammarUtils } from 'langium';
import { grammarElements } from '../../../language/src/parsing/direct/grammar-elements.ts';
import { calledRule, type GrammarAnalysis, isRepeated, nameOf, prefixOf } from './analysis.ts';
import type { DecisionTables } from './decision-tables.ts';
import { type Ahead, sequence } from './lookahead.ts';
import type { TokenTypes } from './token-types.ts';

type Element = GrammarAST.AbstractElement;
type ParserRule = GrammarAST.ParserRule;

/** Writes a method for each rule of the grammar. */
export class RuleEmitter {
    private readonly tokens: TokenTypes;
    private readonly analysis: GrammarAnalysis;
    private readonly tables: DecisionTables;
    private readonly features: ReadonlyMap<Element, number>;
    private lines: string[] = [];
    private depth = 0;
    private variables = 0;

    constructor(grammar: Grammar, tokens: TokenTypes, analysis: GrammarAnalysis, tables: DecisionTables) {
        this.tokens = tokens;
        this.analysis = analysis;
        this.tables = tables;
        this.features = new Map(grammarElements(grammar).map((element, index) => [element, index]));
    }

    /** The method of one rule. */
    emit(rule: ParserRule): string {
        this.lines = [];
        this.depth = 1;
        this.variables = 0;
        if (rule.fragment)
            this.method(`${rule.name}(node)`, () => this.element(rule.definition, this.follow(rule), NODE));
        else if (GrammarUtils.isDataTypeRule(rule)) this.dataType(rule);
        else if (isChoiceOfRules(rule)) {
            this.method(`${rule.name}()`, () => this.element(rule.definition, this.follow(rule), CHOICE));
        } else {
            this.method(`${rule.name}()`, () => {
                this.line(`const node = new nodes.${GrammarUtils.getTypeName(rule)}();`);
                this.element(rule.definition, this.follow(rule), NODE);
                this.line('return node;');
            });
        }
        return this.lines.join('\n');
    }

    /** The methods by which the elements at the top of a file are read one by one. */
    emitParts(rule: ParserRule): string {
        this.lines = [];
        this.depth = 1;
        const repeated = lastElement(rule.definition);
        if (!isRepeated(repeated)) throw unknown(repeated);
        const once = this.analysis.once(repeated);
        const again = this.analysis.againOr(repeated, this.follow(rule));
        this.method(`${rule.name}Part(node)`, () => this.once(repeated, again, NODE));
        this.method('canBegin()', () =>
            this.line(
                `return ${this.tables.condition(
                    sequence(once, left => prefixOf(again, left)),
                    this.follow(rule)
                )};`
            )
        );
        return this.lines.join('\n');
    }

    /** What is only one word is read at one look, but where the syntax tree is asked for. */
    private dataType(rule: ParserRule): void {
        this.method(`${rule.name}()`, () => {
            const first = this.analysis.firstOfAll([rule.definition]);
            if (isOneToken(rule)) {
                const words = this.tables.set(prefixOf(first, 1).alone);
                this.line(`if (this.recorder === undefined) return this.word(${words});`);
            }
            this.line("let text = '';");
            this.element(rule.definition, this.follow(rule), TEXT);
            this.line('return text;');
        });
    }

    private element(element: Element, follow: Ahead, mode: Mode): void {
        const { cardinality } = element;
        if (!cardinality) {
            this.once(element, follow, mode);
            return;
        }
        const again = isRepeated(element) ? this.analysis.againOr(element, follow) : follow;
        const enter = sequence(this.analysis.once(element), left => prefixOf(again, left));
        const condition = this.tables.condition(enter, follow);
        if (cardinality === '+') {
            this.block('do', () => this.once(element, again, mode), ` while (${condition});`);
        } else {
            this.block(`${cardinality === '?' ? 'if' : 'while'} (${condition})`, () => this.once(element, again, mode));
        }
    }

    private once(element: Element, follow: Ahead, mode: Mode): void {
        if (GrammarAST.isGroup(element)) this.group(element.elements, follow, mode);
        else if (GrammarAST.isAlternatives(element)) {
            this.alternatives(element, follow, each => this.element(each, follow, mode));
        } else if (GrammarAST.isAssignment(element)) this.assignment(element, follow);
        else if (GrammarAST.isKeyword(element)) {
            this.line(`this.eat(${this.tokens.of(element)}, ${this.feature(element)});`);
            if (mode === TEXT) this.line(`text += ${JSON.stringify(element.value)};`);
        } else if (GrammarAST.isRuleCall(element)) this.call(element, mode);
        else if (!GrammarAST.isAction(element) || element.feature) throw unknown(element);
    }

    private group(elements: readonly Element[], follow: Ahead, mode: Mode): void {
        elements.forEach((element, index) => {
            const rest = elements.slice(index + 1);
            const after = sequence(this.analysis.firstOfAll(rest), left => prefixOf(follow, left));
            this.element(element, rest.length > 0 ? after : follow, mode);
        });
    }

    private alternatives(element: GrammarAST.Alternatives, follow: Ahead, emit: (each: Element) => void): void {
        const ways = element.elements.map(each => sequence(this.analysis.first(each), left => prefixOf(follow, left)));
        this.block(`switch (${this.tables.choice(ways)})`, () => {
            element.elements.forEach((each, index) => {
                this.line(`case ${index}:`);
                this.depth++;
                emit(each);
                this.line('break;');
                this.depth--;
            });
            this.line('default:');
            this.line('    this.fail();');
        });
    }

    /** A rule that is called without an assignment: part of a text, of the node, or the node itself. */
    private call(call: GrammarAST.RuleCall, mode: Mode): void {
        const { rule } = calledRule(call);
        if (mode === CHOICE) {
            this.line(`return ${this.value(call)};`);
        } else if (mode === TEXT) {
            this.line(`text += ${this.value(call)};`);
        } else if (GrammarAST.isTerminalRule(rule)) {
            this.line(`this.eat(${this.tokens.of(rule)}, ${this.feature(call)});`);
        } else if (rule.fragment) {
            this.line(`this.${rule.name}(node);`);
        } else throw unknown(call);
    }

    private assignment(assignment: GrammarAST.Assignment, follow: Ahead): void {
        const { terminal } = assignment;
        if (GrammarAST.isAlternatives(terminal)) {
            this.alternatives(terminal, follow, each => this.store(assignment, each));
        } else this.store(assignment, terminal);
    }

    private store({ feature, operator }: GrammarAST.Assignment, terminal: Element): void {
        if (operator === '?=') {
            if (!GrammarAST.isKeyword(terminal)) throw unknown(terminal);
            this.line(`this.eat(${this.tokens.of(terminal)}, ${this.feature(terminal)});`);
            this.line(`node.${feature} = true;`);
            return;
        }
        const isList = operator === '+=';
        if (GrammarAST.isCrossReference(terminal)) {
            const start = `start${this.variables++}`;
            this.line(`const ${start} = this.at;`);
            const name = this.called(calledRule(nameOf(terminal)).rule.name, this.feature(terminal));
            const place = isList ? `node.${feature}.length` : 'undefined';
            const reference = `this.reference(node, '${feature}', ${place}, ${name}, ${start})`;
            this.line(`node.${feature} = ${isList ? `added(node.${feature}, ${reference})` : reference};`);
            return;
        }
        if (!holdsNode(terminal)) {
            const value = this.value(terminal);
            this.line(isList ? `node.${feature} = added(node.${feature}, ${value});` : `node.${feature} = ${value};`);
            return;
        }
        const child = `child${this.variables++}`;
        this.line(`const ${child} = ${this.value(terminal)};`);
        this.line(`${child}.$container = node;`);
        this.line(`${child}.$containerProperty = '${feature}';`);
        if (isList) this.line(`${child}.$containerIndex = node.${feature}.length;`);
        this.line(isList ? `node.${feature} = added(node.${feature}, ${child});` : `node.${feature} = ${child};`);
    }

    /** An expression that reads an element and is its value. */
    private value(element: Element): string {
        if (GrammarAST.isKeyword(element)) {
            return `this.keyword(${this.tokens.of(element)}, ${this.feature(element)}, ${JSON.stringify(element.value)})`;
        }
        if (!GrammarAST.isRuleCall(element)) throw unknown(element);
        const { rule } = calledRule(element);
        if (GrammarAST.isTerminalRule(rule)) {
            return `this.value(${this.tokens.of(rule)}, ${this.feature(element)})`;
        }
        return this.called(rule.name, this.feature(element));
    }

    /** Calls a rule; only where the syntax tree is asked for is anything noted about it. */
    private called(rule: string, feature: number): string {
        return `(this.recorder === undefined ? this.${rule}() : this.recorded(this.${rule}, ${feature}))`;
    }

    private feature(element: Element): number {
        const index = this.features.get(element);
        if (index === undefined) throw unknown(element);
        return index;
    }

    private follow(rule: ParserRule): Ahead {
        return this.analysis.followOf(rule);
    }

    private method(head: string, emit: () => void): void {
        this.block(head, emit);
    }

    private block(head: string, emit: () => void, end = ''): void {
        this.line(`${head} {`);
        this.depth++;
        emit();
        this.depth--;
        this.line(`}${end}`);
    }

    private line(text: string): void {
        this.lines.push('    '.repeat(this.depth) + text);
    }
}

/** What the parts of a rule are read into: a node, a text, or the node that one of several rules makes. */
type Mode = 'node' | 'text' | 'choice';
const NODE: Mode = 'node';
const TEXT: Mode = 'text';
const CHOICE: Mode = 'choice';

function lastElement(element: Element): Element {
    const last = GrammarAST.isGroup(element) && !element.cardinality ? element.elements.at(-1) : undefined;
    return last ? lastElement(last) : element;
}

function unknown(element: Element): Error {
    return new Error(`The parser generator does not know this use of ${element.$type}.`);
}

function isChoiceOfRules({ definition }: ParserRule): boolean {
    return (
        GrammarAST.isAlternatives(definition) &&
        definition.elements.every(each => GrammarAST.isRuleCall(each) && GrammarAST.isParserRule(each.rule.ref))
    );
}

/** Whether a rule for texts always reads exactly one token. */
function isOneToken({ definition }: ParserRule): boolean {
    const isOne = (element: Element): boolean => {
        if (element.cardinality) return false;
        if (GrammarAST.isAlternatives(element)) return element.elements.every(isOne);
        if (GrammarAST.isKeyword(element)) return true;
        const rule = GrammarAST.isRuleCall(element) ? calledRule(element).rule : undefined;
        if (!rule) return false;
        // Other terminals are not their own values.
        return GrammarAST.isTerminalRule(rule) ? rule.name === 'CODE' : isOne(rule.definition);
    };
    return isOne(definition);
}

function holdsNode(element: Element): boolean {
    const rule = GrammarAST.isRuleCall(element) ? calledRule(element).rule : undefined;
    return GrammarAST.isParserRule(rule) && !GrammarUtils.isDataTypeRule(rule);
}
