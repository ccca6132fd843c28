import type * as ast from '../../generated/ast.ts';
import { nodesIn } from '../../references/child-nodes.ts';
import { inListedOrder } from '../../references/text-order.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
import { NAMED_KINDS } from '../../symbols/gradus-description.ts';
import { isAscii } from '../../text/ascii.ts';
import { numeralValue } from '../../text/printed-numbers.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { placeWithin, textsOf, type WrittenText } from '../written-texts.ts';

/** An abbreviation that the framework’s glossary does not know. */
export const undefinedAbbreviation: Rule = {
    code: 'undefined-abbreviation',
    severity: 'information',
    summary: 'A framework with a glossary explains its abbreviations in it.',
    explanation:
        'The framework declares terms, so readers look there for what an abbreviation means; this one they do not find. ' +
        'Each is told once in a file, where it stands first. Declare it (`term OGD "Other government departments"`), or ' +
        'write it out. One that the text itself explains, as in “Other Government Departments (OGD)”, is not told.',
    examples: {
        bad: `framework Demo "Demo" { }
term EO "Economic Operator"
role R "Officer" {
  tasks
    - Works with EOs and OGDs
}
`,
        good: `framework Demo "Demo" { }
term EO "Economic Operator"
term OGD "Other government department"
role R "Officer" {
  tasks
    - Works with EOs and OGDs
}
`
    },
    checks: {
        Document(document, context) {
            const { symbols, frameworks, folder } = context;
            if (isEmpty(symbols.all('Term'))) return;
            const terms = frameworks.remember('abbreviations', folder, () => explainedTerms(symbols));
            const texts = textsIn(document);
            const explained = new Set<string>();
            for (const { text } of texts) for (const each of explainedIn(text)) explained.add(each);
            const found = new Map<string, Found[]>();
            for (const written of texts) {
                for (const abbreviation of abbreviationsIn(written.text)) {
                    const { word } = abbreviation;
                    if (terms.has(word) || explained.has(word)) continue;
                    const known = found.get(word);
                    if (known) known.push({ ...abbreviation, written });
                    else found.set(word, [{ ...abbreviation, written }]);
                }
            }
            for (const all of found.values()) {
                const told = all.filter(each => !isCode(each, symbols));
                // Told once, where it stands first in the text.
                const [first] = inListedOrder(told, ({ written }) => written.node);
                if (first) report(first, context);
            }
        }
    }
};

/** An abbreviation that nothing explains, and the text in which it stands. */
interface Found extends Abbreviation {
    readonly written: WrittenText;
}

function report({ word, index, written }: Found, { report, document }: RuleContext): void {
    report({
        message: `${word} is not among the terms of this framework. Declare it (term ${word} "…"), or write it out.`,
        node: written.node,
        range: placeWithin(written, index, word.length, document)
    });
}

/** Capitals that only stress a word. */
const STRESSED = new Set([
    'ALL',
    'AND',
    'ANY',
    'BUT',
    'FOR',
    'IF',
    'IN',
    'MAY',
    'MUST',
    'NO',
    'NOT',
    'OF',
    'OK',
    'ONLY',
    'OR',
    'TO'
]);

/** Two to six signs, at least two of them capitals: EO, P&R, CITES; without the s of a plural. */
function* abbreviationsIn(text: string): Iterable<Abbreviation> {
    // Words with joiners come as a whole as well: CM-SM may be a code.
    for (const { 0: whole, index: start } of text.matchAll(/[\p{L}\p{M}\p{N}&]+(?:[./-][\p{L}\p{M}\p{N}&]+)*/gu)) {
        for (const { 0: part, index } of whole.matchAll(/[\p{L}\p{M}\p{N}&]+/gu)) {
            const word = /^(\p{Lu}[\p{Lu}\p{N}&]{1,5})s?$/u.exec(part)?.[1]?.replace(/&$/, '');
            if (!word || capitals(word).length < 2 || numeralValue(word) !== undefined || STRESSED.has(word)) continue;
            yield { word, whole, index: start + index };
        }
    }
}

interface Abbreviation {
    readonly word: string;
    /** With whatever is joined to it. */
    readonly whole: string;
    readonly index: number;
}

/** What terms, own and of used frameworks, have for a code, as another name, or in their titles. */
function explainedTerms(symbols: FrameworkSymbols): Set<string> {
    const known = new Set<string>();
    for (const { name, title, aliases } of symbols.visible('Term')) {
        for (const text of [name, title ?? '', ...aliases])
            for (const { word } of abbreviationsIn(text)) known.add(word);
    }
    return known;
}

/** Abbreviations that a text explains itself: “Economic Operator (EO)” or “EO (Economic Operator)”. */
function* explainedIn(text: string): Iterable<string> {
    for (const { word, index } of abbreviationsIn(text)) {
        const wanted = capitals(word).join('').toLowerCase();
        const before = text.slice(0, index);
        const behind = text.slice(index + word.length);
        const long = /^s?\s*\(([^)]*)/.exec(behind)?.[1];
        if (/\(\s*$/.test(before) && initials(before).some(each => each.endsWith(wanted))) yield word;
        else if (long && initials(long).some(each => each.startsWith(wanted))) yield word;
    }
}

/** The first letters of the words of a text, with and without those that abbreviations leave out. */
function initials(text: string): string[] {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const heavy = words.filter(word => !/^(?:and|of|for|the|in|on|to|de|la|le|et|des|du)$/.test(word));
    return [words, heavy].map(each => each.map(word => word.charAt(0)).join(''));
}

function capitals(word: string): string[] {
    return word.match(/\p{Lu}/gu) ?? [];
}

function isCode({ word, whole }: Abbreviation, symbols: FrameworkSymbols): boolean {
    return NAMED_KINDS.some(kind => symbols.find(kind, word) || (whole !== word && symbols.find(kind, whole)));
}

/** Whether a text is written in capitals as a whole, as headings may be. */
function isShouted(text: string): boolean {
    return !/\p{Ll}/u.test(text);
}

/**
 * The titles, paragraphs and lines of a file that may have an abbreviation; not those of a translation, nor other
 * names.
 */
function textsIn({ elements, blocks }: ast.Document): readonly WrittenText[] {
    const texts: WrittenText[] = [];
    for (const top of [...elements, ...blocks]) {
        if (top.$type === 'Translation') continue;
        for (const node of nodesIn(top)) {
            for (const written of textsOf(node)) {
                const { kind, text } = written;
                if (kind !== 'alias' && mayAbbreviate(text) && !isShouted(text)) texts.push(written);
            }
        }
    }
    return texts;
}

/** A quick look: a capital with another one, a digit or “&” behind it. */
function mayAbbreviate(text: string): boolean {
    return isAscii(text) ? /[A-Z][A-Z0-9&]/.test(text) : /\p{Lu}[\p{Lu}\p{N}&]/u.test(text);
}

function isEmpty(all: Iterable<unknown>): boolean {
    for (const _ of all) return false;
    return true;
}
