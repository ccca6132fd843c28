import { type ElementKind, pushAll } from '@gradus/model';
import { HEADERS } from '../../../sheets/headers.ts';
import type { DraftFramework, DraftTranslated } from '../../draft/draft-framework.ts';
import type { ImportNotes } from '../../notes.ts';
import type { OriginalNames } from './original-names.ts';
import type { OwnTable } from './own-table.ts';
import type { SectionColumns } from './section-columns.ts';

/** Kinds that tables call by their titles, so that what they were called by code is looked up. */
const TITLED: ReadonlySet<string> = new Set(['category', 'grade', 'domain', 'group']);
const KNOWN: ReadonlySet<string> = new Set([
    ...TITLED,
    ...[
        'framework',
        'scale',
        'level',
        'competency',
        'descriptor',
        'statement',
        'activity',
        'role',
        'specialisation',
        'section'
    ]
]);

/** Adds the translations of what is there, from the table that has a row for each text and a column for each language. */
export function addTranslations(
    draft: DraftFramework,
    table: OwnTable,
    { sections, originals, notes }: { sections: SectionColumns; originals: OriginalNames; notes: ImportNotes }
): void {
    const first = table.headers.indexOf(HEADERS.text) + 2;
    const languages = table.headers.slice(first).filter(header => header !== '');
    const declared = new Map(draft.sections.map(each => [each.code, each]));
    for (const [offset, language] of languages.entries()) {
        const entries = new Map<string, DraftTranslated>();
        for (const row of table.rows) {
            const text = row.at(first + offset);
            if (text === '') continue;
            const [kind, code, within] = [row.of(HEADERS.kind), row.of(HEADERS.code), row.of(HEADERS.within)];
            const place = KNOWN.has(kind) ? placeOf(kind, code, within, draft, originals) : undefined;
            if (!place) {
                notes.leftOut('Some translations are of what tables do not have', `${kind} ${code}`);
                continue;
            }
            const name = `${kind} ${place.within ?? ''} ${place.key}`;
            const entry = entries.get(name) ?? { kind: kind as ElementKind, ...place, texts: [], tasks: [] };
            entries.set(name, entry);
            addText(entry, row.of(HEADERS.text), text);
        }
        const all = [...entries.values()];
        for (const entry of all) {
            entry.texts = entry.texts.flatMap(({ section, entries: lines }) => {
                const title = originals.titleOf('section', section);
                const isKnown = title === undefined || declared.has(section);
                const code = isKnown ? section : sections.section(title).code;
                return declared.has(code) ? [{ section: code, entries: lines }] : [];
            });
        }
        draft.translations.push({ language, entries: all, remarks: [] });
    }
}

function placeOf(
    kind: string,
    code: string,
    within: string,
    { categories }: DraftFramework,
    originals: OriginalNames
): Pick<DraftTranslated, 'key' | 'within'> | undefined {
    if (TITLED.has(kind)) {
        const name = originals.nameOf(kind, code);
        // The key of a category begins with what tables call it.
        const key = kind === 'category' ? categories.find(each => each.key?.split('\n')[0] === name)?.key : name;
        return key === undefined ? undefined : { key };
    }
    if (kind === 'activity') {
        const [domain, name] = [originals.nameOf('domain', within), originals.nameOf('activity', code, within)];
        return domain === undefined || name === undefined ? undefined : { key: name, within: domain };
    }
    if (kind === 'specialisation') {
        const name = originals.nameOf('specialisation', code, within);
        return name === undefined ? undefined : { key: name, within };
    }
    return { key: code, ...(within !== '' && { within }) };
}

/** A text by what it is called: a title, a section, or the entry of a list by its number. */
function addText(entry: DraftTranslated, field: string, text: string): void {
    if (field === 'title') {
        entry.title = text;
        return;
    }
    const [, list, number] = /^(.*) (\d+)$/.exec(field) ?? [];
    if (list === 'tasks') {
        entry.tasks.push(text);
        return;
    }
    const section = list ?? field;
    let known = entry.texts.find(each => each.section === section);
    if (!known) {
        known = { section, entries: [] };
        entry.texts.push(known);
    }
    if (number === undefined) pushAll(known.entries, text.split(/\n{2,}/));
    else known.entries.push(text);
}
