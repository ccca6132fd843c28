import type { CardRelation } from '../../view-model/competencies/card-relations.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { EndLink } from './end-link.tsx';

interface CardRelationsProps extends Pick<ViewProps, 'index' | 'choice' | 'onChoose' | 'onReveal'> {
    readonly relations: readonly CardRelation[];
}

/** What the competency has to do with others, in words. */
export function CardRelations({ relations, ...props }: CardRelationsProps) {
    return (
        <section class="part" aria-label="Relations">
            <h3 lang="en">Relations</h3>
            <ul class="relations">
                {relations.map(({ words, end, name, reason, confidence }, position) => (
                    <li key={position}>
                        <span class="words" lang="en">
                            {words}
                        </span>{' '}
                        {end === undefined ? name : <EndLink end={end} {...props} />}
                        {(reason !== undefined || confidence !== undefined) && (
                            <p class="about">
                                {reason}
                                {confidence !== undefined && (
                                    <span lang="en"> ({Math.round(confidence * 100)} % sure)</span>
                                )}
                            </p>
                        )}
                    </li>
                ))}
            </ul>
        </section>
    );
}
