import type { RemarkView } from '@gradus/protocol';
import { RemarkList } from '../shared/remark-list.tsx';

/** A mark where editors noted something, which opens to what they noted; nothing where they did not. */
export function RemarkMark({ remarks }: { readonly remarks: readonly RemarkView[] }) {
    if (remarks.length === 0) return null;
    const hasOpen = remarks.some(({ open }) => open);
    return (
        <details class={hasOpen ? 'remark-mark open' : 'remark-mark'}>
            <summary lang="en">{remarks.length === 1 ? '1 remark' : `${remarks.length} remarks`}</summary>
            <RemarkList remarks={remarks} />
        </details>
    );
}
