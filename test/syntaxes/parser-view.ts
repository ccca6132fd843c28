import { AstUtils, type CstNode, CstUtils, EmptyFileSystem, GrammarAST, GrammarUtils, type LeafCstNode } from 'langium';
import { GradusGrammar } from '../../packages/language/src/generated/grammar.ts';
import { createGradusCoreServices } from '../../packages/language/src/index.ts';
import type { Colour } from './colours.ts';

const { gradus } = createGradusCoreServices(EmptyFileSystem);

/** What the parser makes of a text, in the words in which the colours are named. */
export interface ParserView {
    readonly errors: readonly string[];
    readonly pieces: readonly { readonly start: number; readonly end: number; readonly colour: Colour }[];
    /** Places in the language's grammar where this text has a keyword. */
    readonly keywords: ReadonlySet<string>;
}

export function parse(text: string): ParserView {
    const { value, lexerErrors, parserErrors } = gradus.parser.LangiumParser.parse(text);
    const leaves = value.$cstNode ? CstUtils.flattenCst(value.$cstNode).toArray() : [];
    const pieces = leaves.flatMap(leaf => {
        const { offset: start, end } = leaf;
        if (leaf.tokenType.name === 'WS') return [];
        if (leaf.tokenType.name !== 'BULLET') return [{ start, end, colour: roleOf(leaf) }];
        const prose = start + 1 + leaf.text.slice(1).search(/\S|$/);
        const mark = { start, end: start + 1, colour: 'bullet' as const };
        return prose < end ? [mark, { start: prose, end, colour: 'prose' as const }] : [mark];
    });
    const keywords = leaves.flatMap(leaf =>
        GrammarAST.isKeyword(leaf.grammarSource) ? [place(leaf.grammarSource)] : []
    );
    return {
        errors: [...lexerErrors, ...parserErrors].map(error => error.message),
        pieces,
        keywords: new Set(keywords)
    };
}

/** All places where the language's grammar has a keyword, save where words serve as names. */
export function keywordPlaces(): string[] {
    return AstUtils.streamAllContents(GradusGrammar())
        .filter(GrammarAST.isKeyword)
        .filter(keyword => !NAMES.has(ruleOf(keyword)))
        .map(place)
        .toArray();
}

/** Rules by which words of the language are names. */
const NAMES = new Set(['Name', 'SectionName', 'FrameworkSectionName', 'Opener', 'CompetencyName', 'PropertyValue']);

/** The colours of what is assigned to a property. */
const ASSIGNED: Readonly<Record<string, Colour>> = {
    name: 'code',
    section: 'section',
    competency: 'reference',
    level: 'level',
    minLevel: 'level',
    maxLevel: 'level',
    category: 'reference',
    parent: 'reference',
    scale: 'reference',
    grade: 'reference',
    domain: 'reference',
    kind: 'kind',
    form: 'form',
    key: 'property',
    value: 'value',
    cumulative: 'modifier',
    unlevelled: 'modifier',
    numbered: 'modifier',
    required: 'modifier',
    necessity: 'necessity'
};

/** The colours of keywords that stand for themselves; all others are words. */
const KEYWORDS: Readonly<Record<string, Colour>> = {
    '{': 'brace',
    '}': 'brace',
    ':': 'sign',
    ',': 'sign',
    '..': 'range',
    ...Object.fromEntries(
        ['framework', 'scale', 'section', 'level', 'category', 'competency', 'domain', 'activity', 'group'].map(
            keyword => [keyword, 'element']
        )
    ),
    grade: 'element',
    role: 'element'
};

function roleOf(leaf: LeafCstNode): Colour {
    if (leaf.tokenType.name === 'STRING') return 'text';
    if (leaf.tokenType.name.endsWith('_COMMENT')) return 'comment';
    for (let node: CstNode | undefined = leaf; node; node = node.container) {
        const assignment = AstUtils.getContainerOfType(node.grammarSource, GrammarAST.isAssignment);
        if (assignment) return ASSIGNED[assignment.feature] ?? 'word';
        if (GrammarAST.isKeyword(node.grammarSource) && !isPartOfValue(node.grammarSource)) {
            return KEYWORDS[node.grammarSource.value] ?? 'word';
        }
    }
    throw new Error(`“${leaf.text}” is neither a keyword nor part of anything.`);
}

/** Whether a keyword is one of the words that a property may have, as the kinds of elements are. */
function isPartOfValue(keyword: GrammarAST.Keyword): boolean {
    const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule);
    return rule !== undefined && GrammarUtils.isDataTypeRule(rule);
}

function ruleOf(keyword: GrammarAST.Keyword): string {
    return AstUtils.getContainerOfType(keyword, GrammarAST.isAbstractRule)?.name ?? '';
}

/** As in `Category: in (1)`, the second of its kind in that rule. */
function place(keyword: GrammarAST.Keyword): string {
    const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isAbstractRule);
    if (!rule) return keyword.value;
    const same = AstUtils.streamAllContents(rule)
        .filter(GrammarAST.isKeyword)
        .filter(({ value }) => value === keyword.value)
        .toArray();
    return `${rule.name}: ${keyword.value} (${same.indexOf(keyword)})`;
}
