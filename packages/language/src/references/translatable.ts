import { pushAll } from '@gradus/model';
import * as ast from '../generated/ast.ts';
import type { Adoption } from '../model/adoption.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { adoptionFor } from './adoption-for.ts';
import { blocksOf, childElements } from './elements-within.ts';
import { isUnlevelled, scaleOf } from './scale-of.ts';
import { type SectionHolder, sectionOf } from './sections-of.ts';

/** What can be translated: an element, what a level means for a competency, an activity in a role's own words. */
export type Original = ast.Element | ast.Descriptor | ast.RoleActivity;

/** A text of it that is printed in the language of the reader: its title, the tasks of a role, or a section. */
export type TextPart = 'title' | 'tasks' | ast.Section;

/** The texts that a framework has in its own language, and those that are said in another one. */
export type Texts = ReadonlyMap<Original, ReadonlySet<TextPart>>;

/** Every title and every section's text of a framework and what it adopts, in the order of the text. */
export function textsToTranslate(frameworks: Frameworks, folder: string): Texts {
    return frameworks.remember('texts to translate', folder, () => {
        const texts = new Map<Original, Set<TextPart>>();
        const [first] = frameworks.documentsOf(folder);
        if (!first) return texts;
        const adoption = adoptionFor(frameworks, first.uri);
        const ownSymbols = frameworks.symbolsOf(folder);
        for (const document of frameworks.documentsWithAdopted(folder)) {
            const symbols = frameworks.symbolsFor(document.uri);
            const root = document.parseResult.value;
            const pending = ast.isDocument(root) ? [...root.elements].reverse() : [];
            for (let element = pending.pop(); element; element = pending.pop()) {
                if (adoption.isOmitted(element)) continue;
                pushAll(pending, [...childElements(element)].reverse());
                // The header of a framework that is adopted is not a part of this one.
                if (ast.isFramework(element) && frameworks.folderOf(document.uri) !== folder) continue;
                const parts = partsOf(element, adoption);
                if (!ast.isSection(element)) addSections(element, symbols, parts);
                for (const adaptation of adoption.of(element)) addSections(adaptation, ownSymbols, parts);
                if (parts.size > 0) texts.set(element, parts);
                addInner(element, symbols, texts);
            }
        }
        return texts;
    });
}

/** What an element says of a level or of an activity, which are elements of something else. */
function addInner(element: ast.Element, symbols: FrameworkSymbols, texts: Map<Original, Set<TextPart>>): void {
    if (ast.isCompetency(element) && isPrinted(element)) {
        for (const descriptor of element.descriptors) {
            const parts = new Set<TextPart>();
            if (descriptor.level?.ref) addSections(descriptor, symbols, parts);
            if (parts.size > 0) texts.set(descriptor, parts);
        }
    }
    if (!ast.isRole(element) || element.shared) return;
    for (const each of element.activities) if (each.wording && each.activity?.ref) texts.set(each, new Set(['title']));
}

/** Whether it is known what a competency is. */
function isPrinted(competency: ast.Competency): boolean {
    return Boolean(competency.name) && (scaleOf(competency) !== undefined || isUnlevelled(competency));
}

/** The title and the tasks of an element, as far as it has them. */
function partsOf(element: ast.Element, adoption: Adoption): Set<TextPart> {
    const parts = new Set<TextPart>();
    // A text with errors may lack the code; and a competency of which nothing is known is not printed.
    if (!element.name || (ast.isCompetency(element) && !isPrinted(element))) return parts;
    const title = adoption.titleOf(element) ?? element.title;
    if (title && hasOtherWords(title, element.name)) parts.add('title');
    if (ast.isRole(element) && hasTasks(element, adoption, new Set())) parts.add('tasks');
    return parts;
}

/**
 * Whether a title that is written in the text has other words in another language. One that is the code is taken for a
 * name, which stays as it is (PC1, CEO), unless it is a word itself, as in `category Behavioural "Behavioural"`: at
 * least two letters, not all of them capitals, and no digit.
 */
