import type { ShownActivity } from '../../view-model/roles/role-activities.ts';
import { Entries } from './role-text.tsx';

interface RoleActivitiesProps {
    readonly activities: readonly ShownActivity[];
}

/** What a role takes part in, under the numbers that this has in its domain, with what the domain says of it. */
export function RoleActivities({ activities }: RoleActivitiesProps) {
    if (activities.length === 0) return null;
    const items = activities.map(({ title, sections, number }, position) => (
        <li key={position} value={number}>
            {sections.length === 0 ? (
                title
            ) : (
                <>
                    <span class="activity-title">{title}</span>
                    <div class="activity-text">
                        {sections.map((section, at) => (
                            <Entries key={at} {...section} />
                        ))}
                    </div>
                </>
            )}
        </li>
    ));
    const isNumbered = activities.every(({ number }) => number !== undefined);
    return (
        <section class="text activities">
            <h3 lang="en">Activities</h3>
            {isNumbered ? <ol>{items}</ol> : <ul>{items}</ul>}
        </section>
    );
}
