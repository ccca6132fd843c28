import type { CategoryView } from '@gradus/protocol';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { standardsRows } from '../../view-model/standards/standards-rows.ts';
import {
    ALL_STANDARDS,
    standardsCategories,
    standardsCategory,
    standardsTable
} from '../../view-model/standards/standards-table.ts';
import { RequiredSelect } from '../shared/required-select.tsx';
import { TableTools } from '../shared/table-tools.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { TableSummary } from '../text-table/table-summary.tsx';
import { TextTable } from '../text-table/text-table.tsx';

/** What the texts of a category say, or of all of them: elements down, the framework's own sections across. */
export function StandardsView(props: ViewProps) {
    const { index, choice, onChoose, onSave, still = false } = props;
    const { model } = index;
    const categories = useMemo(() => standardsCategories(model), [model]);
    if (still) return categories.map(each => <CategoryTable key={each.code} category={each} {...props} />);
    const category = standardsCategory(model, choice);
    const select = (
        <RequiredSelect
            label="Category"
            options={[...categories, { code: ALL_STANDARDS, title: 'All categories' }]}
            chosen={category?.code ?? ALL_STANDARDS}
            onSelect={standards => onChoose({ ...choice, standards })}
        />
    );
    const tools = (
        <TableTools
            caption={`What the texts of ${category?.title ?? model.title} say`}
            file={`${model.title} ${category?.title ?? 'Standards'}`}
            rows={() => standardsRows(model, category === undefined ? categories : [category])}
            onSave={onSave}
        />
    );
    if (category !== undefined) {
        return (
            <CategoryTable key={category.code} category={category} tools={tools} {...props}>
                {select}
            </CategoryTable>
        );
    }
    return (
        <div class="all-standards">
            <div class="summary">
                {select}
                {tools}
            </div>
            {categories.map(each => (
                <CategoryTable key={each.code} category={each} {...props} />
            ))}
        </div>
    );
}

interface CategoryTableProps extends ViewProps {
    readonly category: CategoryView;
    readonly tools?: ComponentChildren;
    readonly children?: ComponentChildren;
}

function CategoryTable(props: CategoryTableProps) {
    const { index, category, tools, onReveal, still = false, children } = props;
    const { model } = index;
    const table = useMemo(() => standardsTable(model, category), [model, category]);
    const kinds = new Set(table.groups.flatMap(({ rows }) => rows.map(({ subject }) => subject.kind)));
    const words = kinds.size > 1 ? WORDS.both : kinds.has('statement') ? WORDS.statement : WORDS.competency;
    return (
        <>
            <TableSummary table={table} one={words.one} several={words.several} tools={tools}>
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
