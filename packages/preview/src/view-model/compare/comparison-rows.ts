import { DIFFERENCES } from '../shared/difference.ts';
import { requirementText } from '../shared/requirement-text.ts';
import type { Comparison } from './comparison.ts';

/** A comparison as rows of texts, the first one of which is the head: what each role requires, and what becomes of it. */
export function comparisonRows({ base, others, groups }: Comparison, gone: string): string[][] {
    const heads = others.flatMap(({ role: { name } }) => [name, `${name}: difference`]);
    return [
        ['Category', 'Code', 'Competency', base.name, ...heads],
        ...groups.flatMap(({ category, rows }) =>
            rows.map(({ competency: { code, title }, cells }) => [
                category?.title ?? gone,
                code,
                title,
                ...cells.flatMap(({ required, difference }, position) => {
                    const text = requirementText(required);
                    return position === 0
                        ? [text]
                        : [text, difference === undefined ? '' : DIFFERENCES[difference].word];
                })
            ])
        )
    ];
}
