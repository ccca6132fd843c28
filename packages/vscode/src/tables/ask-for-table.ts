import { TABLE_REQUEST, TableAnswer, type TableParams } from '@gradus/protocol';
import * as v from 'valibot';
import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Asks the server which text a table is. */
export async function askForTable(
    client: BaseLanguageClient,
    params: TableParams,
    token?: CancellationToken
): Promise<TableAnswer> {
    const answer: unknown = await client.sendRequest(TABLE_REQUEST, params, token);
    return v.parse(TableAnswer, answer);
}
