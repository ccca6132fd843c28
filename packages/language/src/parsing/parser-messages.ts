import type { IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';
import { closingMark, isClosed } from '../text/quotes.ts';
import { suggest } from '../text/suggest.ts';

interface Mismatch {
    expected: TokenType;
    actual: IToken;
    previous: IToken;
    ruleName: string;
}
interface NoAlternative {
    expectedPathsPerAlt: TokenType[][][];
    actual: IToken[];
    previous: IToken;
    customUserDescription?: string;
    ruleName: string;
}
interface Early {
    expectedIterationPaths: TokenType[][];
    actual: IToken[];
    previous: IToken;
    customUserDescription?: string;
    ruleName: string;
}

/**
 * Syntax errors in the words of someone who writes frameworks, not parsers: what stands there,
 * what was expected, and how it is written.
 */
export class GradusParserMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage({ expected, actual, previous, ruleName }: Mismatch): string {
        if (expected.name === 'EOF') return notAnElement(actual);
        if (isOpenText(actual)) return unclosedText(actual);
        const rule = ruleOf(ruleName);
        const found = describe(actual);
        if (rule === 'Section' || rule === 'SectionUse') {
            const missing = expected.name === 'for' ? '“for” and a kind of element' : describeType(expected);
            return `${capital(missing)} is missing before ${found}. A section is written section purpose "Purpose": text for role.`;
        }
        if (rule === 'Requirement' && expected.name === ':') {
            return `After a competency come a colon and its level, as in “${previous.image}: 2”. Here stands ${found}.`;
        }
        if (expected.name === '}') return notInBody(actual, found);
        if (expected.name === 'CODE') return `A code is missing before ${found}.`;
        return `${capital(describeType(expected))} is missing before ${found}.`;
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken; ruleName: string }): string {
        return notAnElement(firstRedundant);
    }

    override buildNoViableAltMessage({ actual, previous, ruleName }: NoAlternative): string {
        const rule = ruleOf(ruleName);
        const found = describe(actual[0]);
        if (CONTENT_RULES.has(rule)) return notAText(previous, actual);
        if (rule === 'PropertyValue')
            return `After “${previous.image}” comes its value in quotation marks, before ${found}.`;
        if (CODE_RULES.has(rule)) return missingCode(previous, found);
        if (rule === 'ElementKind') {
            return 'After “for” comes a kind of element: framework, scale, level, category, competency, domain, activity, group, grade or role.';
        }
        if (rule === 'Section') return 'After the colon comes what the section holds: text or list.';
        return `${capital(found)} cannot stand here.`;
    }

    override buildEarlyExitMessage({ actual, previous, ruleName }: Early): string {
        if (CONTENT_RULES.has(ruleOf(ruleName))) return notAText(previous, actual);
        return `Something is missing before ${describe(actual[0])}.`;
    }
}

const CONTENT_RULES = new Set(['Content', 'FrameworkContent', 'UnnamedList']);
const CODE_RULES = new Set(['Name', 'SectionName', 'FrameworkSectionName', 'CompetencyName']);
const TOP_LEVEL = ['framework', 'section', 'scale', 'category', 'domain', 'group', 'grade', 'role'];
/** Words that begin something only within an element, with the kind of element. */
const PLACES = new Map([
    ['level', 'scale'],
    ['competency', 'category'],
    ['activity', 'domain'],
    ['excludes', 'domain'],
    ['tasks', 'role'],
    ['requires', 'role']
]);
const NECESSITIES = ['essential', 'desirable'];
const ELEMENTS = [...TOP_LEVEL, 'level', 'competency', 'activity'];

/** Langium ends the names of its rules with a space of no width, to tell them from other names. */
function ruleOf(name: string): string {
    return name.replace('\u200b', '');
}

/** Outside of braces. */
function notAnElement(token: IToken): string {
    if (token.image === '}') {
        return 'This } closes nothing: every { before it is closed already. Remove it, or look for a } too many above.';
    }
    const found = capital(describe(token));
    const home = PLACES.get(token.image);
    if (home) return `${found} stands inside the braces of a ${home}, not outside.`;
    // Whoever forgets the marks of a title does so behind a code; elements begin at the beginning of a line.
    if (isWord(token) && token.startColumn !== 1) {
        return `${found} cannot stand here. If it is a title, put it in quotation marks: "${token.image}".`;
    }
    const [meant] = isWord(token) ? suggest(token.image, TOP_LEVEL) : [];
    const advice = meant ? `Did you mean ${meant}? ` : '';
    return (
        `${found} cannot stand here. ${advice}Outside of braces a file holds elements: ` +
        'framework, section, scale, category, domain, group, grade or role, each followed by its code.'
    );
}

