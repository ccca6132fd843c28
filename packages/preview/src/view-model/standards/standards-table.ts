import { pushAll } from '@gradus/model';
import type {
    CategoryView,
    CompetencyView,
    KindView,
    PreviewChoice,
    PreviewModel,
    RemarkView,
    StatementView
} from '@gradus/protocol';
import { CategoryTree } from '../shared/category-tree.ts';
import { SectionColumns } from '../text-table/section-columns.ts';
import { type TextGroup, type TextRow, type TextTable, textCell, textTable } from '../text-table/text-table.ts';

/** Whether a framework says more of its competencies and statements than their titles. */
export function hasStandards(model: PreviewModel): boolean {
    return (
        model.statements.length > 0 ||
        [...model.competencies, ...model.categories].some(({ sections }) => sections.length > 0) ||
        model.sections.some(({ uses }) => uses.some(({ kind }) => kind === 'competency' || kind === 'statement'))
    );
}

/** The outermost categories that there is a table of. */
export function standardsCategories({ categories, competencies, statements }: PreviewModel): readonly CategoryView[] {
    const tree = new CategoryTree(categories);
    const holders = new Set([...competencies, ...statements].map(({ category }) => tree.path(category)[0]?.code));
    return tree.all.filter(({ code }) => holders.has(code));
}

/** What is chosen where the tables of all categories are shown below each other. */
export const ALL_STANDARDS = '';

/** The category whose table is shown: the one that is chosen, or else the first; nothing where all of them are. */
export function standardsCategory(model: PreviewModel, choice: PreviewChoice): CategoryView | undefined {
    if (choice.standards === ALL_STANDARDS) return undefined;
    const all = standardsCategories(model);
    return [choice.standards, choice.category]
        .map(chosen => all.find(({ code }) => code === chosen))
        .concat(all)
        .find(category => category !== undefined);
}

/** A row of the table before it is known which columns there are. */
interface Standard {
    readonly element: CompetencyView | StatementView;
    readonly kind: Extract<KindView, 'competency' | 'statement'>;
    readonly depth: number;
}

/** What the texts of a category and all within it say: competencies and statements down, the framework's sections across. */
export function standardsTable(model: PreviewModel, category: CategoryView): TextTable {
    const tree = new CategoryTree(model.categories);
    const within = tree.inDepth().filter(each => tree.isWithin(each.category.code, category.code));
    const codes = new Set(within.map(each => each.category.code));
    const standards = [
        ...model.competencies.map(element => ({ element, kind: 'competency' as const })),
        ...model.statements.map(element => ({ element, kind: 'statement' as const }))
    ].filter(({ element }) => codes.has(element.category));
    const holders = standards.map(({ kind, element }) => ({ ...element, kind }));
    const texts = new SectionColumns(holders, model, tree);
    const remarks = Map.groupBy(model.remarks, ({ on }) => `${on.kind} ${on.code}`);
    const remarksOn = (kind: KindView, code: string): readonly RemarkView[] => remarks.get(`${kind} ${code}`) ?? [];
    const rowOf = ({ element, kind, depth }: Standard): TextRow => {
        const { code, number, title, status, sections } = element;
        return {
            key: `${kind} ${code}`,
            subject: { kind, code },
            title,
            // A code that is the title too need not be said twice.
            ...(title === code && number === undefined ? {} : { number: number ?? code }),
            ...(status === undefined ? {} : { status }),
            depth,
            remarks: remarksOn(kind, code),
            cells: texts.columns.map(({ key }) =>
                textCell(
                    sections.filter(({ section }) => section === key),
                    texts.isExpected(key, { kind, category: element.category })
                )
            )
        };
    };
    const byCategory = Map.groupBy(standards, ({ element }) => element.category);
    const groups = within.map(({ category: inner, depth }): TextGroup => {
        const { code, number, title, sections } = inner;
        return {
            key: code,
            head: {
                subject: { kind: 'category', code },
                title,
                ...(number === undefined ? {} : { number }),
                sections,
                remarks: remarksOn('category', code),
                depth
            },
            rows: nested(byCategory.get(code) ?? []).map(rowOf)
        };
    });
    return textTable(texts.columns, groups);
}

/** The elements of a category, each with its parts below it. */
function nested(elements: readonly Omit<Standard, 'depth'>[]): readonly Standard[] {
    const keyOf = (kind: string, code: string | undefined) => `${kind} ${code}`;
    const there = new Set(elements.map(({ kind, element }) => keyOf(kind, element.code)));
    const byParent = Map.groupBy(elements, ({ kind, element: { parent } }) =>
        there.has(keyOf(kind, parent)) ? keyOf(kind, parent) : undefined
    );
    const standards: Standard[] = [];
    const pending = (byParent.get(undefined) ?? []).map(each => ({ ...each, depth: 0 })).reverse();
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        standards.push(next);
        const { kind, element, depth } = next;
        const parts = byParent.get(keyOf(kind, element.code)) ?? [];
        pushAll(pending, parts.map(part => ({ ...part, depth: depth + 1 })).reverse());
    }
    return standards;
}
