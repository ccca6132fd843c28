import { type CandidatePage, levelAt } from '../candidate.ts';

const ROW = 30;
const COLUMN = 94;
const HEADING = 312;
const HEAD = 92;
const MARGIN = 2;

let count = 0;

/**
 * As little as a grid can be: cells are placed one by one where they are in sight, and used again for others. There are
 * no keys, no names for screen readers, no titles, no links: what all of that costs is seen beside it.
 */
(globalThis as unknown as CandidatePage).candidate = {
    prepare: size => {
        count = size;
    },
    draw: element => {
        const area = document.createElement('div');
        area.className = 'peer';
        const sheet = document.createElement('div');
        sheet.style.position = 'relative';
        sheet.style.width = `${HEADING + count * COLUMN}px`;
        sheet.style.height = `${HEAD + count * ROW}px`;
        area.append(sheet);
        element.append(area);
        const cells = new Map<string, HTMLElement>();
        const free: HTMLElement[] = [];
        const draw = () => {
            const rows = inSight(area.scrollTop, area.clientHeight - HEAD, ROW);
            const columns = inSight(area.scrollLeft, area.clientWidth - HEADING, COLUMN);
            const wanted = new Set<string>();
            for (const row of [-1, ...rows]) for (const column of [-1, ...columns]) wanted.add(`${row}:${column}`);
            for (const [key, cell] of cells) {
                if (wanted.has(key)) continue;
                cells.delete(key);
                free.push(cell);
            }
            for (const key of wanted) {
                const [row = 0, column = 0] = key.split(':').map(Number);
                let cell = cells.get(key);
                if (cell === undefined) {
                    cell = free.pop() ?? sheet.appendChild(document.createElement('div'));
                    cells.set(key, cell);
                    cell.textContent = textAt(row, column);
                    cell.className = row < 0 || column < 0 ? 'head' : `step-${levelAt(row, column) * 2}`;
                }
                const x = column < 0 ? area.scrollLeft : HEADING + column * COLUMN;
                const y = row < 0 ? area.scrollTop : HEAD + row * ROW;
                cell.style.transform = `translate(${x}px, ${y}px)`;
            }
        };
        area.addEventListener('scroll', draw);
        draw();
        return area;
    }
};

function inSight(offset: number, room: number, size: number): readonly number[] {
    const first = Math.max(0, Math.floor(offset / size) - MARGIN);
    const last = Math.min(count, Math.ceil((offset + room) / size) + MARGIN);
    return Array.from({ length: last - first }, (_, position) => first + position);
}

function textAt(row: number, column: number): string {
    if (row < 0) return column < 0 ? 'Competency' : `Role ${column}`;
    return column < 0 ? `C${row} Competency ${row}` : `${levelAt(row, column)}`;
}