/** Inside of braces, at something that no part of the body begins with. */
function notInBody(actual: IToken, found: string): string {
    switch (actual.tokenType.name) {
        case ':':
            return 'This colon belongs to nothing. None comes after tasks or requires; a requirement has a competency before its colon and a level behind it, as in “PC1: 2”.';
        case ',':
            return 'No comma stands here: write what follows on a line of its own.';
        case 'STRING':
            return (
                `${capital(found)} cannot stand here. Before a text comes the name of its section, and a competency that is ` +
                'required by its title has a colon and a level behind it, as in “"Teamwork": 2”.'
            );
        default:
            return missingBrace(actual, found);
    }
}

function missingBrace(actual: IToken | undefined, found: string): string {
    const where = isEndOfFile(actual) ? 'at the end of the file' : `before ${found}`;
    return (
        `A closing brace } is missing ${where}. If there is one at the end of a line that begins with “- ”, ` +
        'it counts as part of that line’s text: put it on a line of its own.'
    );
}

/** In a body, after a word that was taken for the name of a section. */
function notAText(word: IToken, [first, second]: readonly IToken[]): string {
    const name = word.image;
    const found = describe(first);
    if (name === 'because') return `After “because” comes the reason in quotation marks; here stands ${found}.`;
    const [meant] = suggest(name, ELEMENTS);
    if (first?.image === ':') {
        if (isWord(second)) {
            return (
                `A requirement such as “${name}: ${second.image}” stands in a role, in the list after requires. ` +
                'If it does here, look for a mistake in the line before it.'
            );
        }
        if (second && !isText(second)) return `A level is missing after “${name}:”, as in “${name}: 2”.`;
        return (
            `“${name}:” cannot stand before a text. A section’s text follows its name without a colon; ` +
            `a level follows its colon without quotation marks, as in “${name}: 2”.`
        );
    }
    // A word and a code (and a title) on a line look like the beginning of an element.
    if (isWord(first) && isOnOneLine(word, first)) {
        if (TOP_LEVEL.includes(name)) return missingBrace(word, `“${name}”`);
        if (second && isText(second)) {
            return `“${name}” begins no element that can stand here.${meant ? ` Did you mean ${meant}?` : ''}`;
        }
        if (/^\p{N}|^.$/u.test(first.image))
            return `A colon is missing between “${name}” and ${found}. A requirement is written “${name}: ${first.image}”, in the list after requires.`;
    }
    const [necessity] = suggest(name, NECESSITIES);
    if (necessity) return `“${name}” cannot stand here. Did you mean ${necessity}?`;
    return (
        `After “${name}” comes its text, in quotation marks or on lines that begin with “- ”; here stands ${found}. ` +
        `If “${name}” is itself a text or title, put it in quotation marks; if it is a competency that a role requires, ` +
        `add a colon and a level: “${name}: 2”.`
    );
}

function missingCode(previous: IToken, found: string): string {
    const word = previous.image;
    if (word === '..' || word === ':') return `A level is missing before ${found}.`;
    const example = ELEMENTS.includes(word) ? ` An element is written ${word} CODE "Title".` : '';
    return `A code is missing after “${word}”, before ${found}.${example}`;
}

function unclosedText(token: IToken): string {
    return `${capital(describe(token))} has no closing quotation mark. Write ${closingMark(token.image)} where it ends.`;
}

function isOpenText(token: IToken): boolean {
    return token.tokenType.name === 'STRING' && !isClosed(token.image);
}

function isText(token: IToken): boolean {
    return token.tokenType.name === 'STRING' || token.tokenType.name === 'BULLET';
}

/** A code or one of the language's own words. */
function isWord(token: IToken | undefined): token is IToken {
    return token !== undefined && /^[\p{L}\p{N}_]/u.test(token.image);
}

function isOnOneLine(a: IToken, b: IToken): boolean {
    return a.endLine === b.startLine;
}

function isEndOfFile(token: IToken | undefined): boolean {
    return !token || token.tokenType?.name === 'EOF';
}

function describe(token: IToken | undefined): string {
    if (!token || isEndOfFile(token)) return 'the end of the file';
    switch (token.tokenType?.name) {
        case 'STRING':
            return `the text ${shorten(token.image)}`;
        case 'BULLET':
            return `the line “${shorten(token.image)}”`;
        default:
            return `“${shorten(token.image)}”`;
    }
}

function describeType(type: TokenType): string {
    switch (type.name) {
        case 'STRING':
            return 'a text in quotation marks';
        case 'BULLET':
            return 'a line that begins with “- ”';
        default:
            return `“${type.name}”`;
    }
}

function shorten(text: string): string {
    return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
