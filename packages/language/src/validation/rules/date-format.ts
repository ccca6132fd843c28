import type { AstNode } from 'langium';
import { replaceBy } from '../fixing.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A date that is not written as year, month and day, or that no calendar has. */
export const dateFormat: Rule = {
    code: 'date-format',
    severity: 'warning',
    summary: 'The date of a remark or a relation is a day, written as year-month-day.',
    explanation:
        'Dates are written as `2026-01-31`: the same in every country, and in order when sorted. The day has to exist.',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  remark settled "Is this a role of its own?" on 31.1.2026
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  remark settled "Is this a role of its own?" on 2026-01-31
}
`
    },
    isCertain: true,
    checks: {
        Remark: (remark, context) => check(remark, remark.date, context),
        Relation: (relation, context) => check(relation, relation.date, context)
    },
    fixes(context) {
        const date = certainDate(context.text);
        return date ? [replaceBy(context, `Write ${date}`, date, true)] : [];
    }
};

function check(node: AstNode, date: string | undefined, context: RuleContext): void {
    if (!date || isDay(date)) return;
    const isWritten = /^\d{4}-\d{2}-\d{2}$/.test(date);
    context.report({
        message: isWritten
            ? `No calendar has the day ${date}. Correct the date.`
            : `“${date}” is not a date as it is written here. Write year-month-day, as in 2026-01-31.`,
        node,
        property: 'date'
    });
}

function isDay(text: string): boolean {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!match) return false;
    const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
    const date = new Date(Date.UTC(2000, 0, 1));
    date.setUTCFullYear(year, month - 1, day);
    // A day that there is not is one of another month.
    return date.getUTCMonth() === month - 1;
}

/** The day that another way of writing means, where it can mean no other: with the year first, or a day above 12. */
function certainDate(text: string): string | undefined {
    const [first = '', second = '', third = '', ...more] = text.split(/[-./]/);
    const eight = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    if (eight) return day(eight[1] ?? '', eight[2] ?? '', eight[3] ?? '');
    if (more.length > 0) return undefined;
    if (first.length === 4) return day(first, second, third);
    // 31.1.2026 and 1/31/2026; 1.2.2026 is the first of February or the second of January.
    if (Number(first) > 12 || first === second) return day(third, second, first);
    return Number(second) > 12 ? day(third, first, second) : undefined;
}

/** The day, where the parts make one. */
function day(year: string, month: string, date: string): string | undefined {
    const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
    return isDay(written) ? written : undefined;
}
