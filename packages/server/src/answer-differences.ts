import { differenceMarkdown, differencesOf } from '@gradus/exchange';
import type { GradusSharedServices } from '@gradus/language/lsp';
import { DIFFERENCE_REQUEST, type DifferenceAnswer, DifferenceParams } from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { readEarlierState } from './earlier-state.ts';
import { NO_FRAMEWORK } from './exporting/refusals.ts';
import { frameworkState } from './framework-state.ts';

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
            const { uri, files } = checked.output;
            const before = await readEarlierState(shared, URI.parse(uri), files);
            // Nobody waits for it any more.
            if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
            if (typeof before === 'string') return refused(before);
            return shared.workspace.WorkspaceLock.read(() => {
                const after = frameworkState(shared, URI.parse(uri));
                if (!after.declared) {
                    return refused(NO_FRAMEWORK);
                }
                const difference = differencesOf(before.model, after.model);
                return {
                    type: 'compared',
                    markdown: differenceMarkdown(difference, MOST_MARKDOWN),
                    elements: difference.elements.length,
                    errors: { before: before.errors, after: after.errors }
                };
            });
        }
    );
}

function refused(reason: string): DifferenceAnswer {
    return { type: 'refused', reason };
}
