import { differencesOf, differenceView } from '@gradus/exchange';
import type { GradusSharedServices } from '@gradus/language/lsp';
import { CHANGES_REQUEST, type ChangesAnswer, ChangesParams, type ChangesView } from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { UNUSABLE_FILES } from './answer-differences.ts';
import { type EarlierState, readEarlierState } from './earlier-state.ts';
import { NO_FRAMEWORK } from './exporting/refusals.ts';
import { frameworkState } from './framework-state.ts';

/** So many other states are kept for previews that compare with them. */
const MOST_KEPT = 3;

/** Answers what is different from another state of a framework, to be drawn, again and again while the text is edited. */
export function answerChanges(shared: GradusSharedServices, connection: Connection): void {
    const kept = new Map<string, EarlierState>();
    connection.onRequest<ChangesAnswer, void>(CHANGES_REQUEST, async (params: unknown, token: CancellationToken) => {
        const checked = v.safeParse(ChangesParams, params);
        if (!checked.success) return { type: 'refused', reason: UNUSABLE_FILES };
        const { uri, state, files } = checked.output;
        const before = files ? await readEarlierState(shared, URI.parse(uri), files) : kept.get(state);
        // Nobody waits for it any more.
        if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'Cancelled.');
        if (before === undefined) return { type: 'unknown' };
        if (typeof before === 'string') return { type: 'refused', reason: before };
        kept.delete(state);
        kept.set(state, before);
        for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
        return changesFrom(shared, before, URI.parse(uri));
    });
}

async function changesFrom(shared: GradusSharedServices, before: EarlierState, uri: URI): Promise<ChangesAnswer> {
    await shared.workspace.WorkspaceManager.ready;
    return shared.workspace.WorkspaceLock.read(() => {
        const after = frameworkState(shared, uri);
        if (!after.declared) return { type: 'refused', reason: NO_FRAMEWORK };
        const changes: ChangesView = differenceView(differencesOf(before.model, after.model));
        return { type: 'changes', changes, errors: { before: before.errors, after: after.errors } };
    });
}
