import { IMPORTERS, type Importer, type Json, parseJson, UnreadableSource } from '@gradus/exchange/importers';
import { type InputFile, jsonOf, sourcesOf } from '../importing/import-input.ts';
import { importSeeds } from '../importing/import-seeds.ts';
import { MADE_SEEDS } from '../importing/made-seeds.ts';
import type { Grown, Grows } from './growth.ts';
import { LADDER_FAMILIES } from './ladder-families.ts';
import { SHARED_FAMILIES } from './shared-families.ts';

/** Keys whose values name something: in other copies they are others. */
const NAMES = /id|code|uri|title|name|label|node|key|statement/i;

/** For each registered format, what is imported with more and more of the same in it, and with more and more of others. */
export async function importFamilies(): Promise<[string, Grows][]> {
    const all = await Promise.all(
        IMPORTERS.map(importer => (importer.id === 'ladder' ? laddersOf(importer) : familiesOf(importer)))
    );
    return [...all.flat(), ...sharedFamilies()];
}

function sharedFamilies(): [string, Grows][] {
    return IMPORTERS.flatMap(importer =>
        Object.entries(SHARED_FAMILIES[importer.id] ?? {}).map(([name, family]): [string, Grows] => [
            `${importer.id}: ${name}`,
            count => imported(importer, family(count))
        ])
    );
}

/** YAML has no rows that could be repeated. */
function laddersOf(importer: Importer): [string, Grows][] {
    return Object.entries(LADDER_FAMILIES).map(([name, family]) => [
        `${importer.id}: ${name}`,
        count => imported(importer, [{ name: 'ladder.yml', text: family(count) }])
    ]);
}

async function familiesOf(importer: Importer): Promise<[string, Grows][]> {
    const made = MADE_SEEDS[importer.id] ?? (await importSeeds(importer)).slice(0, 1).map(({ files }) => files);
    return made.flatMap((files, index): [string, Grows][] => {
        const name = `${importer.id}${made.length > 1 ? ` ${index + 1}` : ''}`;
        return [
            [
                `${name}: the same`,
                count =>
                    imported(
                        importer,
                        files.map(file => repeated(file, count, false))
                    )
            ],
            [
                `${name}: others`,
                count =>
                    imported(
                        importer,
                        files.map(file => repeated(file, count, true))
                    )
            ]
        ];
    });
}

async function imported(importer: Importer, files: readonly InputFile[]): Promise<Grown> {
    const sources = await sourcesOf(jsonOf({ files, options: {} }));
    const bytes = files.reduce(
        (sum, { text = '', zip = {} }) => sum + text.length + Object.values(zip).join('').length,
        0
    );
    return {
        bytes,
        async run() {
            try {
                await importer.import(sources);
            } catch (error) {
                // So large that it is refused is an answer as well.
                if (!(error instanceof UnreadableSource)) throw error;
            }
        }
    };
}

function repeated(file: InputFile, count: number, others: boolean): InputFile {
    const { name, text, zip } = file;
    if (zip) {
        const entries = Object.entries(zip).map(([entry, xml]) => [entry, repeatedRows(xml, count, others)]);
        return { name, zip: Object.fromEntries(entries) };
    }
    if (text === undefined) return file;
    if (/^\s*[[{]/.test(text))
        return { name, text: JSON.stringify(repeatedLists(parseJson(text, name), count, others, 0)) };
    const [header = '', ...rows] = text.split('\n');
    return { name, text: [header, ...copies(rows, count, others)].join('\n') };
}

function copies(rows: readonly string[], count: number, others: boolean): string[] {
    return Array.from({ length: count }, (_, index) =>
        rows.map(row => (others ? row.replace(/\w+/, `$&${index}`) : row))
    ).flat();
}

function repeatedRows(xml: string, count: number, others: boolean): string {
    return xml.replace(/(<row.*?<\/row>)(.*)(?=<\/sheetData>)/s, (_, header: string, rows: string) => {
        const unplaced = rows.replace(/ r="[A-Z]*\d+"/g, '');
        return header + copies([unplaced], count, others).join('');
    });
}

/** Repeats the items of the lists that are near the top. */
function repeatedLists(value: Json, count: number, others: boolean, depth: number): Json {
    if (Array.isArray(value)) {
        const items = value as readonly Json[];
        return Array.from({ length: count }, (_, index) =>
            others ? items.map(item => renamed(item, index)) : items
        ).flat();
    }
    if (typeof value !== 'object' || value === null || depth > 1) return value;
    const entries = Object.entries(value as Readonly<Record<string, Json>>);
    return Object.fromEntries(entries.map(([key, each]) => [key, repeatedLists(each, count, others, depth + 1)]));
}

function renamed(value: Json, index: number, key = ''): Json {
    if (Array.isArray(value)) return (value as readonly Json[]).map(each => renamed(each, index, key));
    if (typeof value === 'string') return NAMES.test(key) && !key.startsWith('@t') ? `${value}${index}` : value;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value as Readonly<Record<string, Json>>);
    return Object.fromEntries(entries.map(([name, each]) => [name, renamed(each, index, name)]));
}
