import type { RoleView } from '@gradus/protocol';
import type { RoleEntry } from '../../view-model/roles/role-columns.ts';
import { codedTitle, requirementLabel } from '../../view-model/shared/requirement-label.ts';
import type { ShownRequirement } from '../../view-model/shared/shown-requirement.ts';
import { BrokenText } from '../shared/broken-text.tsx';
import { LevelBadge } from '../shared/level-badge.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface RoleEntryCellsProps {
    readonly entry: RoleEntry | undefined;
    readonly role: RoleView;
    /** The column of the competency; its level is in the next one. */
    readonly stop: number;
    readonly nameId: string;
    /** The id of the level column's head. */
    readonly levelId: string;
    readonly onReveal: Reveal;
}

/** A competency and the level required of it; two empty cells below the last one of a category. */
export function RoleEntryCells({ entry, role, stop, nameId, levelId, onReveal }: RoleEntryCellsProps) {
    if (entry === undefined) {
        return (
            <>
                <td class="name" />
                <td class="level" />
            </>
        );
    }
    const { competency, requirement } = entry;
    const label = requirementLabel(role, competency, requirement);
    const inherited = requirement.inheritedFrom !== undefined;
    return (
        <>
            <th scope="row" class={inherited ? 'name inherited' : 'name'} id={nameId} title={codedTitle(competency)}>
                {competency.code !== competency.title && (
                    <>
                        <span class="code on-paper">{competency.code}</span>{' '}
                    </>
                )}
                <SourceLink subject={{ kind: 'competency', code: competency.code }} onReveal={onReveal} stop={stop}>
                    <BrokenText text={competency.title} />
                </SourceLink>
            </th>
            {/* A row holds one competency of each category: without this, a level would belong to all of them. */}
            <td class="level" headers={`${nameId} ${levelId}`} title={label}>
                <SourceLink
                    subject={{ kind: 'requirement', role: role.code, competency: competency.code }}
                    onReveal={onReveal}
                    label={label}
                    stop={stop + 1}
                >
                    <span class="leveled">
                        <LevelBadge requirement={requirement} />{' '}
                        {requirement.levelled && <LevelTitle requirement={requirement} />}
                    </span>
                </SourceLink>
            </td>
        </>
    );
}

/** The title of a level beside its number; those who hear the cell were told already where it can be clicked. */
function LevelTitle({ requirement: { text, name } }: { readonly requirement: ShownRequirement }) {
    const title = name.slice(text.length).trim();
    return title === '' ? null : <span class="level-title">{title}</span>;
}
