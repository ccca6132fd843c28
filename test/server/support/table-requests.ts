import { TABLE_REQUEST, type TableAnswer, type TableParams } from '@gradus/protocol';
import { RequestType } from 'vscode-languageserver-protocol';

/** What is asked of tables, for a client that is typed like the protocol's own. */
export const TABLE = new RequestType<TableParams, TableAnswer, void>(TABLE_REQUEST);
