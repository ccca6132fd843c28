import { MOST_EARLIER_ROLES } from '@gradus/protocol';
import type { Column, MissingState } from '../../view-model/compare/compared-roles.ts';
import { listed } from '../../view-model/compare/comparison-sentence.ts';

interface StatesLineProps {
    readonly columns: readonly Column[];
    readonly missing: readonly MissingState[];
    /** What the earlier state is called; absent where nothing is compared with. */
    readonly state: string | undefined;
    /** Asks what to compare with. */
    readonly onCompare: (() => void) | undefined;
    /** Asks once more for roles as they were. */
    readonly onRetry: (() => void) | undefined;
}

/** What is to be said of roles that are compared as they were: which of them are not there, in which state. */
export function StatesLine({ columns, missing, state, onCompare, onRetry }: StatesLineProps) {
    const named = (why: MissingState['why']) => missing.filter(each => each.why === why).map(({ name }) => name);
    const [uncompared, asked, failed] = [named('uncompared'), named('asked'), named('failed')];
    const [tooMany, added] = [named('too-many'), named('new')];
    const gone = columns.filter(({ isGone }) => isGone).map(({ title }) => title);
    return (
        <div class="states-line" lang="en">
            {/* There before it says something: what comes with its text is not read out. */}
            <div role="status">
                {uncompared.length > 0 && (
                    <p>
                        To see {listed(uncompared)} as {uncompared.length === 1 ? 'it was' : 'they were'}, there has to
                        be something to compare with.
                    </p>
                )}
                {asked.length > 0 && (
                    <p>
                        Looking up {listed(asked)} in {state}…
                    </p>
                )}
                {failed.length > 0 && (
                    <p>
                        {listed(failed)} could not be looked up in {state}.
                    </p>
                )}
                {tooMany.length > 0 && (
                    <p>
                        {MOST_EARLIER_ROLES} roles at most are shown as they were: to see {listed(tooMany)} as in{' '}
                        {state}, take out some of the others.
                    </p>
                )}
                {added.length > 0 && (
                    <p>
                        {listed(added)} {added.length === 1 ? 'is' : 'are'} new: {state} does not have{' '}
                        {added.length === 1 ? 'it' : 'them'}.
                    </p>
                )}
                {gone.length > 0 && (
                    <p>
                        {listed(gone)} {gone.length === 1 ? 'is' : 'are'} not in the framework any more.
                    </p>
                )}
            </div>
            {uncompared.length > 0 && onCompare && (
                <button type="button" class="link" onClick={onCompare}>
                    Choose what to compare with…
                </button>
            )}
            {failed.length > 0 && onRetry && (
                <button type="button" class="link" onClick={onRetry}>
                    Try again
                </button>
            )}
        </div>
    );
}
