import { writeFile } from 'node:fs/promises';
import { AstUtils, GrammarAST, GrammarUtils } from 'langium';
import { GradusAstReflection } from '../../../language/src/generated/ast.ts';
import { GradusGrammar } from '../../../language/src/generated/grammar.ts';
import { grammarElements } from '../../../language/src/parsing/direct/grammar-elements.ts';
import { GrammarAnalysis } from './analysis.ts';
import { DecisionTables } from './decision-tables.ts';
import { nodeClasses } from './emit-nodes.ts';
import { RuleEmitter } from './emit-rules.ts';
import { tokenTypes } from './token-types.ts';

const PARSER = new URL('../../../language/src/parsing/generated/parser.ts', import.meta.url);

const TOKENS = new URL('../../../language/src/parsing/generated/tokens.ts', import.meta.url);

const BANNER = `// @ts-nocheck
/******************************************************************************
 * Generated from the grammar by \`npm run generate\`: a parser for texts without
 * syntax errors. Do not edit; see packages/tooling/src/parser-generator.
 ******************************************************************************/`;

/** The parser that is made of the grammar, as the text of a module. */
export function generatedParser(): string {
    const grammar = GradusGrammar();
    const tokens = tokenTypes(grammar);
    const analysis = new GrammarAnalysis(grammar, tokens);
    const tables = new DecisionTables();
    const emitter = new RuleEmitter(grammar, tokens, analysis, tables);
    const rules = analysis.rules.map(rule => emitter.emit(rule));
    rules.push(...analysis.rules.filter(({ entry }) => entry).map(rule => emitter.emitParts(rule)));
    const types = new Set(
        analysis.rules
            .filter(rule => !rule.fragment && !GrammarUtils.isDataTypeRule(rule))
            .map(rule => GrammarUtils.getTypeName(rule))
    );
    return [
        BANNER,
        "import { DirectParser, added } from '../direct/direct-parser.ts';",
        "import { decisionTable, tokenTable } from '../direct/tables.ts';",
        "import { NONE, SyntaxNode } from '../direct/syntax-node.ts';",
        `export const nodes = {\n${nodeClasses(types, new GradusAstReflection())}\n};`,
        tables.text(),
        `export class GeneratedParser extends DirectParser {\n${rules.join('\n\n')}\n}\n`
    ].join('\n\n');
}

/** The numbers of the tokens, as the text of a module. */
export function generatedTokens(): string {
    const grammar = GradusGrammar();
    const { names, keywords } = tokenTypes(grammar);
    const features = grammarElements(grammar).map(element => {
        const assignment = AstUtils.getContainerOfType(element, GrammarAST.isAssignment);
        const word = GrammarAST.isKeyword(element) ? element.value : '';
        return assignment ? [word, assignment.feature, assignment.operator] : word;
    });
    return [
        BANNER,
        `/** What tokens are called, by their numbers; the end of the text is 0. */\nexport const TOKENS: readonly string[] = ${JSON.stringify(names)};`,
        `/**
 * The parts of the grammar's rules by number: a word, or nothing for what is no word, and the property that it is
 * assigned to with how that is done, if it is.
 */
export const FEATURES: readonly (string | readonly [string, string, string])[] = ${JSON.stringify(features)};`,
        `/** How many tokens, behind the end, are words and signs of the language. */\nexport const KEYWORDS: number = ${keywords.length};\n`
    ].join('\n\n');
}

if (import.meta.main) {
    await writeFile(TOKENS, generatedTokens());
    await writeFile(PARSER, generatedParser());
}
