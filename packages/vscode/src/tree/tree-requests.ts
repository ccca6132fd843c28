import {
    REMARKS_REQUEST,
    REQUIREMENT_REQUEST,
    RemarksAnswer,
    type RemarksParams,
    RequirementAnswer,
    type RequirementParams,
    TREE_PATH_REQUEST,
    TREE_PLACE_REQUEST,
    TREE_REQUEST,
    TreeAnswer,
    type TreeNode,
    type TreeParams,
    TreePathAnswer,
    type TreePathParams,
    TreePlaceAnswer,
    type TreePlaceParams
} from '@gradus/protocol';
import * as v from 'valibot';
import { Location, Range, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** What the side bar asks the server. What comes back is checked: the server may be another version. */
export class TreeRequests {
    private readonly client: BaseLanguageClient;

    constructor(client: BaseLanguageClient) {
        this.client = client;
    }

    async children(parent: TreeNode | undefined, filter: string | undefined): Promise<readonly TreeNode[]> {
        const params: TreeParams = { ...(parent && { parent: parent.id }), ...(filter && { filter }) };
        return (await this.ask(TREE_REQUEST, TreeAnswer, params)).nodes;
    }

    async remarks(filter: string | undefined): Promise<RemarksAnswer['remarks']> {
        const params: RemarksParams = { ...(filter && { filter }) };
        return (await this.ask(REMARKS_REQUEST, RemarksAnswer, params)).remarks;
    }

    async place({ id }: TreeNode): Promise<Location | undefined> {
        const params: TreePlaceParams = { id };
        const { place } = await this.ask(TREE_PLACE_REQUEST, TreePlaceAnswer, params);
        return place && toLocation(place);
    }

    async path(params: TreePathParams): Promise<readonly TreeNode[]> {
        return (await this.ask(TREE_PATH_REQUEST, TreePathAnswer, params)).nodes;
    }

    requirement(params: RequirementParams): Promise<RequirementAnswer> {
        return this.ask(REQUIREMENT_REQUEST, RequirementAnswer, params);
    }

    private async ask<A>(
        method: string,
        schema: v.BaseSchema<unknown, A, v.BaseIssue<unknown>>,
        params: object
    ): Promise<A> {
        const answer: unknown = await this.client.sendRequest(method, params);
        return v.parse(schema, answer);
    }
}

/** A place as VS Code has it. */
export function toLocation({ uri, range }: NonNullable<TreePlaceAnswer['place']>): Location {
    const { start, end } = range;
    return new Location(Uri.parse(uri), new Range(start.line, start.character, end.line, end.character));
}
