import { isCode } from '../../tables/codes.ts';
import type { ImportNotes } from '../notes.ts';
import { linesOf, oneLine } from '../reading/clean-text.ts';
import type {
    DraftElement,
    DraftFramework,
    DraftNamed,
    DraftRemark,
    DraftText,
    DraftTranslation
} from './draft-framework.ts';
import { isIdentifier } from './made-identifiers.ts';

/** Every element of a draft, with what it is one of. */
function* allElements(draft: DraftFramework): Generator<DraftElement> {
    yield draft.header;
    for (const scale of draft.scales) {
        yield scale;
        yield* scale.levels;
    }
    yield* draft.categories;
    yield* draft.competencies;
    yield* draft.statements;
    for (const domain of draft.domains) {
        yield domain;
        yield* domain.activities;
    }
    yield* draft.groups;
    yield* draft.grades;
    for (const role of draft.roles) {
        yield role;
        yield* role.specialisations;
    }
    yield* draft.sets;
    yield* draft.streams;
    yield* draft.terms;
}

/** Makes every text one that can be written: on one line, or on several where it may have paragraphs. */
export function soundTexts(draft: DraftFramework, notes: ImportNotes): void {
    const identifiers = new Set<string>();
    const isList = new Set(draft.sections.filter(({ form }) => form === 'list').map(({ code }) => code));
    const clean = (texts: readonly DraftText[]) => texts.map(text => cleanText(text, isList.has(text.section)));
    for (const element of allElements(draft)) {
        element.title = oneLine(element.title);
        if ('aliases' in element) cleanAliases(element as DraftNamed);
        element.texts = clean(element.texts);
        element.remarks = cleanRemarks(element.remarks ?? []);
        if (element.number !== undefined) element.number = oneLine(element.number) || undefined;
        soundIdentifier(element, identifiers, notes);
    }
    for (const competency of draft.competencies) {
        for (const descriptor of competency.descriptors) descriptor.texts = clean(descriptor.texts);
    }
    for (const each of [...draft.roles, ...draft.sets]) {
        each.tasks = each.tasks.map(oneLine).filter(task => task !== '');
        for (const excluded of each.excludes) excluded.reason = reasonOf(excluded.reason);
    }
    for (const { excludes } of draft.domains)
        for (const excluded of excludes) excluded.reason = reasonOf(excluded.reason);
    for (const each of draft.sections) each.title = oneLine(each.title);
    for (const each of draft.relations) {
        each.reason = reasonOf(each.reason);
        each.author = reasonOf(each.author);
        each.reviewer = reasonOf(each.reviewer);
        each.objectText = oneLine(each.objectText);
        each.date = dateOf(each.date, notes);
    }
    for (const each of draft.translations) cleanTranslation(each, clean);
}

function cleanTranslation(translation: DraftTranslation, clean: (texts: readonly DraftText[]) => DraftText[]): void {
    translation.remarks = cleanRemarks(translation.remarks) as DraftTranslation['remarks'];
    for (const entry of translation.entries) {
        entry.title = reasonOf(entry.title);
        entry.texts = clean(entry.texts);
        entry.tasks = entry.tasks.map(oneLine).filter(task => task !== '');
    }
}

function cleanText({ section, entries }: DraftText, isList: boolean): DraftText {
    const lines = isList ? entries.map(oneLine).filter(line => line !== '') : entries.flatMap(linesOf);
    return { section, entries: lines };
}

function cleanAliases(element: DraftNamed): void {
    element.aliases = [...new Set(element.aliases.map(oneLine))].filter(alias => alias !== '');
}

function cleanRemarks(remarks: readonly DraftRemark[]): DraftRemark[] {
    return remarks.flatMap(remark => {
        const text = oneLine(remark.text);
        const date = remark.date === undefined ? undefined : oneLine(remark.date);
        const isDate = date === undefined || isCode(date);
        const author = reasonOf(remark.author);
        if (text === '') return [];
        return [{ ...remark, text: isDate ? text : `${text} (${date})`, author, date: isDate ? date : undefined }];
    });
}

function reasonOf(text: string | undefined): string | undefined {
    return text === undefined ? undefined : oneLine(text) || undefined;
}

function dateOf(date: string | undefined, notes: ImportNotes): string | undefined {
    if (date === undefined) return undefined;
    const line = oneLine(date);
    if (isCode(line)) return line;
    notes.leftOut('Some dates of relations are none, such as 2026-01-31', date);
    return undefined;
}

function soundIdentifier(element: DraftElement, taken: Set<string>, notes: ImportNotes): void {
    if (element.id === undefined) return;
    const id = element.id.trim().toLowerCase();
    const isSound = isIdentifier(id) && !taken.has(id);
    if (!isSound)
        notes.leftOut('Some identifiers are no UUIDs, or are there twice, so that Gradus makes others', element.id);
    element.id = isSound ? id : undefined;
    taken.add(id);
}
