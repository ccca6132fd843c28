import type { ColouredLevel } from '../../view-model/shared/coloured-scale.ts';
import { Entries } from '../roles/role-text.tsx';
import { badgeClass } from '../shared/level-badge.tsx';

/** Each level's definition and descriptors, side by side where there is room. */
export function LevelDescriptions({ levels }: { readonly levels: readonly ColouredLevel[] }) {
    return (
        <div class="level-descriptions">
            {levels.map(({ level, step }) => (
                <section key={level.code}>
                    <h2>
                        <span class={badgeClass(step)}>{level.code}</span>
                        {level.title !== level.code && ` ${level.title}`}
                    </h2>
                    {level.sections.map(({ title, entries }, section) => (
                        <div key={section}>
                            {/* With one section, its title would only repeat what the level's says. */}
                            {level.sections.length > 1 && <h3>{title}</h3>}
                            <Entries list={entries.length > 1} numbered={false} entries={entries} />
                        </div>
                    ))}
                </section>
            ))}
        </div>
    );
}
