import type { RemarkView } from '@gradus/protocol';
import { remarkRows } from '../../view-model/coverage/coverage-rows.ts';
import { EndLink } from '../competencies/end-link.tsx';
import { RemarkText } from '../shared/remark-list.tsx';
import { ShowMore } from '../shared/show-more.tsx';
import { useChunk } from '../shared/use-chunk.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { CoveragePart } from './coverage-part.tsx';

interface RemarksPartProps extends Pick<ViewProps, 'index' | 'choice' | 'onChoose' | 'onReveal' | 'onSave'> {
    readonly remarks: readonly RemarkView[];
}

/** The editors' notes that are not settled, each with what it is about. */
export function RemarksPart({ remarks, onSave, ...props }: RemarksPartProps) {
    const { shown, more } = useChunk('remarks', 100);
    const open = remarks.filter(remark => remark.open);
    const settled = remarks.length - open.length;
    return (
        <CoveragePart
            id="remarks"
            title="Open remarks"
            note={`${open.length} open${settled === 0 ? '' : `, ${settled} settled`}.`}
            rows={() => remarkRows(remarks)}
            index={props.index}
            onSave={onSave}
        >
            <ul class="remark-list">
                {open.slice(0, shown).map((remark, position) => (
                    <li key={position}>
                        <p class="on">
                            <EndLink end={remark.on} {...props} />
                        </p>
                        <RemarkText remark={remark} withoutState />
                    </li>
                ))}
            </ul>
            <ShowMore left={open.length - shown} onMore={more} />
        </CoveragePart>
    );
}
