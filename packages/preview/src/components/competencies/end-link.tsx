import type { EndView } from '@gradus/protocol';
import { competencyOf, endName, subjectOf } from '../../view-model/shared/ends.ts';
import { SourceLink } from '../shared/source-link.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { CardLink } from './card-link.tsx';

interface EndLinkProps extends Pick<ViewProps, 'index' | 'choice' | 'onChoose' | 'onReveal'> {
    readonly end: EndView;
    /** Its column in a table, as for {@link SourceLink}. */
    readonly stop?: number;
}

/** One end of a relation, or what a remark is about: leads to its card, or to where it is written. */
export function EndLink({ end, stop, index, choice, onChoose, onReveal }: EndLinkProps) {
    const competency = competencyOf(end, index);
    if (competency !== undefined) {
        return (
            <CardLink code={competency} choice={choice} onChoose={onChoose} stop={stop}>
                {endName(end)}
            </CardLink>
        );
    }
    const subject = subjectOf(end, index);
    if (subject === undefined) return <>{endName(end)}</>;
    return (
        <SourceLink subject={subject} onReveal={onReveal} {...(stop === undefined ? {} : { stop })}>
            {endName(end)}
        </SourceLink>
    );
}
