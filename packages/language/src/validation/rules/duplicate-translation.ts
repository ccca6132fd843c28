import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { blocksOf } from '../../references/elements-within.ts';
import { type Original, originalName, originalOf } from '../../references/translatable.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { removal } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { called } from '../wording.ts';

/** An element that is translated twice into one language. */
export const duplicateTranslation: Rule = {
    code: 'duplicate-translation',
    severity: 'error',
    summary: 'An element is translated once into each language.',
    explanation:
        'The texts of an element stand twice in translations into the same language, so it is not clear which of them ' +
        'is printed. An element that only holds others, so that these find their place, is not translated by that.',
    examples: {
        bad: `framework Demo "Demo" { }
translation de {
  framework Demo "Muster"
  framework Demo "Beispiel"
}
`,
        good: `framework Demo "Demo" { }
translation de {
  framework Demo "Muster"
}
`
    },
    checks: {
        Translated(entry, context) {
            const folder = context.frameworks.folderOf(context.document.uri);
            const first = repetitionsIn(context.frameworks, folder).get(entry);
            const original = originalOf(entry);
            const language = languageOf(entry);
            if (!first || !original || !language) return;
            const range = first.target.$refNode?.range;
            context.report({
                message: `${ast.isElement(original) ? called(original) : originalName(original)} is translated into ${language} already. Keep one of the two.`,
                node: entry,
                property: 'target',
                related: range
                    ? [{ message: 'It is translated here first', uri: AstUtils.getDocument(first).uri, range }]
                    : []
            });
        }
    },
    fixes({ document, node }) {
        const entry = AstUtils.getContainerOfType(node, ast.isTranslated);
        // What stands in its braces may be the only translation of that.
        const range = entry?.entries.length === 0 ? entry.$cstNode?.range : undefined;
        return range ? [removal(document, 'Remove this translation', range)] : [];
    }
};

/** Entries whose element an earlier entry has in the same language, with that one. */
function repetitionsIn(frameworks: Frameworks, folder: string): ReadonlyMap<ast.Translated, ast.Translated> {
    return frameworks.remember('repeated translations', folder, () => {
        const repeated = new Map<ast.Translated, ast.Translated>();
        const byLanguage = new Map<string, Map<Original, ast.Translated>>();
        for (const block of blocksOf(frameworks.documentsOf(folder))) {
            if (!ast.isTranslation(block) || !block.language) continue;
            const language = block.language.toLowerCase();
            const said = byLanguage.get(language) ?? new Map<Original, ast.Translated>();
            byLanguage.set(language, said);
            const pending = [...block.entries].reverse();
            for (let entry = pending.pop(); entry; entry = pending.pop()) {
                pending.push(...[...entry.entries].reverse());
                const original = originalOf(entry);
                if (!original || !saysSomething(entry)) continue;
                const first = said.get(original);
                if (first) repeated.set(entry, first);
                else said.set(original, entry);
            }
        }
        return repeated;
    });
}

function saysSomething({ title, contents, tasks }: ast.Translated): boolean {
    return Boolean(title) || contents.length > 0 || tasks.length > 0;
}

function languageOf(entry: ast.Translated): string | undefined {
    let node: ast.Translated | ast.Translation = entry;
    while (ast.isTranslated(node)) node = node.$container;
    return node.language;
}
