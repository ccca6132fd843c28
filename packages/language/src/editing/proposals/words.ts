import type { AstNode } from 'langium';
import { AstUtils, GrammarAST } from 'langium';
import * as ast from '../../generated/ast.ts';
import { competencyFor } from '../../references/level-scale.ts';
import { isUnlevelled } from '../../references/scale-of.ts';
import { type Cursor, enclosing } from './cursor.ts';
import { kindsWithin } from './translated-texts.ts';

/** A word of the language at the cursor, and what it would stand in. */
interface Word {
    readonly value: string;
    /** The rule of the grammar that the word is a part of. */
    readonly rule: string;
    readonly holder: AstNode;
    readonly cursor: Cursor;
    /** The text before the cursor, without the space at its end. */
    readonly before: string;
}

/** Rules in which the words of the language are names like any other. */
const NAMES: ReadonlySet<string> = new Set([
    'Name',
    'Opener',
    'LevelName',
    'SectionName',
    'FrameworkSectionName',
    'PropertyWord',
    'FrameworkWord',
    'PlainWord'
]);

/** Whether a word that the grammar allows at the cursor makes sense there. */
export function wordFits(keyword: GrammarAST.Keyword, cursor: Cursor): boolean {
    const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule)?.name ?? '';
    if (NAMES.has(rule)) return false;
    const before = cursor.document.textDocument.getText().slice(0, cursor.tokenOffset).trimEnd();
    const word: Word = { value: keyword.value, rule, holder: enclosing(cursor), cursor, before };
    return isNecessityInPlace(word) && CHECKS.every(check => check(word));
}

/** “PC1: essential” is for a competency without levels; for any other its levels come first. */
function isNecessityInPlace({ rule, before, cursor }: Word): boolean {
    if (rule !== 'Necessity') return true;
    if (!/[:|]$/.test(before)) return !before.endsWith('..');
    const demand = AstUtils.getContainerOfType(cursor.node, isRequirementOrRow);
    const competency = ast.isRow(demand) ? demand.competency?.ref : demand && competencyFor(demand);
    return competency !== undefined && isUnlevelled(competency);
}

function isRequirementOrRow(node: AstNode): node is ast.Requirement | ast.Row {
    return ast.isRequirement(node) || ast.isRow(node);
}

const CHECKS: readonly ((word: Word) => boolean)[] = [
    fitsCategory,
    fitsSection,
    fitsTranslation,
    fitsAdaptation,
    fitsRole,
    fitsCompetency,
    fitsAnnotation,
    isFirstOfItsKind
];

/** Kinds that are counted by what holds them, so that they are translated within its entry. */
const INNER: ReadonlySet<string> = new Set(['level', 'activity', 'specialisation']);

/** In an entry of a translation stand those of what its element holds; what a level means is called by the level there. */
function fitsTranslation({ value, rule, holder }: Word): boolean {
    const isKind = rule === 'ElementKind' || rule === 'TranslatedKind';
    if (ast.isTranslation(holder)) return !isKind || (!INNER.has(value) && value !== 'descriptor');
    if (!ast.isTranslated(holder)) return true;
    if (rule === 'Tasks') return holder.kind === 'role' || holder.kind === 'set';
    if (!isKind) return true;
    const target = holder.target?.ref;
    return target !== undefined && kindsWithin(target).has(value);
}

/** A category within another one is not placed elsewhere. */
function fitsCategory({ value, rule, cursor }: Word): boolean {
    if (rule !== 'Category' || value !== 'in') return true;
    return !ast.isCategory(AstUtils.getContainerOfType(cursor.node, ast.isCategory)?.$container);
}

/** Only some kinds of element stand in categories. */
function fitsSection({ value, rule, cursor }: Word): boolean {
    if (rule !== 'SectionUse' || value !== 'in') return true;
    const kind = AstUtils.getContainerOfType(cursor.node, ast.isSectionUse)?.kind ?? '';
    return ['category', 'competency', 'statement'].includes(kind);
}

function fitsAdaptation({ value, rule, holder, cursor }: Word): boolean {
    if (rule === 'Adaptation' && value === 'levels') {
        return AstUtils.getContainerOfType(cursor.node, ast.isAdaptation)?.kind === 'competency';
    }
    if (!ast.isAdaptation(holder) || !['Tasks', 'Requires', 'Dropped'].includes(rule)) return true;
    return holder.kind === 'role' || holder.kind === 'set';
}

/** Activities are those of the role’s domain, and what is left out is something that it takes over. */
function fitsRole({ rule, holder }: Word): boolean {
    if (!ast.isRole(holder)) return true;
    if (rule === 'RoleActivity') return holder.domain !== undefined;
    return rule !== 'Dropped' || holder.parents.length > 0;
}

function fitsCompetency({ rule, holder }: Word): boolean {
    return rule !== 'Descriptor' || !ast.isCompetency(holder) || !isUnlevelled(holder);
}

/** What is a fact about an element, and not just a note at a place. */
const FACTS: ReadonlySet<string> = new Set(['Status', 'Replacement', 'FormerCodes', 'Identifier', 'PrintedNumber']);

function fitsAnnotation({ rule, holder, cursor }: Word): boolean {
    if (FACTS.has(rule)) return ast.isElement(holder);
    if (rule !== 'Relation' || ast.isElement(holder) || ast.isDescriptor(holder)) return true;
    // Between two elements, and behind the first word of a relation, its words stand anywhere.
    return AstUtils.getContainerOfType(cursor.node, isLinkOrRelation) !== undefined;
}

function isLinkOrRelation(node: AstNode): node is ast.Link | ast.Relation {
    return ast.isLink(node) || ast.isRelation(node);
}

/** What an element has once at most, by the rule for it and the property that holds it. */
const ONCE: Readonly<Record<string, (holder: AstNode) => boolean>> = {
    Status: holder => ast.isElement(holder) && holder.annotations.some(ast.isStatus),
    Replacement: holder => ast.isElement(holder) && holder.annotations.some(ast.isReplacement),
    Identifier: holder => ast.isElement(holder) && holder.annotations.some(ast.isIdentifier),
    PrintedNumber: holder => ast.isElement(holder) && holder.annotations.some(ast.isPrintedNumber),
    SpecialisationList: holder => ast.isRole(holder) && holder.lists.length > 0,
    Completeness: holder => ast.isFramework(holder) && holder.completeness.length > 0
};

function isFirstOfItsKind({ value, rule, holder, before }: Word): boolean {
    if (rule === 'Property' && ast.isFramework(holder)) return !holder.properties.some(({ key }) => key === value);
    // Further words of what stands there already are no second one.
    return !ONCE[rule]?.(holder) || new RegExp(`\\b(?:${WORDS_BEFORE})$`).test(before);
}

/** The words behind which another word of the same stands. */
const WORDS_BEFORE = 'status|replaced|specialisations';
