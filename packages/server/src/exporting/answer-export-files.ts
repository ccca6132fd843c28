import type { Exported } from '@gradus/exchange/exporters';
import type { GradusSharedServices } from '@gradus/language/lsp';
import {
    EXPORT_FORMATS_REQUEST,
    EXPORT_REQUEST,
    type ExportedFileView,
    type ExportFilesAnswer,
    ExportFilesParams,
    type ExportFormatsAnswer
} from '@gradus/protocol';
import { URI } from 'langium';
import * as v from 'valibot';
import type { Connection } from 'vscode-languageserver';
import { answerAboutAll, readWhenUpToDate } from '../answering.ts';
import { frameworkState } from '../framework-state.ts';
import { refusalOf } from '../refusal-of.ts';
import { base64Of } from './base64.ts';
import { errorsReason, NO_FRAMEWORK } from './refusals.ts';

/** Answers to which formats a framework can be exported, and with its files. The client writes them. */
export function answerExportFiles(shared: GradusSharedServices, connection: Connection): void {
    connection.onRequest(EXPORT_FORMATS_REQUEST, async (): Promise<ExportFormatsAnswer> => {
        const { EXPORTERS } = await import('@gradus/exchange/exporters');
        const { pageExporter } = await import('./page-exporter.ts');
        return [...EXPORTERS, pageExporter(async () => NO_PAGE)].map(
            ({ id, title, extension, parts = [], isOneFile }) => ({
                id,
                title,
                extension,
                parts: isOneFile ? [] : [...parts]
            })
        );
    });
    connection.onRequest<ExportFilesAnswer, void>(EXPORT_REQUEST, async (params: unknown) =>
        exportFiles(shared, v.parse(ExportFilesParams, params))
    );
}

const NO_PAGE = { script: '', style: '' };

async function exportFiles(
    shared: GradusSharedServices,
    { uri, format, part, force = false, page = NO_PAGE }: v.InferOutput<typeof ExportFilesParams>
): Promise<ExportFilesAnswer> {
    // Loaded when somebody exports: the server starts without them.
    const { boundedExporter, exporterOf, ImpossibleExport, lossLines } = await import('@gradus/exchange/exporters');
    const { pageExporter } = await import('./page-exporter.ts');
    const exporter = format === 'html' ? boundedExporter(pageExporter(async () => page)) : exporterOf(format);
    if (!exporter) return refused(`There is no format ${format}.`);
    if (part !== undefined && !exporter.parts?.includes(part)) return refused(`${exporter.title} has no part ${part}.`);
    // The model is plain data: nobody who types has to wait for what is made of it.
    try {
        const state = await readWhenUpToDate(shared, () => frameworkState(shared, URI.parse(uri)));
        if (!state.declared) return refused(NO_FRAMEWORK);
        const { errors, folder, model } = state;
        if (errors > 0 && !force) return refused(errorsReason(errors), errors);
        const { files, losses, remark } = await answerAboutAll(shared, `export ${format} ${part ?? ''}`, folder, () =>
            exporter.export(model, { part, errors })
        );
        if (files.length === 0) return refused(remark ?? 'There is nothing to write.');
        const lines = lossLines(exporter.title, losses);
        return exportedAs(files, remark === undefined ? lines : [remark, ...lines]);
    } catch (error) {
        return refusalOf(error, refused, ImpossibleExport);
    }
}

function exportedAs(files: Exported['files'], losses: string[]): ExportFilesAnswer {
    return {
        type: 'exported',
        files: files.map(
            ({ name, content }): ExportedFileView =>
                typeof content === 'string' ? { name, text: content } : { name, base64: base64Of(content) }
        ),
        losses
    };
}

function refused(reason: string, errors = 0): ExportFilesAnswer {
    return { type: 'refused', reason, errors };
}
