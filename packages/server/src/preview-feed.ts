import type { GradusSharedServices } from '@gradus/language/lsp';
import { toPreviewModel } from '@gradus/preview/view-model';
import {
    PREVIEW_CHANGED,
    PREVIEW_REQUEST,
    type PreviewAnswer,
    type PreviewChanged,
    PreviewParams
} from '@gradus/protocol';
import { DocumentState, URI } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';
import { frameworkState } from './framework-state.ts';

/** How long the text has to be at rest before the preview hears of it, and how long at most it waits. */
const QUIET_MS = 120;
const LONGEST_WAIT_MS = 400;

/**
 * Answers what the preview shows and says when that has changed. The model is computed only when
 * it is asked for, so nothing is spent while no preview is open. While a file has syntax errors
 * the last model that had none is shown, and the notice says so.
 */
export class PreviewFeed {
    private readonly shared: GradusSharedServices;
    private readonly connection: Connection;
    /** Only frameworks that have been previewed are watched. */
    private readonly lastGood = new Map<string, PreviewAnswer & { type: 'show' }>();
    private readonly watched = new Set<string>();
    private readonly changed = new Set<string>();
    private timer: ReturnType<typeof setTimeout> | undefined;
    private waitingSince = 0;

    constructor(shared: GradusSharedServices, connection: Connection) {
        this.shared = shared;
        this.connection = connection;
    }

    listen(): void {
        this.connection.onRequest<PreviewAnswer, void>(PREVIEW_REQUEST, async (params: unknown) => {
            const { uri } = v.parse(PreviewParams, params);
            await this.shared.workspace.WorkspaceManager.ready;
            return this.shared.workspace.WorkspaceLock.read(() => this.answer(URI.parse(uri)));
        });
        this.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, document => {
            this.note(this.shared.gradus.Frameworks.folderOf(document.uri));
        });
        this.shared.workspace.DocumentBuilder.onUpdate((_changed, deleted) => {
            for (const uri of deleted) this.note(this.shared.gradus.Frameworks.folderOf(uri));
        });
    }

    private answer(uri: URI): PreviewAnswer {
        const state = frameworkState(this.shared, uri);
        this.watched.add(state.folder);
        const problems = state.errors + state.warnings;
        const last = this.lastGood.get(state.folder);
        if (state.broken && last) return { ...last, problems, notice: staleNotice(state.errors) };
        if (state.model.roles.length === 0 && state.model.competencies.length === 0) {
            return {
                type: 'empty',
                folder: state.folder,
                reason: 'There are no competencies and no roles in this framework yet.'
            };
        }
        const notice = state.errors > 0 ? partialNotice(state.errors) : undefined;
        const model = toPreviewModel(state.model);
        const answer = { type: 'show' as const, folder: state.folder, model, problems, ...(notice && { notice }) };
        if (!state.broken) this.lastGood.set(state.folder, answer);
        return answer;
    }

    private note(folder: string): void {
        if (!this.watched.has(folder)) return;
        this.changed.add(folder);
        const now = Date.now();
        if (!this.timer) this.waitingSince = now;
        clearTimeout(this.timer);
        const wait = Math.max(0, Math.min(QUIET_MS, this.waitingSince + LONGEST_WAIT_MS - now));
        this.timer = setTimeout(() => this.announce(), wait);
    }

    private announce(): void {
        this.timer = undefined;
        const message: PreviewChanged = { folders: [...this.changed] };
        this.changed.clear();
        void this.connection.sendNotification(PREVIEW_CHANGED, message);
    }
}

function staleNotice(errors: number): string {
    return `The text has ${count(errors)} and cannot be read completely. Shown is how it was before.`;
}

function partialNotice(errors: number): string {
    return `The text has ${count(errors)}. What could not be resolved is left out.`;
}

function count(errors: number): string {
    return errors === 1 ? 'an error' : `${errors} errors`;
}
