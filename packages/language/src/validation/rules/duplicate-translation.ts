import { pushAll } from '@gradus/model';
import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { blocksOf } from '../../references/elements-within.ts';
import { sectionOf } from '../../references/sections-of.ts';
import { type Original, originalName, originalOf, saysSomething } from '../../references/translatable.ts';
import type { FrameworkSymbols } from '../../symbols/framework-symbols.ts';
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
    fixes({ document, node, frameworks, symbols }) {
        const entry = AstUtils.getContainerOfType(node, ast.isTranslated);
        const first = entry && repetitionsIn(frameworks, frameworks.folderOf(document.uri)).get(entry);
        const range = first && isSaidIn(first, entry, symbols) ? entry.$cstNode?.range : undefined;
        return range ? [removal(document, 'Remove this translation', range)] : [];
    }
};

/** Whether all that an entry translates is translated by another one, too, and nothing is noted at it. */
function isSaidIn(other: ast.Translated, entry: ast.Translated, symbols: FrameworkSymbols): boolean {
    if (entry.annotations.length > 0) return false;
    if (entry.title && !other.title) return false;
    if (hasTasks(entry) && !hasTasks(other)) return false;
    const sections = new Set(other.contents.filter(hasText).map(content => sectionOf(content, symbols)));
    return (
        entry.contents.every(content => {
            const section = sectionOf(content, symbols);
            return section !== undefined && sections.has(section);
        }) &&
        entry.entries.every(inner => {
            const original = originalOf(inner);
            const same = other.entries.find(each => original !== undefined && originalOf(each) === original);
            return same !== undefined && isSaidIn(same, inner, symbols);
        })
    );
}

function hasTasks({ tasks }: ast.Translated): boolean {
    return tasks.some(({ items }) => items.some(({ text }) => text !== ''));
}

function hasText({ paragraphs, items }: ast.Content): boolean {
    return paragraphs.some(text => text !== '') || items.some(({ text }) => text !== '');
}

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
                pushAll(pending, [...entry.entries].reverse());
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

function languageOf(entry: ast.Translated): string | undefined {
    let node: ast.Translated | ast.Translation = entry;
    while (ast.isTranslated(node)) node = node.$container;
    return node.language;
}
