import { useState } from 'preact/hooks';
import type { RoleMeaning } from '../../view-model/roles/role-meanings.ts';
import { LevelBadge } from '../shared/level-badge.tsx';
import { LevelTexts } from '../shared/level-texts.tsx';
import type { Reveal } from '../shared/reveal.ts';

interface CompetencyMeaningProps extends RoleMeaning {
    /** Whether it is open at first. */
    readonly open: boolean;
    readonly onReveal: Reveal;
}

/** A competency that opens to what its required level asks for; where levels include those below, these too. */
export function CompetencyMeaning({ competency, requirement, meaning, open, onReveal }: CompetencyMeaningProps) {
    // What is closed is not drawn: a role may require hundreds.
    const [isOpen, setOpen] = useState(open);
    const isOwn = meaning.required.some(level => level.isOwn);
    return (
        <details
            // On paper, what scales say stands once for all.
            class={isOwn ? 'meaning' : 'meaning general'}
            open={open}
            onToggle={event => setOpen(event.currentTarget.open)}
        >
            <summary>
                <LevelBadge requirement={requirement} /> <span class="meaning-title">{competency.title}</span>
            </summary>
            {isOpen && (
                <div class="meaning-text">
                    <LevelTexts levels={meaning.required} onReveal={onReveal} />
                    {meaning.below.length > 0 && (
                        <details class="below">
                            <summary lang="en">The levels below, which are included</summary>
                            <LevelTexts levels={meaning.below} onReveal={onReveal} />
                        </details>
                    )}
                </div>
            )}
        </details>
    );
}
