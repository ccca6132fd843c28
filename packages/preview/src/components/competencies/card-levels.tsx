import type { CompetencyView } from '@gradus/protocol';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CardLevel, CardScale } from '../../view-model/competencies/card-levels.ts';
import { Entries } from '../roles/role-text.tsx';
import { classNames } from '../shared/class-names.ts';
import { badgeClass } from '../shared/level-badge.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';

interface CardLevelsProps {
    readonly competency: CompetencyView;
    readonly scale: CardScale;
    /** Codes of the levels that the card is looked at for: one, or the first and the last of several. */
    readonly asked?: readonly string[] | undefined;
    readonly onReveal: Reveal;
}

/** Every level of the competency's scale, and what it means: for the competency, or else in general. */
export function CardLevels({ competency, scale, asked = [], onReveal }: CardLevelsProps) {
    const { title, code, cumulative, range, levels } = scale;
    const [first = -1, last = first] = asked.map(each => levels.findIndex(level => level.code === each));
    return (
        <section class="part" aria-label={title}>
            <h3>
                <SourceLink subject={{ kind: 'scale', code }} onReveal={onReveal}>
                    {title}
                </SourceLink>
            </h3>
            {(cumulative || range !== undefined || !levels.some(({ own }) => own)) && (
                <p class="about" lang="en">
                    {range !== undefined && `Any number from ${range.min} to ${range.max}. `}
                    {cumulative && 'Each level includes the ones below it. '}
                    {!levels.some(({ own }) => own) && 'What is said here holds for all competencies on this scale.'}
                </p>
            )}
            <ul class="card-levels">
                {levels.map((level, position) => (
                    <Level
                        key={level.code}
                        competency={competency}
                        scale={code}
                        level={level}
                        isAsked={first >= 0 && position >= first && position <= last}
                        onReveal={onReveal}
                    />
                ))}
            </ul>
        </section>
    );
}

interface LevelProps {
    readonly competency: CompetencyView;
    readonly scale: string;
    readonly level: CardLevel;
    readonly isAsked: boolean;
    readonly onReveal: Reveal;
}

function Level({ competency, scale, level, isAsked, onReveal }: LevelProps) {
    const { code, title, step, defined, sections, own } = level;
    const item = useRef<HTMLLIElement>(null);
    useLayoutEffect(() => {
        if (isAsked) item.current?.scrollIntoView({ block: 'nearest' });
    }, [isAsked]);
    return (
        <li
            class={classNames(!defined && 'undefined', isAsked && 'asked')}
            ref={item}
            aria-current={isAsked || undefined}
        >
            <div>
                <SourceLink
                    subject={
                        own
                            ? { kind: 'descriptor', competency: competency.code, level: code }
                            : { kind: 'level', scale, code }
                    }
                    onReveal={onReveal}
                >
                    <span class={badgeClass(defined ? step : undefined)}>{code}</span>
                    {title !== code && <span class="level-name"> {title}</span>}
                </SourceLink>
            </div>
            {defined ? (
                <div class={own ? 'texts' : 'texts general'}>
                    {sections.map((section, position) => (
                        <div key={position}>
                            {sections.length > 1 && <h4>{section.title}</h4>}
                            <Entries
                                list={section.list && section.entries.length > 1}
                                numbered={section.numbered}
                                entries={section.entries}
                            />
                        </div>
                    ))}
                </div>
            ) : (
                <p class="about" lang="en">
                    The competency does not have this level.
                </p>
            )}
        </li>
    );
}
