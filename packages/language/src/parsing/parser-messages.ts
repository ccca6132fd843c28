import type { IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';
import { CHOICES, KINDS, QUOTED } from './known-words.ts';
import {
    inTable,
    missingBody,
    missingCode,
    noColumns,
    notAnElement,
    notARelation,
    notAText,
    notInBody
} from './meant-words.ts';
import { capital, describe, describeType, isOpenText, oneOf, unclosedText } from './met-tokens.ts';

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
        if (expected.name === 'EOF') return notAnElement(actual, previous);
        const rule = ruleOf(ruleName);
        if (TABLE_RULES.has(rule)) return inTable(rule, expected, actual, previous);
        if (isOpenText(actual)) return unclosedText(actual);
        const found = describe(actual);
        if (rule === 'Section' || rule === 'SectionUse') {
            const missing = expected.name === 'for' ? '“for” and a kind of element' : describeType(expected);
            return `${capital(missing)} is missing before ${found}. A section is written section purpose "Purpose": text for role.`;
        }
        if (rule === 'Requirement' && expected.name === ':') {
            return `After a competency come a colon and its level, as in “${previous.image}: 2”. Here stands ${found}.`;
        }
        const inQuotationMarks = expected.name === 'STRING' ? QUOTED.get(previous.image) : undefined;
        if (inQuotationMarks) {
            return `After “${previous.image}” comes ${inQuotationMarks} in quotation marks; here stands ${found}.`;
        }
        if (rule === 'Acceptance' && expected.name === 'because') {
            return `After the rule that is accepted comes the reason, as in because "…"; here stands ${found}.`;
        }
        if (rule === 'Scale' && expected.name === 'levels') {
            return `After the number of levels comes the word levels, as in 8 levels; here stands ${found}.`;
        }
        if (expected.name === '{') return missingBody(rule, actual, found);
        if (expected.name === '}') return notInBody(rule, actual, found);
        if (expected.name === 'CODE') {
            if (rule === 'Relation') return `A number from 0 to 1 is missing before ${found}, as in confidence 0.9.`;
            return `${rule === 'Span' ? 'A number' : 'A code'} is missing before ${found}.`;
        }
        return `${capital(describeType(expected))} is missing before ${found}.`;
    }

    override buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken; ruleName: string }): string {
        return notAnElement(firstRedundant);
    }

    override buildNoViableAltMessage({ actual, previous, ruleName }: NoAlternative): string {
        const rule = ruleOf(ruleName);
        const [first] = actual;
        const found = describe(first);
        if (CONTENT_RULES.has(rule)) return notAText(previous, actual);
        if (rule === 'PropertyValue')
            return `After “${previous.image}” comes its value in quotation marks, before ${found}.`;
        if (first && rule === 'Name' && first.image === ':' && previous.tokenType.name === 'CODE') {
            return (
                `“${previous.image}:” cannot stand behind a comma: every requirement stands on a line of its own. ` +
                'After a comma comes a further measure, a scale and a level on it, as in “IM 4”.'
            );
        }
        if (rule === 'LevelName') return `A level is missing before ${found}.`;
        if (TARGET_RULES.has(rule)) {
            return `A code, or a title in quotation marks, is missing after “${previous.image}”, before ${found}.`;
        }
        if (CODE_RULES.has(rule)) return missingCode(previous, first, found);
        if (rule === 'Relation') return notARelation(previous, first, found);
        const choice = CHOICES.get(rule);
        if (choice) return `After “${previous.image}” comes ${choice}; here stands ${found}.`;
        if (rule === 'ElementKind') return `After “for” comes a kind of element: ${oneOf(KINDS)}.`;
        if (rule === 'Section') return 'After the colon comes what the section holds: text or list.';
        return `${capital(found)} cannot stand here.`;
    }

    override buildEarlyExitMessage({ actual, previous, ruleName }: Early): string {
        const rule = ruleOf(ruleName);
        if (CONTENT_RULES.has(rule)) return notAText(previous, actual);
        if (rule === 'Matrix') return noColumns(actual[0]);
        return `Something is missing before ${describe(actual[0])}.`;
    }
}

const CONTENT_RULES = new Set(['Content', 'FrameworkContent', 'UnnamedList']);
const CODE_RULES = new Set(['Name', 'SectionName', 'FrameworkSectionName']);
/** Where an element is named by its code or title. */
const TARGET_RULES = new Set(['CompetencyName', 'TargetName', 'SubjectName']);
const TABLE_RULES = new Set(['Matrix', 'Column', 'Row', 'Cell']);

/** Langium ends the names of its rules with a space of no width, to tell them from other names. */
function ruleOf(name: string): string {
    return name.replace('\u200b', '');
}
