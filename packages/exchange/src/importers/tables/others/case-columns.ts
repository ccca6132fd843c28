import { listed } from '../../../tables/notes.ts';
import { short } from '../../../tables/read-body.ts';
import { partOf, SPREADSHEET_PLACES, type Table } from '../../../tables/table.ts';
import { folded } from '../../../tables/words.ts';

/** The header may have so many rows above it. */
const MOST_ABOVE = 5;

function named(fields: string): ReadonlySet<string> {
    return new Set(fields.split(/\s+/).map(folded));
}

/** Fields of CASE that order and relate items, or are about the file, and tell nothing of a competency. */
const FIELDS = named(
    `sequenceNumber listEnumeration smartLevel isChildOf isPartOf isPeerOf isRelatedTo isTranslationOf exactMatchOf exemplar
    hasSkillLevel precedes replacedBy educationLevel language license licenseURI lastChangeDateTime statusStartDate
    statusEndDate uri CFDocumentURI CFItemTypeURI conceptKeywordsURI`
);
const IDENTIFIER = folded('identifier');
const STATEMENT = folded('fullStatement');
const CODE = folded('humanCodingScheme');
const ASSOCIATION = named('associationType originNodeIdentifier destinationNodeIdentifier');
const DOCUMENT = named('creator adoptionStatus officialSourceURL officialURI lastChangeDate publisher');

/**
 * A table of items of CASE, as editors of such frameworks write them, without the columns of which roles would be made, and with
 * headers that say what the others hold. Any other table is as it was.
 */
export function withoutCaseFields(table: Table): Table {
    const { rows, places = SPREADSHEET_PLACES } = table;
    const header = rows.slice(0, MOST_ABOVE).findIndex(cells => cells.some(cell => folded(cell) === STATEMENT));
    const cells = rows[header];
    if (!cells) return table;
    const code = cells.findIndex(cell => folded(cell) === CODE);
    // What people call items is a better code than an identifier, where all of them have it.
    const areCoded = code >= 0 && rows.slice(header + 1).every(row => row[code] || row.every(cell => cell === ''));
    const left = cells.flatMap((cell, at) => {
        const field = folded(cell);
        return FIELDS.has(field) || (areCoded && field === IDENTIFIER) ? [at] : [];
    });
    const heads = cells.map((cell, at) =>
        areCoded && at === code ? 'Code' : folded(cell) === STATEMENT ? 'Title' : cell
    );
    const columns = Array.from({ length: table.columns }, (_, at) => at).filter(at => !left.includes(at));
    const fields = left.map(at => `${places.cell(header, at)} “${short(cells[at] ?? '')}”`);
    const note = `Some columns tell how CASE identifies, orders and relates its items: ${listed(fields, 5)}. They were left out. Import the package as JSON, with gradus import case, to have them.`;
    const all = rows.map((_, row) => row);
    return partOf({ ...table, rows: rows.with(header, heads) }, { rows: all, columns }, left.length > 0 ? [note] : []);
}

/** Whether a table has the document of CASE, or its associations, which are between what other tables have. */
export function isOtherPartOfCase({ rows }: Table): boolean {
    const hasSome = (fields: ReadonlySet<string>) =>
        rows.slice(0, MOST_ABOVE).some(cells => cells.filter(cell => fields.has(folded(cell))).length > 2);
    return hasSome(ASSOCIATION) || hasSome(DOCUMENT);
}
