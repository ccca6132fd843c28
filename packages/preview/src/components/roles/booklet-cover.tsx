import type { RoleView } from '@gradus/protocol';
import { bookletEntries } from '../../view-model/roles/booklet.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { LevelDescriptions } from '../shell/level-descriptions.tsx';

interface BookletCoverProps {
    readonly index: PreviewIndex;
    readonly roles: readonly RoleView[];
}

/** What stands before several roles on paper: the title, which roles there are, and what the levels mean. */
export function BookletCover({ index: { model, required, coloured }, roles }: BookletCoverProps) {
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
                <ol>
                    {bookletEntries(model, roles).map(({ code, title, details }) => (
                        <li key={code}>
                            <span class="entry">{title}</span> <span class="details">{details}</span>
                        </li>
                    ))}
                </ol>
                {required.scales.map(({ code, title }) => (
                    <div key={code} class="booklet-scale">
                        <p class="contents-title">{title}</p>
                        <LevelDescriptions levels={coloured.get(code)?.levels ?? []} />
                    </div>
                ))}
            </div>
        </div>
    );
}
