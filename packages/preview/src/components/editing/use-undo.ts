import { cellState, cellTitle } from '../../view-model/editing/cell-state.ts';
import type { SaveTexts, UndoCells } from './cell-editing.ts';
import type { useCellCommits } from './use-cell-commits.ts';
import type { Written } from './use-written.ts';

const NOTICE = 'undo';

/** Has taken back what was edited last, or done again, and says what that was, or why not. */
export function useUndo(
    { index, forget }: Written,
    undoCells: UndoCells,
    say: (text: string) => void,
    commits: Pick<ReturnType<typeof useCellCommits>, 'notify' | 'dismiss' | 'forgetNotices' | 'endAgreement'>
): (isRedo: boolean) => Promise<void> {
    const { notify, dismiss, forgetNotices, endAgreement } = commits;
    return async isRedo => {
        const { cells, refusal } = await undoCells(isRedo);
        if (refusal !== undefined) {
            notify({ key: NOTICE, title: isRedo ? 'Not done again' : 'Not undone', text: refusal });
            return;
        }
        dismiss(NOTICE);
        forget(cells);
        // What waited was about what they said before; and what was agreed to is taken back with what came of it.
        forgetNotices(cells);
        endAgreement();
        const [first, ...others] = cells;
        if (first === undefined) return say(isRedo ? 'There is nothing to do again.' : 'There is nothing to undo.');
        const state = others.length === 0 ? cellState(first, index) : undefined;
        const what = state ? cellTitle(state) : `${cells.length} cells`;
        say(`${isRedo ? 'Done again' : 'Undone'}: ${what}`);
    };
}

/** Has the texts saved that were edited, and says how many. */
export function useSave(
    saveTexts: SaveTexts,
    say: (text: string) => void,
    { notify }: Pick<ReturnType<typeof useCellCommits>, 'notify'>
): () => Promise<void> {
    return async () => {
        const { saved, failed } = await saveTexts();
        if (failed > 0) {
            const text = failed === 1 ? 'A text could not be saved.' : `${failed} texts could not be saved.`;
            notify({ key: 'save', title: 'Not saved', text });
        } else if (saved === 0) say('There is nothing to save.');
        else say(saved === 1 ? 'Saved' : `${saved} texts saved`);
    };
}
