import type { RoleView } from '@gradus/protocol';
import { roleColumns } from '../../view-model/roles/role-columns.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { RoleCompetencies } from './role-competencies.tsx';
import { RoleFacts } from './role-facts.tsx';
import { RoleSpecialisations } from './role-specialisations.tsx';
import { RoleText } from './role-text.tsx';

interface RoleSheetProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    /** The code of the category to which the table is confined. */
    readonly category?: string | undefined;
    readonly onReveal?: Reveal;
    /** Begins the ids of this sheet; no other on the page begins like it. */
    readonly id: string;
}

/** A role as the documents print it: who, what for, what to do, and the levels required for it. */
export function RoleSheet({ index, role, category, onReveal, id }: RoleSheetProps) {
    return (
        <article class="sheet" aria-labelledby={`${id}-title`}>
            <header>
                <p class="code">{role.code}</p>
                <h2 id={`${id}-title`}>
                    <SourceLink subject={{ kind: 'role', code: role.code }} onReveal={onReveal}>
                        {role.title}
                    </SourceLink>
                </h2>
                <RoleFacts index={index} role={role} />
            </header>
            {role.sections.map((section, position) => (
                <RoleText key={position} {...section} />
            ))}
            {role.activities.length > 0 && (
                <RoleText title="Activities" list numbered={false} entries={role.activities} />
            )}
            {role.tasks.length > 0 && <RoleText title="Tasks" list numbered entries={role.tasks} />}
            <RoleCompetencies columns={roleColumns(index, role, category)} role={role} onReveal={onReveal} id={id} />
            <RoleSpecialisations index={index} role={role} onReveal={onReveal} />
        </article>
    );
}
