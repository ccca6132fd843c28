import { expectWithinBounds, exportJson, ImpossibleExport } from '@gradus/exchange';
import type { GradusSharedServices } from '@gradus/language/lsp';
import { fileNameOf } from '@gradus/model';
import { EXPORT_JSON_REQUEST, type ExportAnswer, ExportParams } from '@gradus/protocol';
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { answerAboutAll, answerRequest } from '../answering.ts';
import { frameworkState } from '../framework-state.ts';
import { refusalOf } from '../refusal-of.ts';
import { errorsReason, NO_FRAMEWORK } from './refusals.ts';

/** Answers the client's “Export compiled JSON”. The client writes the file; the server only makes its text. */
export function answerExportJson(shared: GradusSharedServices, connection: Connection): void {
    answerRequest(
        shared,
        connection,
        EXPORT_JSON_REQUEST,
        ExportParams,
        ({ uri, force = false }): ExportAnswer => exported(shared, URI.parse(uri), force),
        reason => refused(reason)
    );
}

function exported(shared: GradusSharedServices, uri: URI, force: boolean): ExportAnswer {
    const state = frameworkState(shared, uri);
    if (!state.declared) {
        return refused(NO_FRAMEWORK);
    }
    if (state.errors > 0 && !force) {
        return refused(errorsReason(state.errors), state.errors);
    }
    const { errors, folder, model } = state;
    try {
        expectWithinBounds(model);
        const text = answerAboutAll(shared, 'export json', folder, () => exportJson(model, { errors }));
        return { type: 'exported', text, suggestedName: `${fileNameOf(model.framework.code)}.json` };
    } catch (error) {
        return refusalOf(error, refused, ImpossibleExport);
    }
}

function refused(reason: string, errors = 0): ExportAnswer {
    return { type: 'refused', reason, errors };
}
