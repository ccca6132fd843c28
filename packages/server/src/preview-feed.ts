import {
    type GradusSharedServices,
    KeptModels,
    type RequirementFinding,
    requirementFindings
} from '@gradus/language/lsp';
import type { FrameworkModel } from '@gradus/model';
import { toPreviewModel } from '@gradus/preview/view-model';
import {
    CHANGES_REQUEST,
    type ChangesAnswer,
    PREVIEW_CHANGED,
    PREVIEW_CLOSED,
    PREVIEW_REQUEST,
    type PreviewAnswer,
    type PreviewChanged,
    PreviewClosed,
    type PreviewModel,
    PreviewParams,
    previewChange
} from '@gradus/protocol';
import { DocumentState, URI, UriUtils } from 'langium';
import * as v from 'valibot';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { answerAboutAll, answerRequest, readWhenUpToDate } from './answering.ts';
import { AtPause } from './at-pause.ts';
import { type FrameworkProblems, frameworkProblems } from './framework-state.ts';
import { PreviewComparisons, type ShownState } from './preview-comparisons.ts';
import { PreviewViewers } from './preview-viewers.ts';
import { refusalOf } from './refusal-of.ts';

/** How long the text has to be at rest before the preview hears of it, and how long at most it waits. */
const QUIET_MS = 120;
const LONGEST_WAIT_MS = 400;

/** More problems than this are not shown in cells. */
const MOST_MARKS = 500;

/** What is shown of a framework. */
interface Shown {
    readonly version: string;
    readonly model: FrameworkModel;
    readonly preview: PreviewModel;
    /** What is wrong with single requirements; one more than is shown where there are more. */
    readonly marks: readonly RequirementFinding[];
    /** Whether the text could be read completely. */
    readonly isWhole: boolean;
}

/**
 * Answers what the preview shows, with nothing but the differences where the client has what was shown before, and says
 * when that has changed. The model is computed only when it is asked for, so nothing is spent while no preview is open.
 * While a file has syntax errors the last model that had none is shown, and the notice says so.
 */
export class PreviewFeed {
    private readonly shared: GradusSharedServices;
    private readonly connection: Connection;
    private readonly models: KeptModels;
    /** By the folder of the framework. Only those that have been previewed are watched. */
    private readonly shown = new Map<string, Shown>();
    private readonly viewers = new PreviewViewers();
    private readonly comparisons: PreviewComparisons;
    private readonly changed = new Set<string>();
    /** Versions of this server: those of one that ran before mean nothing to it. */
    private readonly run = crypto.randomUUID();
    private versions = 0;
    private readonly pause = new AtPause(QUIET_MS, LONGEST_WAIT_MS, () => this.announce());

    constructor(shared: GradusSharedServices, connection: Connection) {
        this.shared = shared;
        this.connection = connection;
        this.comparisons = new PreviewComparisons(shared);
        this.models = new KeptModels(
            () => shared.gradus.Frameworks,
            document => shared.gradus.CrashNotes.comesTo(document)
        );
    }

    listen(): void {
        const { shared, connection } = this;
        answerRequest(shared, connection, PREVIEW_REQUEST, PreviewParams, ({ uri, viewer, known }): PreviewAnswer => {
            const answer = this.answerOrRefuse(URI.parse(uri), known);
            this.forget(this.viewers.look(viewer, answer.folder));
            return answer;
        });
        this.connection.onNotification(PREVIEW_CLOSED, (params: unknown) => {
            const { viewer } = v.parse(PreviewClosed, params);
            this.forget(this.viewers.close(viewer));
            this.comparisons.close(viewer);
        });
        this.connection.onRequest<ChangesAnswer, void>(
            CHANGES_REQUEST,
            async (params: unknown, token: CancellationToken) =>
                this.comparisons.answer(params, token, async uri => readWhenUpToDate(shared, () => this.shownOf(uri)))
        );
        this.shared.workspace.DocumentBuilder.onDocumentPhase(DocumentState.Validated, document => {
            this.note(this.shared.gradus.Frameworks.folderOf(document.uri));
        });
        this.shared.workspace.DocumentBuilder.onUpdate((_changed, deleted) => {
            for (const uri of deleted) this.note(this.shared.gradus.Frameworks.folderOf(uri));
        });
    }

    private answerOrRefuse(uri: URI, known: string | undefined): PreviewAnswer {
        const problems = frameworkProblems(this.shared, uri);
        const { folder } = problems;
        try {
            return answerAboutAll(this.shared, 'preview', folder, () => this.answer(problems, known));
        } catch (error) {
            return refusalOf(error, (reason): PreviewAnswer => ({ type: 'empty', folder, reason }));
        }
    }

