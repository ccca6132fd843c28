import { useMemo } from 'preact/hooks';
import { qualificationTable } from '../../view-model/qualifications/qualification-table.ts';
import { textRows } from '../../view-model/text-table/text-rows.ts';
import { TableTools } from '../shared/table-tools.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { TableSummary } from '../text-table/table-summary.tsx';
import { TextTable } from '../text-table/text-table.tsx';

const CAPTION = 'What stands behind each grade';

/** What stands behind each grade: grades down, the framework's own sections across. */
export function QualificationsView({ index: { model }, onReveal, onSave, still = false }: ViewProps) {
    const table = useMemo(() => qualificationTable(model), [model]);
    return (
        <>
            <TableSummary
                table={table}
                one="grade"
                several="grades"
                tools={
                    !still && (
                        <TableTools
                            caption={CAPTION}
                            file={`${model.title} Qualifications`}
                            rows={() => textRows(table, 'Grade')}
                            onSave={onSave}
                        />
                    )
                }
            />
            <TextTable table={table} caption={CAPTION} rowHead="Grade" of="grades" onReveal={onReveal} still={still} />
        </>
    );
}
