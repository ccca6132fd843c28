import type { AstNode } from 'langium';
import type { Rule, RuleContext } from '../rule.ts';

/** A language that is not written as a language tag. */
export const languageTag: Rule = {
    code: 'language-tag',
    severity: 'error',
    summary: 'The language is a language tag.',
    explanation:
        'A language, of a framework or of a translation, is written as its tag of two or three letters, with a region where it matters: `en`, `fr`, `pt-BR`, ' +
        '`sr-Latn` (BCP 47). Systems that take the export rely on it.',
    examples: {
        bad: `framework Demo "Demo" { language english_uk }
`,
        good: `framework Demo "Demo" { language en-GB }
`
    },
    checks: {
        Property(property, context) {
            if (property.key === 'language') check(property.value, property, 'value', context);
        },
        Translation(translation, context) {
            check(translation.language, translation, 'language', context);
        }
    }
};

function check(value: string | undefined, node: AstNode, property: string, context: RuleContext): void {
    // In a text with errors it may be missing.
    if (value === undefined || isLanguageTag(value)) return;
    context.report({
        message: `“${value}” is not the short form of a language. Write it as in en, fr or pt-BR.`,
        node,
        property
    });
}

/** Whether a text is a language tag of BCP 47. */
function isLanguageTag(value: string): boolean {
    // A language of four or more letters is allowed by the standard for later use; none exists.
    if (!/^[A-Za-z]{2,3}(-|$)/.test(value)) return false;
    try {
        Intl.getCanonicalLocales(value);
        return true;
    } catch {
        return false;
    }
}
