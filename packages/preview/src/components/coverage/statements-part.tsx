import { statementRows } from '../../view-model/coverage/coverage-rows.ts';
import {
    type CategoryCoverage,
    type CoveredStatement,
    isSatisfied,
    type StatementCoverage
} from '../../view-model/coverage/statement-coverage.ts';
import { firstItems } from '../../view-model/shared/first-items.ts';
import { EndLink } from '../competencies/end-link.tsx';
import { SaidOfRelation } from '../competencies/said-of-relation.tsx';
import { ScrollArea } from '../shared/scroll-area.tsx';
import { ShareBar } from '../shared/share-bar.tsx';
import { ShowMore } from '../shared/show-more.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import { useChunk } from '../shared/use-chunk.ts';
import { useGridStops } from '../shared/use-grid-stops.ts';
import type { ViewProps } from '../shared/view-props.ts';
import { CoveragePart } from './coverage-part.tsx';

interface StatementsPartProps extends Pick<ViewProps, 'index' | 'choice' | 'onChoose' | 'onReveal' | 'onSave'> {
    readonly coverage: StatementCoverage;
}

const CAPTION = 'What satisfies each statement';

/** Which statements, such as the indicators of a blueprint, are satisfied, and by what. */
export function StatementsPart({ coverage, onSave, ...props }: StatementsPartProps) {
    const { statements, satisfied, categories } = coverage;
    const { shown, more } = useChunk('statements');
    const { ref, onKeyDown, onFocusIn } = useGridStops();
    if (satisfied === 0) {
        return (
            <CoveragePart
                id="statements"
                title="Statements satisfied"
                note={`Nothing is said to satisfy any of the ${statements} statements. Where they are to be satisfied, relations say so: “… satisfies …”.`}
                index={props.index}
                onSave={onSave}
            />
        );
    }
    return (
        <CoveragePart
            id="statements"
            title="Statements satisfied"
            note={`${satisfied} of ${statements} are satisfied: a relation “… satisfies …” leads to them.`}
            rows={() => statementRows(coverage)}
            index={props.index}
            onSave={onSave}
        >
            <ScrollArea label={CAPTION} name="statements-area" hasControls={props.onReveal !== undefined}>
                <table class="statements" ref={ref} onKeyDown={onKeyDown} onFocusIn={onFocusIn}>
                    <caption>
                        <span class="unseen" lang="en">
                            {CAPTION}
                        </span>
                    </caption>
                    <thead lang="en">
                        <tr>
                            <th scope="col">Statement</th>
                            <th scope="col">Satisfied by</th>
                        </tr>
                    </thead>
                    {firstItems(categories, 'items', shown).map(category => (
                        <CategoryRows key={category.category.code} coverage={category} {...props} />
                    ))}
                </table>
            </ScrollArea>
            <ShowMore left={statements - shown} onMore={more} />
        </CoveragePart>
    );
}

interface CategoryRowsProps extends Omit<StatementsPartProps, 'coverage' | 'onSave'> {
    readonly coverage: CategoryCoverage;
}

function CategoryRows({ coverage: { category, depth, statements, satisfied, items }, ...props }: CategoryRowsProps) {
    return (
        <tbody>
            <tr class={`group-row depth-${Math.min(depth, 3)}`}>
                <th scope="rowgroup">
                    {category.number !== undefined && <span class="code">{category.number} </span>}
                    <SourceLink subject={{ kind: 'category', code: category.code }} onReveal={props.onReveal} stop={0}>
                        {category.title}
                    </SourceLink>
                </th>
                <td>
                    <span class="bar-line">
                        <ShareBar part={satisfied} of={statements} />
                        <span class="number" lang="en">
                            {satisfied} of {statements}
                        </span>
                    </span>
                </td>
            </tr>
            {items.map(item => (
                <StatementRow key={item.statement.code} item={item} {...props} />
            ))}
        </tbody>
    );
}

function StatementRow({
    item,
    ...props
}: Omit<StatementsPartProps, 'coverage' | 'onSave'> & { readonly item: CoveredStatement }) {
    const { statement, satisfiedBy } = item;
    return (
        <tr>
            <th scope="row">
                <span class="coded">
                    <span class="code">{statement.number ?? statement.code}</span>
                    <SourceLink
                        subject={{ kind: 'statement', code: statement.code }}
                        onReveal={props.onReveal}
                        stop={0}
                    >
                        {statement.title}
                    </SourceLink>
                </span>
            </th>
            <td>
                {isSatisfied(item) ? (
                    <ul class="satisfiers">
                        {satisfiedBy.map(({ end, ...said }, position) => (
                            <li key={position}>
                                <EndLink end={end} stop={position + 1} {...props} /> <SaidOfRelation {...said} />
                            </li>
                        ))}
                    </ul>
                ) : (
                    <span class="missing" lang="en">
                        not satisfied
                    </span>
                )}
            </td>
        </tr>
    );
}
