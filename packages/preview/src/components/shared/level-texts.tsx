import type { LevelMeaning } from '../../view-model/shared/level-meaning.ts';
import { Entries } from '../roles/role-text.tsx';
import { badgeClass } from './level-badge.tsx';
import type { Reveal } from './reveal.ts';
import { SourceLink } from './source-link.tsx';

interface LevelTextsProps {
    readonly levels: readonly LevelMeaning[];
    /** What the earlier state is called, where words of it may be among them. */
    readonly state?: string | undefined;
    readonly onReveal: Reveal;
}

/** Levels with what each of them asks for, one below the other. */
export function LevelTexts({ levels, state, onReveal }: LevelTextsProps) {
    return (
        <dl class="level-texts">
            {levels.map(level => (
                // What was written may have had the code of what is written now.
                <div key={JSON.stringify([level.subject, level.isEarlier])} class={level.isOwn ? undefined : 'general'}>
                    <dt>
                        <SourceLink subject={level.subject} onReveal={level.isEarlier ? undefined : onReveal}>
                            <LevelName level={level} />
                        </SourceLink>
                        {level.isEarlier && level.isOwn && state !== undefined && (
                            <span class="whose" lang="en">
                                {' '}
                                as in {state}
                            </span>
                        )}
                    </dt>
                    {level.sections.map(({ title, list, numbered, entries }, position) => (
                        <dd key={position}>
                            {/* With one section, its title would only repeat what the level's says. */}
                            {level.sections.length > 1 && <p class="section-title">{title}</p>}
                            <Entries list={list || entries.length > 1} numbered={numbered} entries={entries} />
                        </dd>
                    ))}
                    {level.sections.length === 0 && <dd lang="en">Nothing is written about this level.</dd>}
                </div>
            ))}
        </dl>
    );
}

/** A level's code on its colour, and its title. */
function LevelName({ level: { level, title, step } }: { readonly level: LevelMeaning }) {
    return (
        <>
            <span class={badgeClass(step)}>{level}</span>
            {title !== level && ` ${title}`}
        </>
    );
}
