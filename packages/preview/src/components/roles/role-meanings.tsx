import type { RoleView } from '@gradus/protocol';
import { useMemo, useState } from 'preact/hooks';
import { roleMeanings } from '../../view-model/roles/role-meanings.ts';
import { generalLevels } from '../../view-model/shared/general-levels.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { LevelTexts } from '../shared/level-texts.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { CompetencyMeaning } from './competency-meaning.tsx';

interface RoleMeaningsProps {
    readonly index: PreviewIndex;
    readonly role: RoleView;
    /** The code of the category to which it is confined. */
    readonly category: string | undefined;
    /** Whether all of them are open. */
    readonly all: boolean;
    readonly onReveal: Reveal;
}

/** What the required levels ask for, competency by competency, each to be opened. */
export function RoleMeanings({ index, role, category, all, onReveal }: RoleMeaningsProps) {
    const groups = useMemo(() => roleMeanings(index, role, category), [index, role, category]);
    const [{ with: before, isOpen }, setOpen] = useState({ with: all, isOpen: all });
    // At once: an effect could come after a click, and undo it.
    if (before !== all) setOpen({ with: all, isOpen: all });
    const general = useMemo(
        () =>
            generalLevels(
                groups.flatMap(({ rows }) => rows.flatMap(({ meaning }) => [...meaning.below, ...meaning.required]))
            ),
        [groups]
    );
    if (groups.length === 0) return null;
    return (
        <details
            // Opened for all, what scales say would stand there dozens of times.
            class={all ? 'meanings with-all' : 'meanings'}
            open={isOpen}
            // Told also of what the program opens, when there is nothing to draw anew.
            onToggle={({ currentTarget: { open } }) => open !== isOpen && setOpen({ with: all, isOpen: open })}
        >
            <summary lang="en">What the levels ask for</summary>
            {isOpen && (
                <div class="meaning-groups">
                    {groups.map(({ category: { code, title }, rows }) => (
                        <section key={code}>
                            <h3 class="meaning-category">{title}</h3>
                            {rows.map(row => (
                                <CompetencyMeaning
                                    // What is opened for all begins anew, whatever was opened before.
                                    key={`${row.competency.code} ${all}`}
                                    {...row}
                                    open={all}
                                    onReveal={onReveal}
                                />
                            ))}
                        </section>
                    ))}
                </div>
            )}
            {isOpen && general.length > 0 && (
                <div class="meaning-levels">
                    <h3 class="meaning-category" lang="en">
                        What the scale says of levels, where a competency says nothing of its own
                    </h3>
                    <LevelTexts levels={general} onReveal={onReveal} />
                </div>
            )}
        </details>
    );
}
