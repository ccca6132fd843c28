import { pushAll } from '@gradus/model';
import * as ast from '../generated/ast.ts';
import { Adoption } from '../model/adoption.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { adoptedFolders, adoptionIn, folderOfNode } from './adoption-for.ts';
import { blocksOf, elementsOf } from './elements-within.ts';
import { isUnlevelled, scaleOf } from './scale-of.ts';
import { type SectionHolder, sectionOf } from './sections-of.ts';

/** What can be translated: an element, what a level means for a competency, an activity in a role's own words. */
export type Original = ast.Element | ast.Descriptor | ast.RoleActivity;

/** A text of it that is printed in the language of the reader: its title, the tasks of a role, or a section. */
export type TextPart = 'title' | 'tasks' | ast.Section;

/** The texts that are said in a language. */
export type Texts = ReadonlyMap<Original, ReadonlySet<TextPart>>;

/** The texts that a framework has in its own language, with those of what it adopts. */
export function textsToTranslate(frameworks: Frameworks, folder: string): TextsToTranslate {
    return frameworks.remember('texts to translate', folder, () => new TextsToTranslate(frameworks, folder));
}

/**
 * Every title and every section's text of a framework and what it adopts, in the order of the text. Those of a framework are kept
 * once, however many adopt it; what these change of them is looked up when somebody asks.
 */
export class TextsToTranslate {
    private readonly frameworks: Frameworks;
    private readonly folder: string;
    private readonly adoption: Adoption;
    private counted: number | undefined;

    constructor(frameworks: Frameworks, folder: string) {
        this.frameworks = frameworks;
        this.folder = folder;
        this.adoption = adoptionIn(frameworks, folder);
    }

    /** How many texts there are. */
    get count(): number {
        this.counted ??= this.sum();
        return this.counted;
    }

    /** What is to be translated of an element, or of what it says of another one; nothing where it has no texts. */
    get(original: Original): ReadonlySet<TextPart> | undefined {
        const folder = folderOfNode(this.frameworks, original);
        if (folder !== this.folder && !adoptedFolders(this.frameworks, this.folder).has(folder)) return undefined;
        const parts = this.adapted(original, writtenTexts(this.frameworks, folder).get(original) ?? NO_PARTS, folder);
        return parts.size > 0 ? parts : undefined;
    }

    has(original: Original): boolean {
        return this.get(original) !== undefined;
    }

    *[Symbol.iterator](): Iterator<readonly [Original, ReadonlySet<TextPart>]> {
        for (const folder of adoptedFolders(this.frameworks, this.folder)) yield* this.textsOf(folder);
        yield* this.textsOf(this.folder);
    }

    private *textsOf(folder: string): Iterable<readonly [Original, ReadonlySet<TextPart>]> {
        for (const [original, written] of writtenTexts(this.frameworks, folder)) {
            const parts = this.adapted(original, written, folder);
            if (parts.size > 0) yield [original, parts];
        }
    }

    /** What is written of an element as this framework has it: left out, changed or as it is. */
    private adapted(original: Original, written: ReadonlySet<TextPart>, folder: string): ReadonlySet<TextPart> {
        // The header of a framework that is adopted is not a part of this one.
        if (folder !== this.folder && ast.isFramework(original)) return NO_PARTS;
        if (this.adoption.isOfNothing) return written;
        const element = ast.isElement(original) ? original : (original.$container as ast.Element);
        if (this.adoption.isOmitted(element)) return NO_PARTS;
        if (element !== original || !this.adoption.isOf(element)) return written;
        const parts = partsOf(element, this.frameworks.symbolsOf(folder), this.adoption);
        const symbols = this.frameworks.symbolsOf(this.folder);
        for (const adaptation of this.adoption.of(element)) addSections(adaptation, symbols, parts);
        return parts;
    }

    private sum(): number {
        let count = 0;
        for (const folder of adoptedFolders(this.frameworks, this.folder)) {
            count += this.adoption.isOfNothing ? adoptedCount(this.frameworks, folder) : countOf(this.textsOf(folder));
        }
        return count + countOf(this.textsOf(this.folder));
    }
}

const NO_PARTS: ReadonlySet<TextPart> = new Set();

function countOf(texts: Iterable<readonly [Original, ReadonlySet<TextPart>]>): number {
    let count = 0;
    for (const [, parts] of texts) count += parts.size;
    return count;
}

/** How many texts others have of a framework that they adopt as it is: all but those of its header. */
function adoptedCount(frameworks: Frameworks, folder: string): number {
    return frameworks.remember('adopted texts', folder, () =>
        countOf([...writtenTexts(frameworks, folder)].filter(([original]) => !ast.isFramework(original)))
    );
}

/** The texts of a framework's own files as they are written there, with all of its elements, also those that have no texts. */
function writtenTexts(frameworks: Frameworks, folder: string): Texts {
    return frameworks.remember('written texts', folder, () => {
        const texts = new Map<Original, ReadonlySet<TextPart>>();
        const nothing = new Adoption([]);
        const symbols = frameworks.symbolsOf(folder);
        for (const element of elementsOf(frameworks.documentsOf(folder))) {
            texts.set(element, partsOf(element, symbols, nothing));
            addInner(element, symbols, texts);
        }
        return texts;
    });
}

