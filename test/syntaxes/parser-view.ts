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
const NAMES = new Set([
    'Name',
    'SectionName',
    'FrameworkSectionName',
    'SubjectName',
    'TargetName',
    'CompetencyName',
    'LevelName',
    'Opener',
    'PropertyWord',
    'FrameworkWord',
    'PlainWord',
    'PropertyValue'
]);

/** The colours of what is assigned to a property; where it depends on the rule, under `Rule.property`. */
const ASSIGNED: Readonly<Record<string, Colour>> = {
    ...all('code', 'name', 'alias'),
    ...all('reference', 'competency', 'category', 'parent', 'scale', 'grade', 'domain', 'kinds', 'base', 'framework'),
    ...all('reference', 'family', 'parents', 'activity', 'steps', 'role', 'target', 'targets', 'subject'),
    ...all('reference', 'codes', 'rule'),
    ...all('level', 'level', 'minLevel', 'maxLevel', 'covers', 'coversTo'),
    ...all('number', 'size', 'min', 'max', 'confidence'),
    ...all('modifier', 'cumulative', 'unlevelled', 'forAll', 'numbered', 'open', 'required', 'expected', 'state'),
    ...all('value', 'value', 'date', 'Translation.language'),
    ...all('kind', 'kind', 'over'),
    ...all('word', 'adopted', 'Relation.kind'),
    ...all('element', 'shared', 'Translated.kind'),
    section: 'section',
    form: 'form',
    key: 'property',
    necessity: 'necessity'
};

/** The colours of keywords that stand for themselves; all others are words. */
const KEYWORDS: Readonly<Record<string, Colour>> = {
    ...all('brace', '{', '}'),
    ...all('sign', ':', ','),
    ...all('operator', '..', '->'),
    ...all('element', 'framework', 'scale', 'section', 'level', 'category', 'competency', 'statement', 'domain'),
    ...all('element', 'activity', 'group', 'grade', 'role', 'specialisation', 'stream', 'term'),
    ...all('element', 'matrix', 'relations', 'translation'),
    ...all('modifier', 'all', 'closed')
};

function all(colour: Colour, ...words: string[]): Record<string, Colour> {
    return Object.fromEntries(words.map(word => [word, colour]));
}

function roleOf(leaf: LeafCstNode): Colour {
    if (leaf.tokenType.name === 'STRING') return 'text';
    if (leaf.tokenType.name.endsWith('_COMMENT')) return 'comment';
    // Strokes are terminals; the framework behind an @ is part of the name before it, but the sign is not.
    if (/^[|@]$/.test(leaf.text)) return 'sign';
    for (let node: CstNode | undefined = leaf; node; node = node.container) {
        const assignment = AstUtils.getContainerOfType(node.grammarSource, GrammarAST.isAssignment);
        if (assignment) return ASSIGNED[`${ruleOf(assignment)}.${assignment.feature}`] ?? assigned(assignment.feature);
        if (GrammarAST.isKeyword(node.grammarSource) && !isPartOfValue(node.grammarSource)) {
            return KEYWORDS[node.grammarSource.value] ?? 'word';
        }
    }
    throw new Error(`“${leaf.text}” is neither a keyword nor part of anything.`);
}

function assigned(property: string): Colour {
    const colour = ASSIGNED[property];
    if (!colour) throw new Error(`What colour has ${property}?`);
    return colour;
}

/** Whether a keyword is one of the words that a property may have, as the kinds of elements are. */
function isPartOfValue(keyword: GrammarAST.Keyword): boolean {
    const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule);
    return rule !== undefined && GrammarUtils.isDataTypeRule(rule);
}

function ruleOf(part: GrammarAST.AbstractElement): string {
    return AstUtils.getContainerOfType(part, GrammarAST.isAbstractRule)?.name ?? '';
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
