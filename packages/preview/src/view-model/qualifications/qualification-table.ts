import type { GradeView, PreviewModel } from '@gradus/protocol';
import { CategoryTree } from '../shared/category-tree.ts';
import { ColouredScale } from '../shared/coloured-scale.ts';
import { mergedRows } from '../text-table/merged-rows.ts';
import { SectionColumns } from '../text-table/section-columns.ts';
import {
    type TextCell,
    type TextColumn,
    type TextRow,
    type TextTable,
    textCell,
    textTable
} from '../text-table/text-table.ts';

/** Whether the grades of a framework, or their groups, say more than their titles. */
export function hasQualifications({ grades, groups }: PreviewModel): boolean {
    return (
        grades.some(({ level, sections }) => level !== undefined || sections.length > 0) ||
        (grades.length > 0 && groups.some(({ sections }) => sections.length > 0))
    );
}

/** What stands behind each grade: its level of qualification, the streams that lead over it, and its texts. */
export function qualificationTable(model: PreviewModel): TextTable {
    const { grades, groups, scales } = model;
    const holders = grades.map(({ sections }) => ({ kind: 'grade' as const, sections }));
    const texts = new SectionColumns(holders, model, new CategoryTree([]));
    const streams = streamsOver(model);
    const usedScales = scales.filter(({ code }) => grades.some(({ level }) => level?.scale === code));
    const facts: Fact[] = usedScales.map((scale, position) => {
        const coloured = new ColouredScale(scale);
        return {
            column: { key: `level ${scale.code}`, title: scale.title, own: true, narrow: true },
            cellOf: ({ level }) =>
                level?.scale === scale.code
                    ? levelCell(level.level, coloured)
                    : // Of several scales, a grade is at a level of one: it is missed once.
                      { kind: level === undefined && position === 0 ? 'missing' : 'empty' }
        };
    });
    if (streams.size > 0) {
        facts.push({
            column: { key: 'streams', title: 'Career paths', own: false, narrow: true },
            cellOf: ({ code }) => plainCell(streams.get(code) ?? [])
        });
    }
    const rowOf = (grade: GradeView): TextRow => ({
        key: grade.code,
        subject: { kind: 'grade', code: grade.code },
        title: grade.title,
        ...(grade.number === undefined ? {} : { number: grade.number }),
        ...(grade.status === undefined ? {} : { status: grade.status }),
        depth: 0,
        remarks: model.remarks.filter(({ on }) => on.kind === 'grade' && on.code === grade.code),
        cells: [
            ...facts.map(({ cellOf }) => cellOf(grade)),
            ...texts.columns.map(({ key }) =>
                textCell(
                    grade.sections.filter(({ section }) => section === key),
                    texts.isExpected(key, { kind: 'grade' })
                )
            )
        ]
    });
    const byGroup = Map.groupBy(grades, ({ group }) => groups.find(({ code }) => code === group)?.code);
    const grouped = groups.map(group => ({
        key: `group ${group.code}`,
        head: {
            subject: { kind: 'group' as const, code: group.code },
            title: group.title,
            sections: group.sections,
            remarks: model.remarks.filter(({ on }) => on.kind === 'group' && on.code === group.code),
            depth: 0
        },
        rows: mergedRows((byGroup.get(group.code) ?? []).map(rowOf))
    }));
    const rest = { key: 'rest', rows: mergedRows((byGroup.get(undefined) ?? []).map(rowOf)) };
    return textTable(
        [...facts.map(({ column }) => column), ...texts.columns],
        [...grouped, rest].filter(({ rows }) => rows.length > 0)
    );
}

/** What is known of a grade beside its texts. */
interface Fact {
    readonly column: TextColumn;
    readonly cellOf: (grade: GradeView) => TextCell;
}

function levelCell(code: string, scale: ColouredScale): TextCell {
    const title = scale.titleOf(code);
    const entries = title === code ? [] : [title];
    return {
        kind: 'text',
        text: { list: false, numbered: false, entries },
        level: { code, step: scale.stepOf(code) },
        span: 1
    };
}

function plainCell(entries: readonly string[]): TextCell {
    if (entries.length === 0) return { kind: 'empty' };
    return { kind: 'text', text: { list: false, numbered: false, entries: [...entries] }, span: 1 };
}

/** The titles of the streams over grades, by the grades that they lead over. */
function streamsOver({ streams }: PreviewModel): ReadonlyMap<string, readonly string[]> {
    const byGrade = new Map<string, string[]>();
    for (const { over, title, steps } of streams) {
        if (over !== 'grades') continue;
        for (const step of new Set(steps)) byGrade.set(step, [...(byGrade.get(step) ?? []), title]);
    }
    return byGrade;
}