/** What an element says of a level or of an activity, which are elements of something else. */
function addInner(element: ast.Element, symbols: FrameworkSymbols, texts: Map<Original, ReadonlySet<TextPart>>): void {
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

/** The title, the tasks and the sections of an element, as far as it has them. */
function partsOf(element: ast.Element, symbols: FrameworkSymbols, adoption: Adoption): Set<TextPart> {
    const parts = new Set<TextPart>();
    addTitleAndTasks(element, adoption, parts);
    if (!ast.isSection(element)) addSections(element, symbols, parts);
    return parts;
}

function addTitleAndTasks(element: ast.Element, adoption: Adoption, parts: Set<TextPart>): void {
    // A text with errors may lack the code; and a competency of which nothing is known is not printed.
    if (!element.name || (ast.isCompetency(element) && !isPrinted(element))) return;
    const title = adoption.titleOf(element) ?? element.title;
    if (title && hasOtherWords(title, element.name)) parts.add('title');
    if (ast.isRole(element) && hasTasks(element, adoption)) parts.add('tasks');
}

/**
 * Whether a title that is written in the text has other words in another language. One that is the code is taken for a
 * name, which stays as it is (PC1, CEO), unless it is a word itself, as in `category Behavioural "Behavioural"`: at
 * least two letters, not all of them capitals, and no digit.
 */
export function hasOtherWords(title: string, code: string): boolean {
    return title !== code || (/\p{L}.*\p{L}/u.test(title) && /[\p{Ll}\p{Lo}]/u.test(title) && !/\p{N}/u.test(title));
}

const known = new WeakMap<Adoption, Map<ast.Role, boolean>>();

/** Whether a role has tasks, its own or from those that it extends. Each is passed once, however many extend it. */
function hasTasks(role: ast.Role, adoption: Adoption): boolean {
    const answers = known.get(adoption) ?? new Map<ast.Role, boolean>();
    known.set(adoption, answers);
    const below = new Map<ast.Role, ast.Role | undefined>([[role, undefined]]);
    // While it grows, it is gone through.
    for (const [each] of below) {
        const answer = answers.get(each) ?? (hasOwnTasks(each, adoption) || undefined);
        if (answer) {
            for (let next: ast.Role | undefined = each; next; next = below.get(next)) answers.set(next, true);
            return true;
        }
        if (answer === false) continue;
        for (const { ref } of each.parents) if (ref && !below.has(ref)) below.set(ref, each);
    }
    for (const each of below.keys()) answers.set(each, false);
    return false;
}

function hasOwnTasks(role: ast.Role, adoption: Adoption): boolean {
    const given = [...role.tasks, ...adoption.of(role).flatMap(({ tasks }) => tasks)];
    return given.some(({ items }) => items.some(({ text }) => text !== ''));
}

function addSections({ contents }: SectionHolder, symbols: FrameworkSymbols, parts: Set<TextPart>): void {
    for (const content of contents) {
        const section = sectionOf(content, symbols);
        if (section?.form) parts.add(section);
    }
}

/** What the translations of a framework and of what it adopts say in one language. */
export function textsIn(frameworks: Frameworks, folder: string, language: string): Texts {
    const folders = [...adoptedFolders(frameworks, folder), folder];
    return together(folders.map(each => translatedTexts(frameworks, each, language.toLowerCase())));
}

/** What translations say of the same, together. Where only one says anything, it is that one. */
export function together(translations: readonly Texts[]): Texts {
    const [first = NO_TEXTS, ...more] = translations.filter(({ size }) => size > 0);
    if (more.length === 0) return first;
    const texts = new Map(first);
    for (const [original, parts] of more.flatMap(each => [...each])) {
        const known = texts.get(original);
        texts.set(original, known ? new Set([...known, ...parts]) : parts);
    }
    return texts;
}

const NO_TEXTS: Texts = new Map();

/** What the translations in a framework's own files say in a language. */
function translatedTexts(frameworks: Frameworks, folder: string, language: string): Texts {
    return frameworks.remember(`texts in ${language}`, folder, () => {
        const texts = new Map<Original, Set<TextPart>>();
        const symbols = frameworks.symbolsOf(folder);
        for (const { entries } of translationsByLanguage(frameworks, folder).get(language) ?? []) {
            const pending = [...entries];
            for (let entry = pending.pop(); entry; entry = pending.pop()) {
                pushAll(pending, entry.entries);
                addEntry(entry, symbols, texts);
            }
        }
        return texts;
    });
}

/** The translations in a framework's own files, by language in small letters. */
function translationsByLanguage(
    frameworks: Frameworks,
    folder: string
): ReadonlyMap<string | undefined, readonly ast.Translation[]> {
    return frameworks.remember('translations', folder, () => {
        const blocks = [...blocksOf(frameworks.documentsOf(folder))].filter(ast.isTranslation);
        return Map.groupBy(blocks, ({ language }) => language?.toLowerCase());
    });
}

function addEntry(entry: ast.Translated, symbols: FrameworkSymbols, texts: Map<Original, Set<TextPart>>): void {
    const original = originalOf(entry);
    if (!original) return;
    const parts = texts.get(original) ?? new Set<TextPart>();
    texts.set(original, parts);
    if (entry.title) parts.add('title');
    if (entry.tasks.some(({ items }) => items.some(({ text }) => text !== ''))) parts.add('tasks');
    addSections(entry, symbols, parts);
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
