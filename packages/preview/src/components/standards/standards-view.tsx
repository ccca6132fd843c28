import type { CategoryView } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { standardsCategories, standardsCategory, standardsTable } from '../../view-model/standards/standards-table.ts';
import { RequiredSelect } from '../shared/required-select.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { TableSummary } from '../text-table/table-summary.tsx';
import { TextTable } from '../text-table/text-table.tsx';

/** What the texts of a category say: its elements down, the framework's own sections across. */
export function StandardsView(props: ViewProps) {
    const { index, choice, onChoose, still = false } = props;
    const categories = useMemo(() => standardsCategories(index.model), [index]);
    const category = standardsCategory(index.model, choice);
    if (still) return categories.map(each => <CategoryTable key={each.code} category={each} {...props} />);
    if (category === undefined) return null;
    return (
        <CategoryTable key={category.code} category={category} {...props}>
            <RequiredSelect
                label="Category"
                options={categories}
                chosen={category.code}
                onSelect={standards => onChoose({ ...choice, standards })}
            />
        </CategoryTable>
    );
}

interface CategoryTableProps extends ViewProps {
    readonly category: CategoryView;
    readonly children?: ComponentChildren;
}

function CategoryTable({ index: { model }, category, onReveal, still = false, children }: CategoryTableProps) {
    const table = useMemo(() => standardsTable(model, category), [model, category]);
    const kinds = new Set(table.groups.flatMap(({ rows }) => rows.map(({ subject }) => subject.kind)));
    const words = kinds.size > 1 ? WORDS.both : kinds.has('statement') ? WORDS.statement : WORDS.competency;
    return (
        <>
            <TableSummary table={table} one={words.one} several={words.several}>
                {children}
            </TableSummary>
            <TextTable
                table={table}
                caption={`What the texts of ${category.title} say`}
                rowHead={words.head}
                of={category.code}
                onReveal={onReveal}
                still={still}
            />
        </>
    );
}

/** What rows are called: at the head of their column, and when they are counted. */
const WORDS = {
    competency: { head: 'Competency', one: 'competency', several: 'competencies' },
    statement: { head: 'Statement', one: 'statement', several: 'statements' },
    both: { head: 'Element', one: 'element', several: 'elements' }
} as const;
