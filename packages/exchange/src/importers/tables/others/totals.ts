import { listed } from '../../../tables/notes.ts';
import { partOf, SPREADSHEET_PLACES, type Table } from '../../../tables/table.ts';
import { folded } from '../../../tables/words.ts';

/** What rows and columns are called that count or sum up others. */
const TOTALS: ReadonlySet<string> = new Set(
    (
        'total totals totaux totale totali totais sum sums subtotal summe gesamt gesamtsumme zwischensumme anzahl somme soma suma ' +
        'somma totaal som razem ogółem average averages avg mean median durchschnitt mittelwert schnitt moyenne mittel promedio ' +
        'media média gemiddelde gemiddeld średnia count count. nombre ø σ min max maximum minimum'
    )
        .split(' ')
        .map(folded)
);
const IN_SEVERAL_WORDS = /^(?:grand|sub|sous|average|total|summe|durchschnitt|moyenne|anzahl|somme)[\s-]/i;
const NUMBER = /^[\d\s.,%’']+$/;

/** A table without rows and columns that sum up others, which is said in one sentence. */
export function withoutTotals(table: Table): Table {
    const { rows, columns, places = SPREADSHEET_PLACES } = table;
    const left: string[] = [];
    const kept = rows.flatMap((cells, row) => {
        const [name, ...others] = cells.filter(cell => cell !== '');
        const isTotal = name !== undefined && isTotalName(name) && others.length > 0 && others.every(isNumber);
        if (isTotal) left.push(`${places.cell(row, cells.indexOf(name))} “${name}”`);
        return isTotal ? [] : [row];
    });
    const across = Array.from({ length: columns }, (_, column) => column).filter(column => {
        const below = kept.filter(row => (rows[row]?.[column] ?? '') !== '');
        const [head, ...others] = below;
        const name = head === undefined ? '' : (rows[head]?.[column] ?? '');
        const isTotal =
            column > 0 &&
            head !== undefined &&
            isTotalName(name) &&
            others.every(row => isNumber(rows[row]?.[column] ?? ''));
        if (isTotal) left.push(`${places.cell(head, column)} “${name}”`);
        return !isTotal;
    });
    if (left.length === 0) return table;
    const note = `Some rows and columns sum up others: ${listed(left, 5)}. They were left out.`;
    return partOf(table, { rows: kept, columns: across }, [note]);
}

function isTotalName(text: string): boolean {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length <= 40 && (TOTALS.has(folded(line)) || IN_SEVERAL_WORDS.test(line));
}

function isNumber(text: string): boolean {
    return NUMBER.test(text);
}
