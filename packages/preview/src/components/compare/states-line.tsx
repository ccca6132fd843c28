import type { Column, MissingState } from '../../view-model/compare/compared-roles.ts';
import { listed } from '../../view-model/compare/comparison-sentence.ts';

interface StatesLineProps {
    readonly columns: readonly Column[];
    readonly missing: readonly MissingState[];
    /** What the earlier state is called; absent where nothing is compared with. */
    readonly state: string | undefined;
    /** Asks what to compare with. */
    readonly onCompare: (() => void) | undefined;
}

/** What is to be said of roles that are compared as they were: which of them are not there, in which state. */
export function StatesLine({ columns, missing, state, onCompare }: StatesLineProps) {
    const named = (why: MissingState['why']) => missing.filter(each => each.why === why).map(({ name }) => name);
    const [uncompared, asked, added] = [named('uncompared'), named('asked'), named('new')];
    const gone = columns.filter(({ isGone }) => isGone).map(({ title }) => title);
    if (missing.length === 0 && gone.length === 0) return null;
    return (
        <div class="states-line" role="status" lang="en">
            {uncompared.length > 0 && (
                <p>
                    To see {listed(uncompared)} as {uncompared.length === 1 ? 'it was' : 'they were'}, there has to be
                    something to compare with.{' '}
                    {onCompare && (
                        <button type="button" class="link" onClick={onCompare}>
                            Choose what to compare with…
                        </button>
                    )}
                </p>
            )}
            {asked.length > 0 && (
                <p>
                    Looking up {listed(asked)} in {state}…
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
    );
}
