import { differenceMarkdown, differencesOf } from '@gradus/exchange';
import type { GradusSharedServices } from '@gradus/language/lsp';
import { DIFFERENCE_REQUEST, type DifferenceAnswer, DifferenceParams } from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type EarlierState, readEarlierState } from './earlier-state.ts';
import { NO_FRAMEWORK } from './exporting/refusals.ts';
import { type FrameworkState, frameworkState } from './framework-state.ts';
import { refusalOf } from './refusal-of.ts';
import { refuseIfCancelled } from './refuse-if-cancelled.ts';

/** A preview takes more than a comment on a pull request. */
const MOST_MARKDOWN = 400_000;

export const UNUSABLE_FILES = 'The other state is too large, or has files that are not part of a framework.';

/** Answers what is different between another state of a framework and the one that the editor has. */
export function answerDifferences(shared: GradusSharedServices, connection: Connection): void {
    connection.onRequest<DifferenceAnswer, void>(
        DIFFERENCE_REQUEST,
        async (params: unknown, token: CancellationToken) => {
            const checked = v.safeParse(DifferenceParams, params);
            if (!checked.success) return refused(UNUSABLE_FILES);
            const { files } = checked.output;
            const uri = URI.parse(checked.output.uri);
            try {
                const before = await readEarlierState(shared, uri, files);
                refuseIfCancelled(token);
                if (typeof before === 'string') return refused(before);
                return await shared.workspace.WorkspaceLock.read(() => {
                    const folder = shared.gradus.Frameworks.folderOf(uri);
                    return shared.gradus.CrashNotes.aboutWhole(`difference ${before.digest}`, folder, () =>
                        compare(before, frameworkState(shared, uri))
                    );
                });
            } catch (error) {
                return refusalOf(error, refused);
            }
        }
    );
}

function compare(before: EarlierState, after: FrameworkState): DifferenceAnswer {
    if (!after.declared) return refused(NO_FRAMEWORK);
    const difference = differencesOf(before.model, after.model);
    return {
        type: 'compared',
        markdown: differenceMarkdown(difference, MOST_MARKDOWN),
        elements: difference.elements.length,
        errors: { before: before.errors, after: after.errors }
    };
}

function refused(reason: string): DifferenceAnswer {
    return { type: 'refused', reason };
}
