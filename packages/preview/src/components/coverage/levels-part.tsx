import { levelRows } from '../../view-model/coverage/coverage-rows.ts';
import type { LevelUse } from '../../view-model/coverage/level-use.ts';
import { badgeClass } from '../shared/level-badge.tsx';
import { ShareBar } from '../shared/share-bar.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { CoveragePart } from './coverage-part.tsx';

interface LevelsPartProps extends Pick<ViewProps, 'index' | 'onSave'> {
    readonly levels: readonly LevelUse[];
}

/** How often each level is required, scale by scale. */
export function LevelsPart({ levels, ...props }: LevelsPartProps) {
    return (
        <CoveragePart
            id="levels"
            title="Levels required"
            note="How many requirements of roles are at which level."
            rows={() => levelRows(levels)}
            {...props}
        >
            <div class="level-uses">
                {levels.map(use => (
                    <ScaleUse key={use.scale.code} use={use} />
                ))}
            </div>
        </CoveragePart>
    );
}

function ScaleUse({ use: { scale, total, bars, highest } }: { readonly use: LevelUse }) {
    return (
        <table class="bars">
            <caption>
                {scale.title} <span class="count">{total}</span>
            </caption>
            <thead class="unseen" lang="en">
                <tr>
                    <th scope="col">Level</th>
                    <th scope="col">Requirements</th>
                </tr>
            </thead>
            <tbody>
                {bars.map(({ text, title, step, count }) => (
                    <tr key={text}>
                        <th scope="row">
                            <span class={badgeClass(step)}>{text}</span>
                            {title !== undefined && <span> {title}</span>}
                        </th>
                        <td>
                            <span class="bar-line">
                                <ShareBar part={count} of={highest} step={step} />
                                <span class="number">{count}</span>
                            </span>
                        </td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
