import type { RoleView } from '@gradus/protocol';
import { bookletParts } from '../../view-model/roles/booklet.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { hasBookletLevels, LEVELS_ID } from './booklet-levels.tsx';

interface BookletCoverProps {
    readonly index: PreviewIndex;
    readonly roles: readonly RoleView[];
    /** The id of the title of a role's sheet. */
    readonly idOf: (role: string) => string;
}

/** What stands before several roles on paper: the title, and which roles there are, under the numbers of their chapters. */
export function BookletCover({ index, roles, idOf }: BookletCoverProps) {
    const { model } = index;
    return (
        <div class="booklet">
            <div class="cover">
                <p class="cover-title">{model.title}</p>
                <p class="cover-subtitle" lang="en">
                    Role descriptions
                </p>
                <p class="subtitle">{model.subtitle}</p>
            </div>
            <div class="contents">
                <p class="contents-title" lang="en">
                    Contents
                </p>
                {bookletParts(model, roles).map(({ title, entries }, position) => (
                    <div key={position}>
                        {title !== undefined && <p class="contents-part">{title}</p>}
                        <ol>
                            {entries.map(entry => (
                                <li key={entry.code}>
                                    {/* In a PDF, it leads there. */}
                                    <a href={`#${idOf(entry.code)}`}>{entry.title}</a>{' '}
                                    <span class="details">{entry.details}</span>
                                </li>
                            ))}
                        </ol>
                    </div>
                ))}
                {hasBookletLevels(index) && (
                    <ol class="contents-end">
                        <li>
                            <a href={`#${LEVELS_ID}`} lang="en">
                                What the levels mean
                            </a>
                        </li>
                    </ol>
                )}
            </div>
        </div>
    );
}