export function hasOtherWords(title: string, code: string): boolean {
    return title !== code || (/\p{L}.*\p{L}/u.test(title) && /[\p{Ll}\p{Lo}]/u.test(title) && !/\p{N}/u.test(title));
}

function hasTasks(role: ast.Role, adoption: Adoption, path: Set<ast.Role>): boolean {
    if (path.has(role)) return false;
    path.add(role);
    const given = [...role.tasks, ...adoption.of(role).flatMap(({ tasks }) => tasks)];
    if (given.some(({ items }) => items.some(({ text }) => text !== ''))) return true;
    return role.parents.some(({ ref }) => ref && hasTasks(ref, adoption, path));
}

function addSections({ contents }: SectionHolder, symbols: FrameworkSymbols, parts: Set<TextPart>): void {
    for (const content of contents) {
        const section = sectionOf(content, symbols);
        if (section?.form) parts.add(section);
    }
}

/** What the translations of a framework and of what it adopts say in one language. */
export function textsIn(frameworks: Frameworks, folder: string, language: string): Texts {
    return frameworks.remember(`texts in ${language.toLowerCase()}`, folder, () => {
        const texts = new Map<Original, Set<TextPart>>();
        for (const document of frameworks.documentsWithAdopted(folder)) {
            const symbols = frameworks.symbolsFor(document.uri);
            for (const block of blocksOf([document])) {
                if (!ast.isTranslation(block) || block.language?.toLowerCase() !== language.toLowerCase()) continue;
                const pending = [...block.entries];
                for (let entry = pending.pop(); entry; entry = pending.pop()) {
                    pushAll(pending, entry.entries);
                    const original = originalOf(entry);
                    if (!original) continue;
                    const parts = texts.get(original) ?? new Set<TextPart>();
                    texts.set(original, parts);
                    if (entry.title) parts.add('title');
                    if (entry.tasks.some(({ items }) => items.some(({ text }) => text !== ''))) parts.add('tasks');
                    addSections(entry, symbols, parts);
                }
            }
        }
        return texts;
    });
}

/** What an entry of a translation translates; nothing where that cannot be found. */
export function originalOf(entry: ast.Translated): Original | undefined {
    const { target, kind, $container } = entry;
    const element = target?.ref;
    const outer = ast.isTranslated($container) ? $container.target?.ref : undefined;
    if (kind === 'level' && ast.isCompetency(outer)) {
        return outer.descriptors.find(({ level }) => level?.ref === element && level?.$refText === target?.$refText);
    }
    if (kind === 'activity' && ast.isRole(outer)) {
        return outer.activities.find(({ activity }) => activity?.ref === element);
    }
    return element;
}

/** Whether an entry translates its element, and does not only hold others, so that these find their place. */
export function saysSomething({ title, contents, tasks }: ast.Translated): boolean {
    return Boolean(title) || contents.length > 0 || tasks.length > 0;
}

/** What it is called, with what it stands in where its own code says little: “PC1”, “2 of PC1”. */
export function originalName(original: Original): string {
    const container = original.$container;
    const code = ast.isDescriptor(original)
        ? original.level?.$refText
        : ast.isRoleActivity(original)
          ? original.activity?.$refText
          : original.name;
    const isInner = ast.isLevel(original) || ast.isActivity(original) || ast.isSpecialisation(original);
    const within = (isInner || !ast.isElement(original)) && ast.isElement(container) ? container.name : undefined;
    return within ? `${code} of ${within}` : (code ?? '');
}

/** The folder of the framework that a translation is of: the one it names, or else its own. */
export function translatedFolder(frameworks: Frameworks, translation: ast.Translation): string | undefined {
    const own = folderOf(frameworks, translation);
    if (!translation.framework) return own;
    const target = translation.framework.ref;
    return target && folderOf(frameworks, target);
}

function folderOf(frameworks: Frameworks, node: ast.Translation | ast.Framework): string | undefined {
    const uri = node.$container?.$document?.uri;
    return uri && frameworks.folderOf(uri);
}
