import {
    ALL_FRAMEWORKS,
    competencyInsertion,
    FrameworkTree,
    firstSyntaxError,
    frameworkStatus,
    type GradusSharedServices,
    requirementInsertion
} from '@gradus/language/lsp';
import {
    COMPETENCY_REQUEST,
    type CompetencyAnswer,
    CompetencyParams,
    REMARKS_REQUEST,
    REQUIREMENT_REQUEST,
    type RemarksAnswer,
    RemarksParams,
    type RequirementAnswer,
    RequirementParams,
    STATUS_REQUEST,
    type StatusAnswer,
    StatusParams,
    SYNTAX_ERROR_REQUEST,
    type SyntaxErrorAnswer,
    SyntaxErrorParams,
    TREE_CHANGED,
    TREE_PATH_REQUEST,
    TREE_PLACE_REQUEST,
    TREE_REQUEST,
    TREE_SHOWN,
    type TreeAnswer,
    TreeParams,
    type TreePathAnswer,
    TreePathParams,
    type TreePlaceAnswer,
    TreePlaceParams,
    TreeShown
} from '@gradus/protocol';
import { DocumentState, type LangiumDocument, URI } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';
import { answerAboutAll, answerRequest, readWhenUpToDate } from './answering.ts';
import { AtPause } from './at-pause.ts';

/** How long the text has to be at rest before the tree hears of it, and how long at most it waits. */
const QUIET_MS = 200;
const LONGEST_WAIT_MS = 800;

/**
 * Answers what the side bar shows, one branch at a time, and says when that may have changed while somebody sees it;
 * and what editors show of a framework and drop into it.
 */
export class AuthoringFeed {
    private readonly shared: GradusSharedServices;
    private readonly connection: Connection;
    private readonly tree: FrameworkTree;
    private isShown = false;
    private readonly pause: AtPause;

    constructor(shared: GradusSharedServices, connection: Connection) {
        this.shared = shared;
        this.connection = connection;
        this.tree = new FrameworkTree(shared.gradus.Frameworks);
        this.pause = new AtPause(QUIET_MS, LONGEST_WAIT_MS, () => void connection.sendNotification(TREE_CHANGED));
    }

    listen(): void {
        const { shared } = this;
        this.connection.onRequest<TreeAnswer, void>(TREE_REQUEST, async (params: unknown) => {
            const { parent, filter } = v.parse(TreeParams, params);
            const question = `tree ${parent ?? ''} ${filter ?? ''}`;
            return readWhenUpToDate(shared, () =>
                answerAboutAll(shared, question, ALL_FRAMEWORKS, () => ({ nodes: this.tree.children(parent, filter) }))
            );
        });
        this.answer<RemarksParams, RemarksAnswer>(REMARKS_REQUEST, RemarksParams, ({ filter }) => ({
            remarks: this.tree.allRemarks(filter).flatMap(node => {
                const place = this.tree.placeOf(node.id);
                return place ? [{ node, ...place }] : [];
            })
        }));
        this.answer<TreePlaceParams, TreePlaceAnswer>(TREE_PLACE_REQUEST, TreePlaceParams, ({ id }) => {
            const place = this.tree.placeOf(id);
            return place ? { place } : {};
        });
        this.answer<TreePathParams, TreePathAnswer>(TREE_PATH_REQUEST, TreePathParams, ({ uri, position }) => {
            const document = this.document(uri);
            return { nodes: document ? this.tree.pathTo(document, document.textDocument.offsetAt(position)) : [] };
        });
        this.answer<RequirementParams, RequirementAnswer>(REQUIREMENT_REQUEST, RequirementParams, params =>
            this.requirement(params)
        );
        this.answer<SyntaxErrorParams, SyntaxErrorAnswer>(SYNTAX_ERROR_REQUEST, SyntaxErrorParams, ({ uri }) => {
            const document = this.document(uri);
            const place = document && firstSyntaxError(document);
            return place ? { place } : {};
        });
        this.answer<CompetencyParams, CompetencyAnswer>(COMPETENCY_REQUEST, CompetencyParams, params =>
            this.competency(params)
        );
        this.answer<StatusParams, StatusAnswer>(STATUS_REQUEST, StatusParams, ({ uri }) =>
            frameworkStatus(this.shared.gradus.Frameworks, URI.parse(uri))
        );
        this.connection.onNotification(TREE_SHOWN, (params: unknown) => {
            this.isShown = v.parse(TreeShown, params).shown;
            if (!this.isShown) this.pause.cancel();
        });
        const { DocumentBuilder } = this.shared.workspace;
        DocumentBuilder.onUpdate(() => this.note());
        // Of each document: what is found when the text is at rest belongs to no build.
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => this.note());
    }

    private answer<P, A>(
        method: string,
        schema: v.BaseSchema<unknown, P, v.BaseIssue<unknown>>,
        answer: (params: P) => A
    ): void {
        answerRequest(this.shared, this.connection, method, schema, answer);
    }

    private requirement({ id, uri, position }: RequirementParams): RequirementAnswer {
        const document = this.document(uri);
        if (!document) return { type: 'refused', reason: 'not-in-role' };
        const offset = document.textDocument.offsetAt(position);
        const { Frameworks } = this.shared.gradus;
        const answer = requirementInsertion(document, offset, this.tree.elementOf(id), Frameworks);
        return answer.type === 'insert' ? { ...answer, levels: [...answer.levels] } : answer;
    }

    private competency({ uri, position }: CompetencyParams): CompetencyAnswer {
        const document = this.document(uri);
        if (!document) return { type: 'refused', reason: 'no-category' };
        const offset = position && document.textDocument.offsetAt(position);
        const answer = competencyInsertion(document, offset, this.shared.gradus.Frameworks);
        return answer.type === 'insert' ? { ...answer, texts: [...answer.texts] } : answer;
    }

    private document(uri: string): LangiumDocument | undefined {
        return this.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    }

    private note(): void {
        this.tree.forget();
        if (this.isShown) this.pause.note();
    }
}
