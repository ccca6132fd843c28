import { replaceBy } from '../fixing.ts';
import type { Rule } from '../rule.ts';
import { checkLists } from '../written-texts.ts';

/** Lines of one list that end with a semicolon or a comma beside others that do not. */
export const listSeparator: Rule = {
    code: 'list-separator',
    severity: 'warning',
    summary: 'The lines of a list end alike.',
    explanation:
        'Some lines of this list end with a semicolon or a comma and others do not. Often two lines were joined, or one ' +
        'was cut off. What the last line ends with does not matter, nor what a line ends with that introduces others (“:”).',
    examples: {
        bad: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers;
    - Controls goods
    - Collects duties;
    - Keeps records.
}
`,
        good: `framework Demo "Demo" { }
role R "Officer" {
  tasks
    - Serves travellers;
    - Controls goods;
    - Collects duties;
    - Keeps records.
}
`
    },
    checks: checkLists((items, context) => {
        if (!items.some((item, index) => index < items.length - 1 && mayEndWithSeparator(item.text))) return;
        // The last line ends as it pleases, and so does one that introduces others, or asks, or breaks off. That
        // of a line without a mark is empty, and so a part of any text.
        const ends = items
            .slice(0, -1)
            .map(item => ({ item, end: endOf(item.text) }))
            .filter(({ end }) => ';,.'.includes(end));
        if (!ends.some(({ end }) => end === ';' || end === ',')) return;
        const usual = mostFrequent(ends.map(({ end }) => end));
        const odd = ends.find(({ end }) => end !== usual);
        if (!odd) return;
        const how = odd.end ? `with “${odd.end}”` : `without “${usual}”`;
        context.report({
            message: `This line ends ${how}, others of its list ${usual ? `with “${usual}”` : 'without'}. End them alike.`,
            node: odd.item,
            property: 'text',
            data: [usual]
        });
    }),
    fixes(context) {
        const [usual = ''] = context.data;
        const title = usual ? `End it with “${usual}”` : 'Remove the mark at its end';
        return [replaceBy(context, title, withEnd(context.text, usual))];
    }
};

/** A quick look at the end of a line: its last sign is a separator, or that of “and” or “or”. */
function mayEndWithSeparator(text: string): boolean {
    return ';,dDrR'.includes(text.charAt(text.length - 1));
}

/** The mark at the end of a line; “and” and “or” behind it lead over to the last one. */
function endOf(text: string): string {
    return /[;,.:…?!]$/.exec(text.replace(/([;,])\s+(?:and|or)$/i, '$1'))?.[0] ?? '';
}

function withEnd(text: string, mark: string): string {
    return text.trimEnd().replace(/[;,.]$/, '') + mark;
}

/** What occurs most often; of several the one that comes first. */
function mostFrequent(words: readonly string[]): string {
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
