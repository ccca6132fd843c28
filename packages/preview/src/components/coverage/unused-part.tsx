import { useMemo } from 'preact/hooks';
import { unusedRows } from '../../view-model/coverage/coverage-rows.ts';
import { uncountedCompetencies } from '../../view-model/coverage/uncounted-competencies.ts';
import type { UnusedGroup } from '../../view-model/coverage/unused-competencies.ts';
import { codedTitle } from '../../view-model/shared/requirement-label.ts';
import { CardLink } from '../competencies/card-link.tsx';
import { ShowMore } from '../shared/show-more.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import { useChunk } from '../shared/use-chunk.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { CoveragePart } from './coverage-part.tsx';
import { uncountedSentence } from './uncounted-sentence.ts';

interface UnusedPartProps extends Pick<ViewProps, 'index' | 'choice' | 'onChoose' | 'onReveal' | 'onSave'> {
    readonly groups: readonly UnusedGroup[];
}

/** The competencies that no role requires, by category. */
export function UnusedPart({ groups, index, onSave, ...props }: UnusedPartProps) {
    const isComplete = index.model.complete;
    const uncounted = useMemo(() => uncountedSentence(uncountedCompetencies(index, groups)), [index, groups]);
    return (
        <CoveragePart
            id="unused"
            title="Competencies that no role requires"
            rows={() => unusedRows(groups)}
            index={index}
            onSave={onSave}
            note={
                <>
                    {isComplete
                        ? 'The framework says that it is complete: each of these is a question to answer.'
                        : 'The framework does not say that it is complete, so roles that require these may still be written.'}
                    {uncounted !== undefined && ` ${uncounted}`}
                </>
            }
        >
            <ul class="unused">
                {groups.map(group => (
                    <Group key={group.category.code} group={group} {...props} />
                ))}
            </ul>
        </CoveragePart>
    );
}

function Group({
    group,
    onReveal,
    ...props
}: Omit<UnusedPartProps, 'groups' | 'index' | 'onSave'> & { readonly group: UnusedGroup }) {
    const { category, total, unused } = group;
    const { shown, more } = useChunk('unused', 60);
    return (
        <li>
            <h3>
                <SourceLink subject={{ kind: 'category', code: category.code }} onReveal={onReveal}>
                    {category.title}
                </SourceLink>{' '}
                <span class="count" lang="en">
                    {unused.length} of {total}
                </span>
            </h3>
            {unused.length > 0 && (
                <ul class="listed">
                    {unused.slice(0, shown).map(competency => (
                        <li key={competency.code}>
                            <CardLink code={competency.code} {...props}>
                                {codedTitle(competency)}
                            </CardLink>
                        </li>
                    ))}
                </ul>
            )}
            <ShowMore left={unused.length - shown} onMore={more} />
        </li>
    );
}
