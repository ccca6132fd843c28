import type { IToken, TokenType } from 'chevrotain';
import { closingMark, isClosed } from '../text/quotes.ts';
import { Suggestions, suggest } from '../text/suggest.ts';
import {
    BEFORE_CODE,
    BLOCKS,
    BODY,
    ELEMENTS,
    IS,
    isOpener,
    isOutside,
    isTopLevel,
    MEANT,
    NECESSITIES,
    PLACES,
    TOP_LEVEL
} from './known-words.ts';
import {
    capital,
    describe,
    describeType,
    isEndOfFile,
    isOnOneLine,
    isOpenText,
    isText,
    isWord,
    oneOf,
    shorten,
    unclosedText
} from './met-tokens.ts';

/** The furthest column at which a word is taken for the first of an indented line. */
const INDENTED = 6;

// Made once: a text with thousands of errors has them asked as often.
const LIKE_TOP_LEVEL = new Suggestions([...TOP_LEVEL, ...BLOCKS]);
const LIKE_ELEMENT = new Suggestions(MEANT);
const LIKE_BODY = new Suggestions(BODY);
const LIKE_NECESSITY = new Suggestions(NECESSITIES);

/**
 * Outside of braces.
 *
 * @param lastSkipped where the parser found its way again: what it calls the previous token is the one before that
 */
export function notAnElement(token: IToken, lastSkipped?: IToken): string {
    if (token.image === '}') {
        return 'This } closes nothing: every { before it is closed already. Remove it, or look for a } too many above.';
    }
    const found = capital(describe(token));
    const home = PLACES.get(token.image);
    // No header is so short that a word behind it begins further left: this one is indented.
    if (token.startColumn !== 1 && (token.startColumn ?? 0) <= INDENTED && isWord(token) && !isOutside(token)) {
        return (
            `${found} stands inside the braces of ${home ?? 'an element'}, not outside. An opening brace { is missing ` +
            'at the end of the line before it, or a closing brace } is one too many.'
        );
    }
    if (home) return `${found} stands inside the braces of ${home}, not outside.`;
    if (token.image === ',') {
        return 'No comma stands here. The steps of a stream are joined by “->”; anything else begins a line of its own.';
    }
    if (isWord(token) && token.startColumn !== 1) {
        // Whoever forgets the marks of a title does so behind a code; elements begin at the beginning of a line.
        if (token.tokenType.name === 'CODE') return `${found} cannot stand here. ${strayCode(token, lastSkipped)}`;
        const behind = BEFORE_CODE.get(token.image);
        return `${found} cannot stand here, or ${behind ? `the ${behind} that` : 'what'} belongs behind it is missing.`;
    }
    const [meant] = isWord(token) ? LIKE_TOP_LEVEL.for(token.image) : [];
    const advice = meant ? `Did you mean ${meant}? ` : '';
    return (
        `${found} cannot stand here. ${advice}Outside of braces a file holds elements, each followed by its code: ` +
        `${oneOf(TOP_LEVEL)}. Beside them stand ${oneOf(BLOCKS, 'and')}.`
    );
}

/** What a code in the first line of an element, where none belongs, may be. */
function strayCode({ image }: IToken, lastSkipped: IToken | undefined): string {
    const asCode = 'A code is one word, as in TeamLead or Team-Lead';
    // The title follows: it is the second word of the code.
    if (lastSkipped?.tokenType.name === 'STRING') return `${asCode}.`;
    return `${asCode}; a title stands in quotation marks, as in "${image}"; before the first step of a stream comes a colon.`;
}

/** Where braces have to open. */
export function missingBody(rule: string, actual: IToken, found: string): string {
    if (rule === 'Descriptor') {
        const what = 'A level of a competency is followed by braces with what it means there, as in level 1 { … }';
        return isText(actual) ? `${what}. Its title stands in the scale.` : `${what}; here stands ${found}.`;
    }
    if (isWord(actual) && !isOpener(actual)) {
        return `A { is missing before ${found}. If that is a title, put it in quotation marks: "${actual.image}".`;
    }
    return `A { is missing before ${found}.`;
}

