import { AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import { blockOf } from '../../parsing/direct/source-block.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { quote } from '../../text/quotes.ts';
import { indentStep } from '../text-places.ts';
import { retitled } from './edit-names.ts';
import { textIn, withTasks } from './edit-texts.ts';
import type { EditedElements } from './edited-elements.ts';
import type { ElementEdit } from './element-edit.ts';
import { type PlannedChanges, type Refusal, textOf } from './planned-changes.ts';
import { plainLine, textLines } from './rewrite-texts.ts';

type Translating = Extract<ElementEdit, { type: 'translate' }>;

/** What holds an entry whose code is counted by that, as translations call it. */
const HOLDERS: Readonly<Record<string, string>> = {
    level: 'scale',
    activity: 'domain',
    specialisation: 'role',
    descriptor: 'competency'
};

/** Has a translation say something else of an element; in the entry that it has, or in a new one. */
export function translated(
    edit: Translating,
    elements: EditedElements,
    frameworks: Frameworks,
    planned: PlannedChanges,
    index: number
): Refusal {
    const language = edit.language.toLowerCase();
    const translations = elements.documents
        .flatMap(({ parseResult }) => (parseResult.value as ast.Document).blocks)
        .filter(each => ast.isTranslation(each))
        .filter(each => each.language?.toLowerCase() === language && !each.framework);
    const [first] = translations;
    if (!first) {
        return `There is no translation into ${edit.language} yet. Begin one in the text: translation ${edit.language} { }`;
    }
    const { kind, code, within } = edit.of;
    const [holder, word] = [HOLDERS[kind], kind === 'descriptor' ? 'level' : kind];
    const outer = holder === undefined ? undefined : entryIn(translations, holder, within ?? '');
    const entry = holder === undefined ? entryIn(translations, word, code) : entryIn(outer ? [outer] : [], word, code);
    if ([first, outer, entry].some(each => each && blockOf(each)?.errors !== undefined)) {
        return 'The text of the translation has a syntax error. Correct it first.';
    }
    const symbols = frameworks.symbolsFor(AstUtils.getDocument(first).uri);
    const { said } = edit;
    if (entry) {
        // An entry that says nothing is none.
        if (isAll(entry, said)) return planned.take(entry, index);
        if (said.type === 'title') return retitled(entry, said.title, planned, index);
        if (said.type === 'tasks') return withTasks(entry, said.entries, planned, index);
        const section = symbols.find('Section', said.section)?.node;
        if (!ast.isSection(section)) return `There is no section ${said.section} in the framework.`;
        return textIn(entry, section, said.entries, symbols, planned, index);
    }
    const step = indentStep(textOf(first));
    const head = `${word} ${code}`;
    const place = outer ?? first;
    const isInner = holder !== undefined && !outer;
    if (said.type === 'title') {
        const line = `${head} ${quote(plainLine(said.title))}`;
        return planned.add(place, [line], index, isInner ? `${holder} ${within}` : undefined);
    }
    const section = said.type === 'text' ? symbols.find('Section', said.section)?.node : undefined;
    const form = said.type === 'tasks' ? 'list' : ast.isSection(section) ? section.form : undefined;
    if (!form) return `There is no section ${said.type === 'text' ? said.section : ''} in the framework.`;
    const lines = textLines(said.type === 'tasks' ? 'tasks' : said.section, form, said.entries, step);
    if (!isInner) return planned.add(place, lines, index, head);
    const block = [`${head} {`, ...lines.map(each => step + each), '}'];
    return planned.add(place, block, index, `${holder} ${within}`);
}

function entryIn(
    places: readonly (ast.Translation | ast.Translated)[],
    kind: string,
    code: string
): ast.Translated | undefined {
    return places
        .flatMap(({ entries }) => entries)
        .find(each => each.kind === kind && (each.target?.ref?.name ?? each.target?.$refText) === code);
}

/** Whether an entry would say nothing any more, once what is said of it is taken out. */
function isAll({ title, contents, tasks, entries, annotations }: ast.Translated, said: Translating['said']): boolean {
    const isEmpty = said.type === 'title' ? said.title === '' : said.entries.length === 0;
    if (!isEmpty || entries.length + annotations.length > 0) return false;
    const [titles, texts, lists] = [title === undefined ? 0 : 1, contents.length, tasks.length];
    const rest = titles + texts + lists;
    return said.type === 'title' ? rest === titles : rest === (said.type === 'text' ? texts : lists) && rest === 1;
}
