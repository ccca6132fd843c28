import type { ViewProps } from '../shared/view-props.ts';
import { viewsOf } from './views.ts';

/** Every view, one after the other, where nothing can be chosen. */
export function AllViews(props: ViewProps) {
    return (
        <main>
            {viewsOf(props.index, props.changes !== undefined)
                .filter(({ isStill }) => isStill)
                .map(({ id, Draw }) => (
                    <Draw key={id} {...props} still />
                ))}
        </main>
    );
}