/** Inside of braces, at something that no part of the body begins with. */
export function notInBody(rule: string, actual: IToken, found: string): string {
    if (rule.startsWith('Translat') && isWord(actual) && !isTopLevel(actual)) {
        return (
            `${capital(found)} cannot stand here. A translation holds elements with their titles, texts and tasks, ` +
            'each behind its kind, as in competency PC1 "…".'
        );
    }
    switch (actual.tokenType.name) {
        case ':':
            return 'This colon belongs to nothing. None comes after tasks or requires; a requirement has a competency before its colon and a level behind it, as in “PC1: 2”.';
        case ',':
            return 'No comma stands here: a decimal number has a dot, as in 0.5; anything else begins a line of its own.';
        case 'STRING':
            return (
                `${capital(found)} cannot stand here. If it is a competency that is required, a colon is missing between ` +
                `it and its level, as in “${shorten(actual.image)}: 2”. Before any other text comes the name of its section.`
            );
        case 'ROW':
        case 'PIPE':
            return 'A table stands in a matrix. Its first row names the roles, as in | | R1 | R2 |.';
        default:
            return missingBrace(actual, found);
    }
}

/** Among the strokes of a table. */
export function inTable(rule: string, expected: TokenType, actual: IToken, previous: IToken): string {
    const open = [previous, actual].find(isOpenText);
    if (open) {
        return `${capital(describe(open))} has no closing quotation mark. Write ${closingMark(open.image)} where it ends, before the stroke |.`;
    }
    const found = describe(actual);
    if (expected.name === '{') return missingBody(rule, actual, found);
    if (expected.name === 'PIPE') {
        if (rule === 'Matrix' && previous.tokenType.name === 'ROW' && isWord(actual)) {
            return `The first cell of a table is empty, or holds a heading in quotation marks, as in | "${actual.image}" | R1 |; here stands ${found}.`;
        }
        if (actual.image === ':')
            return 'No colon stands in a table: each cell stands between strokes, as in | PC1 | 2 |.';
        if (isEndOfRow(actual, previous)) {
            return `A stroke | is missing after ${describe(previous)}: every row of a table ends with one.`;
        }
        return `A stroke | is missing before ${found}: every cell of a table stands between two of them, as in | PC1 | 2 |.`;
    }
    if (expected.name !== '}' || isEndOfFile(actual))
        return `${capital(describeType(expected))} is missing before ${found}.`;
    if (actual.tokenType.name === 'BULLET') {
        return `${capital(found)} cannot stand in a cell. The cell of a competency that is not required stays empty, as in | PC1 | |.`;
    }
    if (isText(actual)) {
        return `${capital(found)} cannot stand in a cell. A cell holds a level, as in 2 or 3..4, or essential or desirable.`;
    }
    if (previous.tokenType.name === 'PIPE') return `${capital(found)} cannot stand in a cell.`;
    if (actual.tokenType.name === 'PIPE') return 'The first row of a table names the roles, as in | | R1 | R2 |.';
    if (isTopLevel(actual)) return missingBrace(actual, found);
    return `A stroke | is missing before ${found}: the rows of a table are written as in | PC1 | 2 |.`;
}

function isEndOfRow(actual: IToken, previous: IToken): boolean {
    return isEndOfFile(actual) || !isOnOneLine(previous, actual);
}

/** In the first row of a table, which names no role. */
export function noColumns(actual: IToken | undefined): string {
    if (actual && isOpenText(actual)) return unclosedText(actual);
    if (actual && isText(actual))
        return `In a table a role is named by its code, not by its title; here stands ${describe(actual)}.`;
    return `The first row of a table names the roles, each before a stroke, as in | | R1 | R2 |; here stands ${describe(actual)}.`;
}

/** Where one element is said to have to do with another one. */
export function notARelation(previous: IToken, first: IToken | undefined, found: string): string {
    if (previous.image === 'is') {
        const [meant] =
            first && isWord(first)
                ? suggest(
                      first.image,
                      IS.map(words => words.split(' ')[0] ?? '')
                  )
                : [];
        const advice = meant ? ` Did you mean ${meant}?` : '';
        return `“is” goes on with ${oneOf(IS)}; here stands ${found}.${advice}`;
    }
    return (
        `After “${previous.image}” comes how it has to do with another element: is ${oneOf(IS, 'or')}, ` +
        `satisfies or see; here stands ${found}.`
    );
}

/** How the message begins that is given where an element or block does not end. */
export const MISSING_BRACE = 'A closing brace } is missing';

