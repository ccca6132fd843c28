import type { IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';

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
        const found = describe(actual);
        if (ruleName === 'Requirement' && expected.name === ':') {
            return `After a competency come a colon and its level, as in “${previous.image}: 2”. Here stands ${found}.`;
        }
        if (expected.name === '}') return missingBrace(actual, found);
        if (expected.name === 'CODE') return `A code is missing before ${found}.`;
        return `${capital(describeType(expected))} is missing before ${found}.`;
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken; ruleName: string }): string {
        if (firstRedundant.image === '}') {
            return 'This } closes nothing: every { before it is closed already. Remove it, or look for a } too many above.';
        }
        return (
            `${capital(describe(firstRedundant))} cannot stand here. Outside of braces a file holds elements: ` +
            'framework, section, scale, category, domain, group, grade or role, each followed by its code.'
        );
    }

    override buildNoViableAltMessage({ actual, previous, ruleName }: NoAlternative): string {
        const token = actual[0];
        const found = token ? describe(token) : 'the end of the file';
        if (CONTENT_RULES.has(ruleName)) return missingText(previous, found);
        if (CODE_RULES.has(ruleName)) return `A code is missing before ${found}, as in “${previous.image} PC1”.`;
        if (ruleName === 'ElementKind') {
            return 'After “for” comes a kind of element: framework, scale, level, category, competency, domain, activity, group, grade or role.';
        }
        return `${capital(found)} cannot stand here.`;
    }

    override buildEarlyExitMessage({ actual, previous, ruleName }: Early): string {
        const token = actual[0];
        const found = token ? describe(token) : 'the end of the file';
        if (CONTENT_RULES.has(ruleName)) return missingText(previous, found);
        return `Something is missing before ${found}.`;
    }
}

const CONTENT_RULES = new Set(['Content', 'FrameworkContent', 'UnnamedList']);
const CODE_RULES = new Set(['Name', 'SectionName', 'FrameworkSectionName', 'CompetencyName', 'PropertyValue']);

function missingText(previous: IToken, found: string): string {
    return (
        `“${previous.image}” needs its text: in quotation marks, or on lines that begin with “- ”. Here stands ${found}. ` +
        `(A requirement is written with a colon: “${previous.image}: 2”, after the word requires.)`
    );
}

function missingBrace(actual: IToken, found: string): string {
    const where = actual.tokenType.name === 'EOF' ? 'at the end of the file' : `before ${found}`;
    return (
        `A closing brace } is missing ${where}. If there is one at the end of a line that begins with “- ”, ` +
        'it counts as part of that line’s text: put it on a line of its own.'
    );
}

function describe(token: IToken): string {
    switch (token.tokenType?.name) {
        case 'EOF':
            return 'the end of the file';
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
