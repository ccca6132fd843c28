import { type DraftCompetency, type DraftFramework, emptyDraft } from '../draft/draft-framework.ts';
import { finish } from '../finish.ts';
import { type Importer, type SourceFile, UnreadableSource } from '../importer.ts';
import { ImportNotes } from '../notes.ts';
import { type NamedTable, namedTable } from '../reading/delimited-rows.ts';
import { addOccupations } from './occupations.ts';

const README = /read ?me/i;

/** The scales that occupations are rated on. */
export const LEVEL = 'LV';
export const IMPORTANCE = 'IM';

/** The tables of an O*NET text database that can be told by their columns. */
export interface OnetTables {
    readonly elements: NamedTable;
    readonly scales: NamedTable | undefined;
    readonly anchors: NamedTable | undefined;
    readonly occupations: NamedTable;
    readonly ratings: readonly NamedTable[];
    readonly tasks: NamedTable | undefined;
}

/**
 * The text database of O*NET: what occupations are rated on becomes competencies on the continuous scale of levels, the
 * content model above it categories, and occupations roles that require a level, with the importance as a measure.
 */
export const onetImporter: Importer = {
    id: 'onet',
    title: 'O*NET text database',
    extensions: ['.txt', '.tsv'],
    import(files, options = {}) {
        const notes = new ImportNotes();
        const tables = tablesOf(files, notes);
        const draft = emptyDraft('ONET', 'O*NET');
        Object.assign(draft.header, HEADER);
        draft.header.version = versionOf(files);
        draft.sections.push(
            { code: 'definition', title: 'Definition', form: 'text', numbered: false, open: false, uses: [] },
            { code: 'anchor', title: 'Anchor', form: 'text', numbered: false, open: false, uses: [] }
        );
        addScales(draft, tables);
        const rated = new Set<string>();
        addOccupations(draft, tables, rated, notes);
        addElements(draft, tables, rated);
        addAnchors(draft, tables);
        return finish(draft, notes, options);
    }
};

const HEADER = {
    language: 'en',
    publisher: 'U.S. Department of Labor, Employment and Training Administration',
    source: 'https://www.onetcenter.org/database.html',
    licence: 'CC BY 4.0'
};

function tablesOf(files: readonly SourceFile[], notes: ImportNotes): OnetTables {
    const tables = files.map(file => namedTable(file, notes));
    const having = (...columns: readonly string[]) =>
        tables.filter(table => columns.every(column => table.columns.includes(column)));
    const [elements] = having('Element ID', 'Element Name', 'Description');
    const [occupations] = having('O*NET-SOC Code', 'Title', 'Description');
    const ratings = having('O*NET-SOC Code', 'Element ID', 'Scale ID', 'Data Value');
    if (!elements || !occupations || ratings.length === 0) {
        throw new UnreadableSource(
            'Name the tables of the O*NET text database, or the folder that they are in: “Content Model Reference”, ' +
                '“Occupation Data”, and one or more with ratings, such as “Skills” and “Knowledge”.'
        );
    }
    const [scales] = having('Scale ID', 'Minimum', 'Maximum');
    const [anchors] = having('Element ID', 'Scale ID', 'Anchor Value', 'Anchor Description');
    const [tasks] = having('O*NET-SOC Code', 'Task');
    const known = new Set([elements, occupations, scales, anchors, tasks, ...ratings]);
    for (const table of tables)
        if (!known.has(table) && !README.test(table.name))
            notes.leftOut('Some files are none of the tables that are read', table.name);
    return { elements, occupations, scales, anchors, ratings, tasks };
}

/** The version stands at the beginning of the read-me file. */
function versionOf(files: readonly SourceFile[]): string | undefined {
    for (const { name, bytes } of files) {
        if (!README.test(name)) continue;
        const found = /O\*NET\s+(\d+(?:\.\d+)*)/.exec(new TextDecoder().decode(bytes.subarray(0, 1000)))?.[1];
        if (found !== undefined) return found;
    }
    return undefined;
}

function addScales(draft: DraftFramework, { scales }: OnetTables): void {
    const known = new Map([...(scales?.rows() ?? [])].map(row => [row.of('Scale ID'), row]));
    for (const [code, title, low, high] of [
        [LEVEL, 'Level', 0, 7],
        [IMPORTANCE, 'Importance', 1, 5]
    ] as const) {
        const row = known.get(code);
        const [min, max] = [Number(row?.of('Minimum') || low), Number(row?.of('Maximum') || high)];
        draft.scales.push({
            code,
            title: row?.of('Scale Name') || title,
            texts: [],
            cumulative: false,
            levels: [],
            range: { min, max }
        });
    }
}

/** What is rated, and the content model above it; a code begins with the one of what contains it. */
function addElements(draft: DraftFramework, { elements }: OnetTables, rated: ReadonlySet<string>): void {
    const above = new Set<string>();
    for (const code of rated) addAbove(code, above);
    const rows = [...elements.rows()].map(row => ({
        code: row.of('Element ID'),
        title: row.of('Element Name'),
        description: row.of('Description')
    }));
    const titles = new Map(rows.map(({ code, title }) => [code, title]));
    const counts = new Map<string, number>();
    for (const { code, title } of rows) if (rated.has(code)) counts.set(title, (counts.get(title) ?? 0) + 1);
    for (const { code, title, description } of rows) {
        const texts = description === '' ? [] : [{ section: 'definition', entries: [description] }];
        if (above.has(code)) {
            const parent = outer(code);
            draft.categories.push({
                code,
                title,
                texts,
                scale: LEVEL,
                forAll: false,
                ...(parent !== '' && { parent })
            });
        } else if (rated.has(code)) {
            // Mathematics is a skill and a knowledge: each is told by the part of the model that it is in.
            const part = titles.get(code.split('.', 2).join('.'));
            const isShared = (counts.get(title) ?? 0) > 1 && part !== undefined;
            draft.competencies.push({
                code,
                title: isShared ? `${title} (${part})` : title,
                texts,
                aliases: [],
                kinds: [],
                category: outer(code),
                descriptors: []
            });
        }
    }
}

/** How deep the content model may be. It has seven levels at most. */
const DEEPEST = 50;

/** Adds what contains an element, up to what is known already. */
function addAbove(code: string, above: Set<string>): void {
    let each = outer(code);
    for (let depth = 0; depth < DEEPEST && each !== '' && !above.has(each); depth++) {
        above.add(each);
        each = outer(each);
    }
}

function outer(code: string): string {
    return code.slice(0, Math.max(0, code.lastIndexOf('.')));
}

function addAnchors(draft: DraftFramework, { anchors }: OnetTables): void {
    const competencies = new Map<string, DraftCompetency>(draft.competencies.map(each => [each.code, each]));
    for (const row of anchors?.rows() ?? []) {
        if (row.of('Scale ID') !== LEVEL) continue;
        competencies.get(row.of('Element ID'))?.descriptors.push({
            level: row.of('Anchor Value'),
            texts: [{ section: 'anchor', entries: [row.of('Anchor Description')] }]
        });
    }
}
