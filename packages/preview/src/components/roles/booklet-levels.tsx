import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { LevelDescriptions } from '../shell/level-descriptions.tsx';

/** The id by which the table of contents leads there. */
export const LEVELS_ID = 'levels';

/** Whether there is something to say of levels at the end of a booklet. */
export function hasBookletLevels({ required: { scales } }: PreviewIndex): boolean {
    return scales.some(({ levels }) => levels.some(({ sections }) => sections.length > 0));
}

/** What stands behind several roles on paper: what the levels mean, once for all of them. */
export function BookletLevels({ index }: { readonly index: PreviewIndex }) {
    if (!hasBookletLevels(index)) return null;
    return (
        <section class="booklet booklet-levels" id={LEVELS_ID}>
            <p class="chapter-title" lang="en">
                What the levels mean
            </p>
            {index.required.scales.map(({ code, title, cumulative }) => (
                <div key={code} class="booklet-scale">
                    <p class="contents-title">{title}</p>
                    {cumulative && (
                        <p class="cumulative" lang="en">
                            Each level includes the ones below it.
                        </p>
                    )}
                    <LevelDescriptions levels={index.coloured.get(code)?.levels ?? []} />
                </div>
            ))}
        </section>
    );
}
