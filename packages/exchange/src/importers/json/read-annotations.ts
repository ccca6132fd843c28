import type { DraftFramework, DraftRemark, DraftTranslated } from '../draft/draft-framework.ts';
import { placedElements } from '../draft/sound-annotations.ts';
import type { ImportNotes } from '../notes.ts';
import { isTrueIn, type JsonRecord, numberIn, own, recordsOf, textIn, textsIn, wordIn } from '../reading/plain-json.ts';
import { endIn, KINDS, RELATIONS, textsOf } from './read-elements.ts';

/** Adds what is said about elements: relations, translations, and the notes of editors. */
export function addAnnotations(compiled: JsonRecord, draft: DraftFramework, notes: ImportNotes): void {
    const used = new Set((draft.header.uses ?? []).map(({ framework }) => framework));
    for (const each of recordsOf(own(compiled, 'relations'))) addRelation(each, draft, used, notes);
    for (const each of recordsOf(own(compiled, 'translations'))) {
        const language = textIn(each, 'language') ?? '';
        const entries = recordsOf(own(each, 'entries')).flatMap((entry): DraftTranslated[] => {
            const kind = wordIn(entry, 'kind', [...KINDS, 'section'] as const);
            const key = textIn(entry, 'code');
            if (kind === undefined || key === undefined) return [];
            const [within, title] = [textIn(entry, 'within'), textIn(entry, 'title')];
            return [{ kind, key, within, title, texts: textsOf(entry), tasks: textsIn(entry, 'tasks') }];
        });
        draft.translations.push({ language, entries, remarks: [] });
    }
    addRemarks(compiled, draft, notes);
}

function addRelation(record: JsonRecord, draft: DraftFramework, used: ReadonlySet<string>, notes: ImportNotes): void {
    const subject = endIn(own(record, 'subject'));
    const kind = wordIn(record, 'kind', RELATIONS);
    const object = endIn(own(record, 'object'));
    const objectText = textIn(record, 'objectText') ?? object?.title ?? '';
    const isTold = (end: ReturnType<typeof endIn>) => end && (!end.isElsewhere || used.has(end.framework ?? ''));
    if (!subject || kind === undefined || !isTold(subject)) {
        notes.leftOut('Some relations are of an element of another framework', subject?.title ?? '');
        return;
    }
    draft.relations.push({
        subject,
        kind,
        ...(object && isTold(object) && { object }),
        objectText: object?.isElsewhere ? object.title : objectText,
        reason: textIn(record, 'reason'),
        confidence: numberIn(record, 'confidence'),
        author: textIn(record, 'author'),
        reviewer: textIn(record, 'reviewer'),
        date: textIn(record, 'date')
    });
}

function addRemarks(compiled: JsonRecord, draft: DraftFramework, notes: ImportNotes): void {
    const byName = new Map<string, ReturnType<typeof placedElements>>();
    // Of several of one language, the first counts.
    const byLanguage = new Map([...draft.translations].reverse().map(each => [each.language, each]));
    for (const placed of placedElements(draft)) {
        const name = `${placed.kind} ${placed.element.code}`;
        const known = byName.get(name) ?? [];
        byName.set(name, known);
        known.push(placed);
    }
    for (const each of recordsOf(own(compiled, 'remarks'))) {
        const remark: DraftRemark = {
            text: textIn(each, 'text') ?? '',
            open: isTrueIn(each, 'open'),
            author: textIn(each, 'author'),
            date: textIn(each, 'date')
        };
        const language = textIn(each, 'language');
        const on = endIn(own(each, 'on'));
        if (language !== undefined) {
            let translation = byLanguage.get(language);
            if (!translation) {
                translation = { language, entries: [], remarks: [] };
                byLanguage.set(language, translation);
                draft.translations.push(translation);
            }
            translation.remarks.push({ ...remark, ...(on && !on.isElsewhere && { on }) });
            continue;
        }
        const found = on && byName.get(`${on.kind} ${on.key}`);
        const element = found?.[0]?.element ?? draft.header;
        if (!found)
            notes.mended('Some remarks are about nothing that is there. They stand in the header', on?.title ?? '');
        element.remarks ??= [];
        element.remarks.push(remark);
    }
}
