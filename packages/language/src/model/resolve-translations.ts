import type { Described, FrameworkModel, TranslatedElement, Translation, TranslationProgress } from '@gradus/model';
import type { LangiumDocument } from 'langium';
import { MultiMap } from 'langium';
import * as ast from '../generated/ast.ts';
import { elementsOf } from '../references/elements-within.ts';
import { sectionKindOf } from '../references/sections-of.ts';
import { hasOtherWords } from '../references/translatable.ts';
import type { Resolving } from './resolving.ts';

/** What a framework says in other languages, and how much of it; one for each language, in the order of the text. */
export function translationsOf(
    documents: readonly LangiumDocument[],
    model: FrameworkModel,
    resolving: Resolving
): Translation[] {
    const { describer } = resolving;
    const byLanguage = new MultiMap<string, ast.Translation>();
    for (const { parseResult } of documents) {
        const blocks = ast.isDocument(parseResult.value) ? parseResult.value.blocks : [];
        for (const block of blocks)
            if (ast.isTranslation(block) && block.language) byLanguage.add(block.language, block);
    }
    // Most frameworks have no translation, and the texts are many.
    const texts: ReadonlySet<string> =
        byLanguage.size > 0 ? textsToTranslate(model, wordsThatAreCodes(documents, resolving)) : new Set();
    return [...byLanguage.keys()].map(language => {
        const blocks = byLanguage.get(language);
        const entries = blocks.flatMap(block =>
            block.entries.flatMap(entry => translated(entry, undefined, resolving))
        );
        const [first] = blocks;
        const done = new Set(entries.flatMap(textsOfEntry).filter(text => texts.has(text)));
        return {
            language,
            entries,
            total: texts.size,
            translated: done.size,
            progress: progressOf(texts, done),
            origin: first ? describer.originOf(first) : { file: 0, line: 0, character: 0 }
        };
    });
}

/** How much is done by what the texts are of, in the order in which there are texts of it. */
function progressOf(texts: ReadonlySet<string>, done: ReadonlySet<string>): TranslationProgress[] {
    const byKind = new Map<TranslationProgress['kind'], { total: number; translated: number }>();
    for (const text of texts) {
        const kind = text.slice(0, text.indexOf(' ')) as TranslationProgress['kind'];
        const counts = byKind.get(kind) ?? { total: 0, translated: 0 };
        counts.total++;
        if (done.has(text)) counts.translated++;
        byKind.set(kind, counts);
    }
    return [...byKind].map(([kind, counts]) => ({ kind, ...counts }));
}

function translated(entry: ast.Translated, within: string | undefined, resolving: Resolving): TranslatedElement[] {
    const { describer } = resolving;
    const target = entry.target?.ref;
    // A number of a continuous scale has no element of its own.
    const code = ast.isSpan(target) ? entry.target?.$refText : resolving.code(target);
    if (!target || code === undefined) return [];
    const own: TranslatedElement = {
        kind: sectionKindOf(entry) ?? 'section',
        code,
        ...(within !== undefined && { within }),
        ...(entry.title && { title: entry.title }),
        sections: describer.sectionsOf(entry),
        tasks: entry.tasks.flatMap(({ items }) => items.map(({ text }) => text)).filter(text => text !== ''),
        origin: describer.originOf(entry)
    };
    return [
        own,
        ...entry.entries.flatMap(inner => translated(inner, holds(inner) ? target.name : undefined, resolving))
    ];
}

/** Whether the codes of a kind are counted by what holds them. */
function holds({ kind }: Pick<ast.Translated, 'kind'>): boolean {
    return kind === 'level' || kind === 'activity' || kind === 'specialisation';
}

/** The titles that are the codes of their elements and words at the same time, as far as they are written in the text. */
function wordsThatAreCodes(documents: readonly LangiumDocument[], { adoption }: Resolving): ReadonlySet<string> {
    const words = new Set<string>();
    for (const element of elementsOf(documents)) {
        const { name, $container } = element;
        const title = adoption.titleOf(element) ?? element.title;
        if (!title || title !== name || !hasOtherWords(title, name)) continue;
        const kind = sectionKindOf(element) ?? 'section';
        const within = holds({ kind }) && ast.isElement($container) ? $container.name : '';
        words.add(`${kind} ${within} ${name} title`);
    }
    return words;
}

/**
 * Every title and every section's text that a framework has, as one word each.
 *
 * @param words titles that are to be translated though they are the code
 */
function textsToTranslate(model: FrameworkModel, words: ReadonlySet<string>): ReadonlySet<string> {
    const texts = new Set<string>();
    const add = (kind: string, element: Pick<Described, 'code' | 'title'> & Partial<Described>, within = ''): void => {
        const title = `${kind} ${within} ${element.code} title`;
        // What has no title of its own has the code for one.
        if (element.title !== element.code || words.has(title)) texts.add(title);
        for (const { section } of element.sections ?? []) texts.add(`${kind} ${within} ${element.code} ${section}`);
    };
    add('framework', model.framework);
    for (const each of model.sections) add('section', each);
    for (const each of model.scales) {
        add('scale', each);
        for (const level of each.levels) add('level', level, each.code);
    }
    for (const each of model.categories) add('category', each);
    for (const each of model.competencies) {
        add('competency', each);
        for (const { level, sections } of each.descriptors) {
            add('descriptor', { code: level, title: level, sections }, each.code);
        }
    }
    for (const each of model.statements) add('statement', each);
    for (const each of model.domains) {
        add('domain', each);
        for (const activity of each.activities) add('activity', activity, each.code);
    }
    for (const each of model.groups) add('group', each);
    for (const each of model.grades) add('grade', each);
    for (const each of model.terms) add('term', each);
    for (const each of model.streams) add('stream', each);
    for (const [kind, roles] of [
        ['role', model.roles],
        ['set', model.sets]
    ] as const) {
        for (const each of roles) {
            add(kind, each);
            if (each.tasks.length > 0) texts.add(`${kind}  ${each.code} tasks`);
        }
    }
    for (const { code, activities, specialisations } of model.roles) {
        for (const one of specialisations) add('specialisation', one, code);
        for (const { activity, reworded } of activities) {
            if (reworded) texts.add(`activity ${code} ${activity} title`);
        }
    }
    return texts;
}

function textsOfEntry({ kind, code, within = '', title, sections, tasks }: TranslatedElement): string[] {
    const parts = sections.map(({ section }) => section);
    if (title !== undefined) parts.push('title');
    if (tasks.length > 0) parts.push('tasks');
    return parts.map(part => `${kind} ${within} ${code} ${part}`);
}
