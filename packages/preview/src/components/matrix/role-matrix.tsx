import type { Matrix } from '../../view-model/matrix/matrix.ts';
import type { Reveal } from '../shared/reveal.ts';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { useGridStops } from '../shared/use-grid-stops.ts';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixRows } from './matrix-rows.tsx';

interface RoleMatrixProps {
    readonly matrix: Matrix;
    readonly onReveal?: Reveal;
}

/** Which level each role requires of each competency: competencies down, roles across. */
export function RoleMatrix({ matrix, onReveal }: RoleMatrixProps) {
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    return (
        <ScrollArea label="Role matrix" name="matrix-area" hasControls={onReveal !== undefined}>
            <table class="matrix" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                <caption>
                    <span class="unseen">The level that each role requires of each competency</span>
                </caption>
                <MatrixHead matrix={matrix} onReveal={onReveal} />
                {matrix.rowGroups.map(group => (
                    <MatrixRows key={group.category.code} group={group} columns={matrix.columns} onReveal={onReveal} />
                ))}
            </table>
        </ScrollArea>
    );
}