    private answer(problems: FrameworkProblems, known: string | undefined): PreviewAnswer {
        const { folder } = problems;
        const before = this.shown.get(folder);
        const isStale = problems.broken && before?.isWhole === true;
        const found = isStale ? before : this.look(folder, problems, before);
        // What was marked stays so while the text is half typed.
        const now = found && (isStale ? found : this.marked(found, folder));
        if (!now) {
            this.shown.delete(folder);
            return {
                type: 'empty',
                folder,
                reason: 'There are no competencies and no roles in this framework yet.'
            };
        }
        this.shown.set(folder, now);
        const { version, preview } = now;
        const marks = now.marks.slice(0, MOST_MARKS);
        const notices = [
            isStale ? staleNotice(problems) : partialNotice(problems.errors),
            now.marks.length > MOST_MARKS
                ? `In the matrix only the first ${MOST_MARKS} problems are marked.`
                : undefined
        ].filter(sentence => sentence !== undefined);
        const state = {
            folder,
            version,
            problems: problems.errors + problems.warnings,
            ...(notices.length > 0 && { notice: notices.join(' ') }),
            ...(isStale && { isStale })
        };
        if (!before || known !== before.version) return { type: 'show', ...state, marks, model: preview };
        const change = previewChange(before.preview, preview);
        return { type: 'change', ...state, ...(now.marks !== before.marks && { marks }), change };
    }

    /** With what is wrong now with single requirements: where that is something else, it is another version. */
    private marked(shown: Shown, folder: string): Shown {
        const marks = requirementFindings(this.shared.gradus.Frameworks, folder, MOST_MARKS + 1);
        return isSame(shown.marks, marks) ? shown : { ...shown, version: this.newVersion(), marks };
    }

    private newVersion(): string {
        this.versions++;
        return `${this.run}/${this.versions}`;
    }

    /** What is shown of the framework that a document belongs to. */
    private shownOf(uri: URI): ShownState | undefined {
        const { folder, broken, errors } = frameworkProblems(this.shared, uri);
        if (!this.shared.gradus.Frameworks.isDeclared(folder)) return undefined;
        const before = this.shown.get(folder);
        // Not kept as what is shown: the page does not have it yet, and would have to be sent everything.
        const model =
            broken && before?.isWhole
                ? before.model
                : answerAboutAll(this.shared, 'changes', folder, () => this.models.of(folder));
        return isEmpty(model) ? undefined : { model, errors };
    }

    /** What there is to show now; nothing where there is nothing in the framework. */
    private look(folder: string, { broken }: FrameworkProblems, before: Shown | undefined): Shown | undefined {
        const model = this.models.of(folder);
        if (isEmpty(model)) return undefined;
        if (before && model === before.model)
            return before.isWhole === !broken ? before : { ...before, isWhole: !broken };
        return {
            version: this.newVersion(),
            model,
            preview: toPreviewModel(model, before),
            marks: before?.marks ?? [],
            isWhole: !broken
        };
    }

    /** Lets go of what nobody looks at any more. */
    private forget(folder: string | undefined): void {
        if (folder === undefined) return;
        this.shown.delete(folder);
        this.models.forget(folder);
    }

    /** Notes that a framework has changed, and with it those that use it, and those whose files have become part of it. */
    private note(folder: string): void {
        const { watched } = this.viewers;
        if (watched.size === 0) return;
        const { Frameworks } = this.shared.gradus;
        const users = Frameworks.dependentsOf(folder);
        const isOuter = Frameworks.isDeclared(folder);
        const isPart = (other: string) => isOuter && other.startsWith(`${folder}/`) && !Frameworks.isDeclared(other);
        const concerned = [...watched].filter(each => each === folder || users.has(each) || isPart(each));
        if (concerned.length === 0) return;
        for (const each of concerned) this.changed.add(each);
        this.pause.note();
    }

    private announce(): void {
        const message: PreviewChanged = { folders: [...this.changed] };
        this.changed.clear();
        void this.connection.sendNotification(PREVIEW_CHANGED, message);
    }
}

function isEmpty({ roles, competencies }: FrameworkModel): boolean {
    return roles.length === 0 && competencies.length === 0;
}

function isSame(some: readonly RequirementFinding[], others: readonly RequirementFinding[]): boolean {
    return some.length === others.length && some.every((each, index) => isSameFinding(each, others[index]));
}

function isSameFinding(one: RequirementFinding, other: RequirementFinding | undefined): boolean {
    if (one === other) return true;
    return (
        one.role === other?.role &&
        one.competency === other.competency &&
        one.severity === other.severity &&
        one.message === other.message
    );
}

function staleNotice({ errors, brokenFiles: [file, ...others] }: FrameworkProblems): string {
    const name = file && UriUtils.basename(URI.parse(file));
    const files = others.length === 0 ? `“${name}”` : `“${name}” and ${others.length} more`;
    return `The text has ${count(errors)}: ${files} cannot be read completely. Shown is how it was before.`;
}

function partialNotice(errors: number): string | undefined {
    return errors > 0 ? `The text has ${count(errors)}. What could not be resolved is left out.` : undefined;
}

function count(errors: number): string {
    return errors === 1 ? 'an error' : `${errors} errors`;
}
