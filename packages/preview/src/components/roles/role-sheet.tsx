import type { PreviewChoice, RemarkView, RoleView } from '@gradus/protocol';
import { roleActivities } from '../../view-model/roles/role-activities.ts';
import { roleColumns } from '../../view-model/roles/role-columns.ts';
import type { ValuesForAll } from '../../view-model/roles/values-for-all.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import type { Reveal } from '../shared/reveal.ts';
import { RoleActivities } from './role-activities.tsx';
import { RoleCompetencies } from './role-competencies.tsx';
import { RoleExclusions } from './role-exclusions.tsx';
import { RoleHead } from './role-head.tsx';
import { RoleLegend } from './role-legend.tsx';
import { RoleMeanings } from './role-meanings.tsx';
import { RoleRemarks } from './role-remarks.tsx';
import { RoleSpecialisations } from './role-specialisations.tsx';
import { RoleTasks } from './role-tasks.tsx';
import { RoleText } from './role-text.tsx';
import { RoleValues } from './role-values.tsx';
import { RunningHead } from './running-head.tsx';

interface RoleSheetProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    readonly remarks: readonly RemarkView[];
    /** What applies to every role. */
    readonly values: readonly ValuesForAll[];
    /** The code of the category to which the table is confined. */
    readonly category: string | undefined;
    readonly choice: PreviewChoice;
    readonly onChoose: (choice: PreviewChoice) => void;
    readonly onReveal: Reveal;
    /** Begins the ids of this sheet; no other on the page begins like it. */
    readonly id: string;
    readonly still: boolean;
}

/** A role as the documents print it: who, what for, what to do, and the levels required for it. */
export function RoleSheet(props: RoleSheetProps) {
    const { index, role, remarks, values, category, choice, onChoose, onReveal, id, still } = props;
    return (
        <article class="sheet" aria-labelledby={`${id}-title`}>
            <RunningHead index={index} role={role} />
            <div class="sheet-body">
                <RoleHead
                    index={index}
                    role={role}
                    id={`${id}-title`}
                    onReveal={onReveal}
                    onCompare={still ? undefined : compared => onChoose({ ...choice, view: 'compare', compared })}
                />
                {role.sections.map((section, position) => (
                    <RoleText key={position} {...section} />
                ))}
                <RoleActivities activities={roleActivities(index, role)} />
                {category === undefined && <RoleValues values={values} />}
                {role.tasks.length > 0 && <RoleTasks tasks={role.tasks} />}
                <RoleCompetencies
                    columns={roleColumns(index, role, category)}
                    role={role}
                    onReveal={onReveal}
                    id={id}
                />
                <RoleLegend index={index} role={role} category={category} />
                <RoleExclusions index={index} role={role} onReveal={onReveal} />
                {/* They are opened one by one, which takes scripts. */}
                {!still && (
                    <RoleMeanings
                        index={index}
                        role={role}
                        category={category}
                        all={choice.roles?.withMeanings === true}
                        onReveal={onReveal}
                    />
                )}
                <RoleSpecialisations index={index} role={role} onReveal={onReveal} />
                <RoleRemarks remarks={remarks} />
            </div>
        </article>
    );
}
