import { Counterparts, differencesOf, differenceView, Sides } from '@gradus/exchange';
import type { GradusSharedServices } from '@gradus/language/lsp';
import type { FrameworkModel } from '@gradus/model';
import { earlierRoles } from '@gradus/preview/earlier-roles';
import { toPreviewModel } from '@gradus/preview/view-model';
import { type ChangesAnswer, ChangesParams, type ChangesView, type PreviewModel } from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import type { CancellationToken } from 'vscode-languageserver';
import { UNUSABLE_FILES } from './answer-differences.ts';
import { ClosedViewers } from './closed-viewers.ts';
import { type EarlierState, readEarlierState } from './earlier-state.ts';
import { refusalOf } from './refusal-of.ts';
import { refuseIfCancelled } from './refuse-if-cancelled.ts';

/** A framework as it is shown. */
export interface ShownState {
    /** The same object as long as nothing is different. */
    readonly model: FrameworkModel;
    readonly errors: number;
}

/** What one preview compares with. */
interface Comparison {
    /** What the client calls the other state. */
    readonly state: string;
    readonly before: EarlierState;
    /** What the other state would be shown as; made once a role is asked for as it was. */
    preview?: PreviewModel;
    /** What was different last. How many errors there are is another matter: they come without a difference. */
    last?: Compared;
}

/** What is different from a model. */
interface Compared {
    readonly model: FrameworkModel;
    readonly sides: Sides;
    readonly changes: ChangesView;
}

/** What previews compare their frameworks with: each one other state, kept until the preview is closed. */
export class PreviewComparisons {
    private readonly shared: GradusSharedServices;
    private readonly comparisons = new Map<string, Comparison>();
    private readonly closed = new ClosedViewers();

    constructor(shared: GradusSharedServices) {
        this.shared = shared;
    }

    /**
     * Answers what is different, from what is shown of the framework: not from a text that cannot be read at the moment.
     * Where that has ended the server twice, the answer says so.
     *
     * @param token whether somebody still waits for the answer
     * @param shown gives what is shown of the framework of a document; nothing where nothing is
     */
    async answer(
        params: unknown,
        token: CancellationToken,
        shown: (uri: URI) => Promise<ShownState | undefined>
    ): Promise<ChangesAnswer> {
        try {
            return await this.compared(params, token, shown);
        } catch (error) {
            return refusalOf(error, (reason): ChangesAnswer => ({ type: 'refused', reason }));
        }
    }

    private async compared(
        params: unknown,
        token: CancellationToken,
        shown: (uri: URI) => Promise<ShownState | undefined>
    ): Promise<ChangesAnswer> {
        const checked = v.safeParse(ChangesParams, params);
        if (!checked.success) return { type: 'refused', reason: UNUSABLE_FILES };
        const { viewer, state, files, roles = [] } = checked.output;
        const uri = URI.parse(checked.output.uri);
        if (files) {
            const before = await readEarlierState(this.shared, uri, files);
            refuseIfCancelled(token);
            if (typeof before === 'string') return { type: 'refused', reason: before };
            if (!this.closed.has(viewer)) this.comparisons.set(viewer, { state, before });
        }
        const comparison = this.comparisons.get(viewer);
        if (comparison?.state !== state) return { type: 'unknown' };
        const after = await shown(uri);
        if (!after) return { type: 'later' };
        const folder = this.shared.gradus.Frameworks.folderOf(uri);
        const question = `difference ${comparison.before.digest}`;
        return this.shared.gradus.CrashNotes.aboutWhole(question, folder, () => answerTo(comparison, after, roles));
    }

    /** Forgets what a preview compared with, which is closed. */
    close(viewer: string): void {
        this.closed.add(viewer);
        this.comparisons.delete(viewer);
    }
}

function answerTo(comparison: Comparison, { model, errors }: ShownState, roles: readonly string[]): ChangesAnswer {
    const { before, last } = comparison;
    const now = last?.model === model ? last : compare(before.model, model);
    comparison.last = now;
    return {
        type: 'changes',
        changes: now.changes,
        ...(roles.length > 0 && { earlier: earlierRoles(previewOf(comparison), roles, new Counterparts(now.sides)) }),
        errors: { before: before.errors, after: errors }
    };
}

function compare(before: FrameworkModel, model: FrameworkModel): Compared {
    const sides = new Sides(before, model);
    return { model, sides, changes: differenceView(differencesOf(before, model, sides)) };
}

function previewOf(comparison: Comparison): PreviewModel {
    comparison.preview ??= toPreviewModel(comparison.before.model);
    return comparison.preview;
}
