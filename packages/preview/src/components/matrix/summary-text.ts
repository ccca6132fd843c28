import type { Summary } from '../../view-model/matrix/matrix-summaries.ts';

/** What is counted in a line: `roles` in the row of a competency. `requirements` where it is folded up. */
export type Counted = 'role' | 'competency' | 'requirement';

const SEVERAL: Readonly<Record<Counted, string>> = {
    role: 'roles',
    competency: 'competencies',
    requirement: 'requirements'
};

/** A summary in words: `12 roles: 5 at 2 Trained, 7 at 3 Advanced; highest 3 Advanced`. */
export function summaryText({ count, shares, highest }: Summary, counted: Counted): string {
    const total = `${count} ${count === 1 ? counted : SEVERAL[counted]}`;
    if (count === 0) return total;
    const parts = shares.map(share => `${share.count} ${share.step === undefined ? '' : 'at '}${share.name}`);
    return `${total}: ${parts.join(', ')}${highest === undefined ? '' : `; highest ${highest.name}`}`;
}
