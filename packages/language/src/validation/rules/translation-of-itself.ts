import { translatedFolder } from '../../references/translatable.ts';
import type { Rule } from '../rule.ts';

/** A translation into the language that the framework is written in. */
export const translationOfItself: Rule = {
    code: 'translation-of-itself',
    severity: 'warning',
    summary: 'A translation is into another language than the framework’s own.',
    explanation:
        'The header says in which language the framework is written (`language en`), and a translation is into the ' +
        'same. Mostly the tag was copied. Texts of the framework itself are changed where they stand; where it is ' +
        'written in another language, the header is to say so.',
    examples: {
        bad: `framework Demo "Demo" { language en }
translation en {
  framework Demo "Sample"
}
`,
        good: `framework Demo "Demo" { language de }
translation en {
  framework Demo "Sample"
}
`
    },
    checks: {
        Translation(translation, { frameworks, report }) {
            const folder = translatedFolder(frameworks, translation);
            const header = folder === undefined ? undefined : frameworks.headerOf(folder);
            const language = header?.properties.find(({ key }) => key === 'language')?.value;
            if (!header?.name || !language || translation.language?.toLowerCase() !== language.toLowerCase()) return;
            report({
                message: `${header.name} is written in ${language} itself. Correct the language of this translation, or that in the framework’s header.`,
                node: translation,
                property: 'language'
            });
        }
    }
};
