import type { Coverage } from '../../view-model/coverage/coverage.ts';
import { languageName } from '../../view-model/shared/language-name.ts';
import { goToPart, type PartId } from './coverage-part.tsx';

/** One number of the top line. */
interface Count {
    readonly part: PartId;
    /** `37`, or `23 of 80`. */
    readonly number: string;
    readonly of: string;
}

/** Each part in one number, which leads there. */
export function CoverageCounts({ coverage }: { readonly coverage: Coverage }) {
    return (
        <ul class="counts" lang="en">
            {countsOf(coverage).map(({ part, number, of }) => (
                <li key={of}>
                    <button type="button" onClick={() => goToPart(part)}>
                        <span class="number">{number}</span> <span class="of">{of}</span>
                    </button>
                </li>
            ))}
        </ul>
    );
}

function countsOf({ grid, unused, levels, statements, translations, remarks }: Coverage): readonly Count[] {
    const counts: Count[] = [];
    if (grid !== undefined) {
        const { filled, rows, columns, leftOut } = grid;
        const said = rows.length === 1 ? 'grades have a role' : 'grades in domains have a role';
        counts.push({
            part: 'roles',
            number: part(filled, rows.length * columns.length),
            of: leftOut === 0 ? said : `${said}, ${leftOut} left out on purpose`
        });
    }
    if (unused !== undefined && unused.length > 0) {
        const all = unused.reduce((sum, { total }) => sum + total, 0);
        const without = unused.reduce((sum, group) => sum + group.unused.length, 0);
        counts.push({ part: 'unused', number: part(without, all), of: 'competencies in no role' });
    }
    if (levels.length > 0) {
        const total = levels.reduce((sum, each) => sum + each.total, 0);
        counts.push({ part: 'levels', number: `${total}`, of: total === 1 ? 'level required' : 'levels required' });
    }
    // Where nothing is said to satisfy any, they may only head others: that is no lack.
    if (statements !== undefined && statements.satisfied > 0) {
        const { satisfied, statements: all } = statements;
        counts.push({ part: 'statements', number: part(satisfied, all), of: 'statements satisfied' });
    }
    for (const { language, translated, total } of translations) {
        counts.push({
            part: 'translations',
            number: `${percent(translated, total)} %`,
            of: `in ${languageName(language)}`
        });
    }
    if (remarks.length > 0) {
        const open = remarks.filter(remark => remark.open).length;
        counts.push({ part: 'remarks', number: `${open}`, of: open === 1 ? 'open remark' : 'open remarks' });
    }
    return counts;
}

function part(some: number, all: number): string {
    return `${some} of ${all}`;
}

/** Rounded down, so that all but everything is not told as everything. */
export function percent(some: number, all: number): number {
    return all === 0 ? 100 : Math.floor((100 * some) / all);
}
