import { useMemo } from 'preact/hooks';
import { qualificationTable } from '../../view-model/qualifications/qualification-table.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { TableSummary } from '../text-table/table-summary.tsx';
import { TextTable } from '../text-table/text-table.tsx';

/** What stands behind each grade: grades down, the framework's own sections across. */
export function QualificationsView({ index: { model }, onReveal, still = false }: ViewProps) {
    const table = useMemo(() => qualificationTable(model), [model]);
    return (
        <>
            <TableSummary table={table} one="grade" several="grades" />
            <TextTable
                table={table}
                caption="What stands behind each grade"
                rowHead="Grade"
                of="grades"
                onReveal={onReveal}
                still={still}
            />
        </>
    );
}
