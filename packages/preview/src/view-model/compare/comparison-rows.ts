import type { RoleView } from '@gradus/protocol';
import { DIFFERENCES } from '../shared/difference.ts';
import { requirementText } from '../shared/requirement-text.ts';
import { requirementsOf } from '../shared/requirements-of.ts';
import type { Comparison } from './comparison.ts';

/** A comparison as rows of texts, the first one of which is the head: what each role requires, and what becomes of it. */
export function comparisonRows({ base, others, groups }: Comparison): string[][] {
    const text = (role: RoleView, competency: string) => requirementText(requirementsOf(role).get(competency));
    const heads = others.flatMap(({ role: { title } }) => [title, `${title}: difference`]);
    return [
        ['Category', 'Code', 'Competency', base.title, ...heads],
        ...groups.flatMap(({ category, rows }) =>
            rows.map(({ competency: { code, title }, cells }) => [
                category.title,
                code,
                title,
                text(base, code),
                ...others.flatMap(({ role }, position) => {
                    const difference = cells[position]?.difference;
                    return [text(role, code), difference === undefined ? '' : DIFFERENCES[difference].word];
                })
            ])
        )
    ];
}