function missingBrace(actual: IToken | undefined, found: string): string {
    const where = isEndOfFile(actual) ? 'at the end of the file' : `before ${found}`;
    return `${MISSING_BRACE} ${where}.`;
}

/** In a body, after a word that was taken for the name of a section. */
export function notAText(word: IToken, [first, second]: readonly IToken[]): string {
    const name = word.image;
    const found = describe(first);
    if (name === 'because') return `After “because” comes the reason in quotation marks; here stands ${found}.`;
    const [meant] = LIKE_ELEMENT.for(name);
    if (first?.image === ':') {
        const written = second?.tokenType.name === 'STRING' ? shorten(second.image) : undefined;
        if (isWord(second)) {
            return (
                `A requirement such as “${name}: ${second.image}” stands in a role, in the list after requires. ` +
                'If it does here, look for a mistake in the line before it.'
            );
        }
        if (second && !isText(second)) return `A level is missing after “${name}:”, as in “${name}: 2”.`;
        const text = written ? `, as in ${name} ${written}` : '';
        return (
            `“${name}:” cannot stand before a text. If “${name}” is a section, its text follows without a colon${text}; ` +
            `if it is a competency, its level follows the colon without quotation marks, as in “${name}: 2”.`
        );
    }
    if (first?.image === '{' && BLOCKS.includes(name)) return missingBrace(word, `“${name}”`);
    const [opener] = word.tokenType.name === 'CODE' ? LIKE_BODY.for(name) : [];
    if (opener) return `“${name}” cannot stand here. Did you mean ${opener}?`;
    const behind = BEFORE_CODE.get(name);
    if (behind && word.tokenType.name !== 'CODE') return `A ${behind} is missing after “${name}”, before ${found}.`;
    // A word and a code (and a title) on a line look like the beginning of an element.
    if (isWord(first) && isOnOneLine(word, first)) {
        if (TOP_LEVEL.includes(name) || BLOCKS.includes(name)) return missingBrace(word, `“${name}”`);
        if (second && isText(second)) {
            return `“${name}” begins no element that can stand here.${meant ? ` Did you mean ${meant}?` : ''}`;
        }
        if (second?.image === ':') {
            return `A title of several words stands in quotation marks, as in “"${name} ${first.image}": 2”; here stands ${describe(word)} without them.`;
        }
        if (/^\p{N}|^.$/u.test(first.image))
            return `A colon is missing between “${name}” and ${found}. A requirement is written “${name}: ${first.image}”, in the list after requires.`;
    }
    const [necessity] = LIKE_NECESSITY.for(name);
    if (necessity) return `“${name}” cannot stand here. Did you mean ${necessity}?`;
    if (/^\p{N}{1,2}$/u.test(name)) {
        return (
            `“${name}” cannot stand here. If it is a level, it comes right behind the colon, without the word level and ` +
            `before essential or desirable, as in “PC1: ${name} desirable”; if it is a competency that a role requires, ` +
            `add a colon and a level: “${name}: 2”.`
        );
    }
    return (
        `${textMissingAfter(name)} in quotation marks or on lines that begin with “- ”; here stands ${found}. ` +
        `If “${name}” is itself a text or title, put it in quotation marks; if it is a competency that a role requires, ` +
        `add a colon and a level: “${name}: 2”, or “${name}: essential” where it has no levels.`
    );
}

/** How the message begins that is given where a word may be a section without its text, or anything else. */
export function textMissingAfter(word: string): string {
    return `After “${word}” comes its text,`;
}

export function missingCode(previous: IToken, actual: IToken | undefined, found: string): string {
    const word = previous.image;
    if (word === '..' || word === ':') return `A level is missing before ${found}.`;
    if (actual?.tokenType.name === 'STRING') {
        const bare = actual.image.slice(1, isClosed(actual.image) ? -1 : undefined);
        if (word === 'translation') {
            return `A language stands without quotation marks, as in translation ${/^[\w-]+$/.test(bare) ? bare : 'fr'}; here stands ${found}.`;
        }
        if (BEFORE_CODE.get(word) === 'code') {
            return `A code is missing after “${word}”, before ${found}: what stands there is called by its code, not by its title.`;
        }
    }
    const example = ELEMENTS.includes(word) ? ` An element is written ${word} CODE "Title".` : '';
    return `A code is missing after “${word}”, before ${found}.${example}`;
}
