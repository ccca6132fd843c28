import type { CardRelation } from '../../view-model/competencies/card-relations.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { EndLink } from './end-link.tsx';
import { SaidOfRelation } from './said-of-relation.tsx';

interface CardRelationsProps extends Pick<ViewProps, 'index' | 'choice' | 'onChoose' | 'onReveal'> {
    readonly relations: readonly CardRelation[];
}

/** What the competency has to do with others, in words. */
export function CardRelations({ relations, ...props }: CardRelationsProps) {
    return (
        <section class="part" aria-label="Relations">
            <h3 lang="en">Relations</h3>
            <ul class="relations">
                {relations.map(({ words, end, name, ...said }, position) => (
                    <li key={position}>
                        <span class="words" lang="en">
                            {words}
                        </span>{' '}
                        {end === undefined ? name : <EndLink end={end} {...props} />}
                        <SaidOfRelation {...said} />
                    </li>
                ))}
            </ul>
        </section>
    );
}
