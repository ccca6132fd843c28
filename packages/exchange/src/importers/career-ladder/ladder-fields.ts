import { type JsonRecord, listOf, own, recordOf, textIn } from '../reading/plain-json.ts';

/** What fields are called, the name of the published format first. */
const NAMES = {
    name: ['name', 'title'],
    summary: ['summary', 'description'],
    themes: ['themes', 'domains', 'areas'],
    theme: ['theme', 'domain', 'area'],
    links: ['supportingUrls', 'links']
} as const;

export type Field = keyof typeof NAMES;

/** Fields of an entry that become something. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set([
    ...Object.values(NAMES).flat(),
    ...['id', 'code', 'level', 'levels', 'competencies', 'proficiency', 'examples', 'isLegacy']
]);

/** The name under which an entry has a field. */
export function fieldNameIn(record: JsonRecord, field: Field): string {
    return NAMES[field].find(name => own(record, name) !== undefined && own(record, name) !== null) ?? NAMES[field][0];
}

export function fieldIn(record: JsonRecord, field: Field): string | undefined {
    return textIn(record, fieldNameIn(record, field))?.trim() || undefined;
}

/** Links as lines: what they are called, and their address. */
export function linksIn(record: JsonRecord): string[] {
    return listOf(own(record, fieldNameIn(record, 'links'))).flatMap(each => {
        const link = recordOf(each);
        const url = typeof each === 'string' ? each : textIn(link, 'url');
        const label = textIn(link, 'label');
        if (url === undefined) return [];
        return [label === undefined ? url : `${label}: ${url}`];
    });
}
