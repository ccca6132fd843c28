import { CommandError, ExitCode } from '../exit-codes.ts';
import { failureReason } from '../failure-reason.ts';
import { Journal } from './journal.ts';
import { leftSentences } from './left.ts';
import { closeJournal, openJournal } from './open-journals.ts';

/**
 * Does something to the disk, all of it or nothing: where a part of it fails, or somebody ends the command, what was done
 * until then is taken back.
 *
 * @param what says of a failure what could not be done at that moment, as the beginning of a sentence
 * @param change does everything through the journal
 * @throws CommandError with the reason in the user's words, and where what was there is if it could not be put back
 */
export async function allOrNothing(what: () => string, change: (journal: Journal) => Promise<void>): Promise<void> {
    const journal = new Journal();
    openJournal(journal);
    try {
        await change(journal).catch(error => {
            const sentences = leftSentences(journal.undo());
            const failed = `${what()}: ${failureReason(error)}`;
            throw new CommandError(ExitCode.Failure, [failed, ...sentences].join(' '));
        });
        const sentences = leftSentences(journal.finish());
        if (sentences.length === 0) return;
        const done = 'Everything was written, and what was there before is still there under another name.';
        throw new CommandError(ExitCode.Failure, [done, ...sentences].join(' '));
    } finally {
        closeJournal(journal);
    }
}
