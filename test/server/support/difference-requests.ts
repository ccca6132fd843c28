import { DIFFERENCE_REQUEST, type DifferenceAnswer, type DifferenceParams } from '@gradus/protocol';
import { RequestType } from 'vscode-languageserver-protocol';

/** What is asked of two states, for a client that is typed like the protocol's own. */
export const DIFFERENCE = new RequestType<DifferenceParams, DifferenceAnswer, void>(DIFFERENCE_REQUEST);
