import { MatrixView } from '../matrix/matrix-view.tsx';
import { RolesView } from '../roles/roles-view.tsx';
import type { ViewProps } from '../shared/view-props.ts';

/** Every view, one after the other, where nothing can be chosen. */
export function AllViews(props: ViewProps) {
    return (
        <main>
            <MatrixView {...props} still />
            <RolesView {...props} />
        </main>
    );
}
