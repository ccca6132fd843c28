import { exportJson } from '@gradus/exchange';
import type { GradusSharedServices } from '@gradus/language/lsp';
import { fileNameOf } from '@gradus/model';
import { EXPORT_JSON_REQUEST, type ExportAnswer, ExportParams } from '@gradus/protocol';
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { answerAboutAll, answerRequest } from '../answering.ts';
import { frameworkState } from '../framework-state.ts';
import { errorsReason, NO_FRAMEWORK } from './refusals.ts';

/** Answers the client's “Export compiled JSON”. The client writes the file; the server only makes its text. */
export function answerExportJson(shared: GradusSharedServices, connection: Connection): void {
    answerRequest(
        shared,
        connection,
        EXPORT_JSON_REQUEST,
        ExportParams,
        ({ uri, force = false }): ExportAnswer => exported(shared, URI.parse(uri), force),
        (reason): ExportAnswer => ({ type: 'refused', reason, errors: 0 })
    );
}

function exported(shared: GradusSharedServices, uri: URI, force: boolean): ExportAnswer {
    const state = frameworkState(shared, uri);
    if (!state.declared) {
        return { type: 'refused', reason: NO_FRAMEWORK, errors: 0 };
    }
    if (state.errors > 0 && !force) {
        return { type: 'refused', reason: errorsReason(state.errors), errors: state.errors };
    }
    const { errors, folder, model } = state;
    const text = answerAboutAll(shared, 'export json', folder, () => exportJson(model, { errors }));
    return { type: 'exported', text, suggestedName: `${fileNameOf(model.framework.code)}.json` };
}
