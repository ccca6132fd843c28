import type { RemarkView } from '@gradus/protocol';
import { RemarkList } from '../shared/remark-list.tsx';

/** What editors noted on a role. */
export function RoleRemarks({ remarks }: { readonly remarks: readonly RemarkView[] }) {
    if (remarks.length === 0) return null;
    return (
        <section class="text remarks">
            <h3 lang="en">Remarks</h3>
            <RemarkList remarks={remarks} />
        </section>
    );
}
