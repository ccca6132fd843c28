import * as ast from '../../generated/ast.ts';
import { blocksOf } from '../../references/elements-within.ts';
import {
    type Original,
    originalName,
    type TextPart,
    type Texts,
    type TextsToTranslate,
    textsIn,
    textsToTranslate,
    together,
    translatedFolder
} from '../../references/translatable.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import type { Rule } from '../rule.ts';
import { oneOf } from '../wording.ts';

/** So many missing texts are named. */
const MOST_NAMED = 5;

/** Texts that are still missing in another language. */
export const translationIncomplete: Rule = {
    code: 'translation-incomplete',
    severity: 'information',
    blocksRelease: true,
    summary: 'Every title and text is translated.',
    explanation:
        'Says how far a translation is: how many of the titles, sections and lists of tasks are there in the other ' +
        'language, and which are missing first. All `translation` blocks of a language count together; the first one ' +
        'has the message. What is missing is printed in the framework’s own language. A title that is the same as the ' +
        'code is counted only where it is a word, such as Officer: PC1 and CEO stay as they are.',
    examples: {
        bad: `framework Demo "Demo" { }
grade Senior "Senior Clerk"
grade Junior "Junior Clerk"
translation de {
  grade Senior "Sachbearbeiterin"
}
`,
        good: `framework Demo "Demo" { }
grade Senior "Senior Clerk"
grade Junior "Junior Clerk"
translation de {
  framework Demo "Muster"
  grade Senior "Sachbearbeiterin"
  grade Junior "Anwärterin"
}
`
    },
    needsIntactText: true,
    reads: 'framework',
    checks: {
        Translation(translation, context) {
            const { frameworks, document } = context;
            const { language } = translation;
            const own = frameworks.folderOf(document.uri);
            const folder = translatedFolder(frameworks, translation);
            if (!language || folder === undefined || !firstBlocks(frameworks, own).has(translation)) return;
            const texts = textsToTranslate(frameworks, folder);
            const said = together([...new Set([own, folder])].map(each => textsIn(frameworks, each, language)));
            const total = texts.count;
            const done = countDone(said, texts);
            if (done === total) return;
            const first = firstMissing(texts, said);
            const more = total - done - first.length;
            const missing = oneOf(more > 0 ? [...first, `${more} more`] : first, 'and');
            context.report({
                message: `${done} of ${total} texts are translated into ${language}. Missing: ${missing}.`,
                node: translation,
                property: 'language'
            });
        }
    }
};

/** How many of the texts are said: there may be many languages, and little in each. */
function countDone(said: Texts, texts: TextsToTranslate): number {
    let count = 0;
    for (const [original, parts] of said) {
        const wanted = texts.get(original);
        for (const part of parts) if (wanted?.has(part)) count++;
    }
    return count;
}

/** The first of the texts that are not said. */
function firstMissing(texts: TextsToTranslate, said: Texts): readonly string[] {
    const missing: string[] = [];
    for (const [original, parts] of texts) {
        for (const part of parts) {
            if (missing.length === MOST_NAMED) return missing;
            if (!said.get(original)?.has(part)) missing.push(nameOf(original, part));
        }
    }
    return missing;
}

/** Of all translations into one language, of one framework, the first. */
function firstBlocks(frameworks: Frameworks, folder: string): ReadonlySet<ast.Translation> {
    return frameworks.remember('first translations', folder, () => {
        const first = new Map<string, ast.Translation>();
        for (const block of blocksOf(frameworks.documentsOf(folder))) {
            if (!ast.isTranslation(block) || !block.language) continue;
            const key = `${block.language.toLowerCase()} ${translatedFolder(frameworks, block)}`;
            if (!first.has(key)) first.set(key, block);
        }
        return new Set(first.values());
    });
}

function nameOf(original: Original, part: TextPart): string {
    const what = typeof part === 'string' ? part : part.title || part.name;
    return `${what} of ${originalName(original)}`;
}
