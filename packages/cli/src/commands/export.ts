import { resolve } from 'node:path';
import {
    boundedExporter,
    type Exported,
    type Exporter,
    exporterOf,
    forcedNote,
    ImpossibleExport,
    lossJson,
    lossLines
} from '@gradus/exchange/exporters';
import { resolveFramework } from '@gradus/language/checking';
import { pageExporter } from '@gradus/server/page-exporter';
import { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { expectApart } from '../exporting/expect-apart.ts';
import { expectTarget, formatOptions, makesFolder, type TypedOptions } from '../exporting/format-options.ts';
import { shownContent } from '../exporting/shown-content.ts';
import { writeInto } from '../exporting/write-export.ts';
import type { ExportFormat } from '../formats.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { pageAssets } from '../page-assets.ts';
import { plural } from '../plural.ts';
import { findingsIn } from '../report/findings-in.ts';
import { reportConcise } from '../report/report-concise.ts';
import { toldPath } from '../report/shown-path.ts';
import { targetFile } from '../target-file.ts';
import { printable, type Terminal } from '../terminal.ts';
import { theFramework } from '../the-framework.ts';
import { writeAtomically } from '../write-atomically.ts';

export interface ExportOptions extends TypedOptions {
    readonly format: ExportFormat;
    /** A file or folder of the framework. */
    readonly path: string;
    /** Where to write: a file, or a folder for several; standard output where it is not said. */
    readonly output?: string | undefined;
    /** Where to write as JSON what the format cannot say. */
    readonly report?: string | undefined;
    /** Exports a framework with errors too, and has the file say so. */
    readonly force: boolean;
}

/** `gradus export`: makes files of another format of the framework that a path belongs to, and says what they lack. */
export async function exportFramework(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
    const { format, path, output, force } = options;
    const exporter = exporterFor(format);
    const asked = formatOptions(exporter, options);
    const isFolder = makesFolder(exporter, asked);
    if (output === undefined) expectTarget(exporter, asked, terminal);
    const target = output === undefined || isFolder ? undefined : await targetFile(output, terminal.cwd, 'The export');
    const report =
        options.report === undefined ? undefined : await targetFile(options.report, terminal.cwd, 'The report');

    const workspace = await loadWorkspace([path], terminal.cwd, new Disk());
    const { Frameworks, UnreadableFiles } = workspace.shared.gradus;
    const documents = theFramework(workspace, path);
    const errors = findingsIn(documents, terminal.cwd).filter(each => each.severity === 'error');
    if (errors.length > 0 && !force) {
        terminal.err(reportConcise(errors));
        terminal.err(
            `Not exported: the framework has ${plural(errors.length, 'error')}. Correct them, or use --force.\n`
        );
        const unread = documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined);
        return unread ? ExitCode.Failure : ExitCode.Findings;
    }
    // The page alone may say something of places, and to look them up means to read all syntax.
    const places = format === 'html';
    const model = resolveFramework(Frameworks, Frameworks.folderOf(documents[0].uri), { places });
    const exported = await exportedBy(exporter, model, { ...asked, errors: errors.length });

    if (report !== undefined && output !== undefined) {
        const names = exported.files.map(({ name }) => resolve(terminal.cwd, output, name));
        await expectApart(report, target === undefined ? names : [target], terminal.cwd);
    }
    const written: string[] = [];
    const isJson = exporter.mediaType.endsWith('json');
    if (output !== undefined && isFolder) written.push(await writeInto(output, terminal.cwd, exported.files));
    else if (target !== undefined) {
        await writeAtomically(target, onlyFile(exported), terminal.cwd, { isJson });
        written.push(`Wrote ${printable(toldPath(target, terminal.cwd))}.`);
    } else {
        const content = onlyFile(exported);
        terminal.out(typeof content === 'string' ? shownContent(content, isJson, terminal) : content);
    }
    if (errors.length > 0 && written.length > 0) written.push(forcedNote(errors.length));
    if (report !== undefined) {
        await writeAtomically(report, lossJson(format, model, exported.losses), terminal.cwd, { isJson: true });
        written.push(`What is lost is in ${printable(toldPath(report, terminal.cwd))}.`);
    }
    if (exported.remark !== undefined) written.push(exported.remark);
    if (written.length > 0) terminal.err(`${written.join(' ')}\n`);
    for (const line of lossLines(exporter.title, exported.losses)) terminal.err(`${printable(line)}\n`);
    return ExitCode.Ok;
}

function exporterFor(format: ExportFormat): Exporter {
    const exporter = format === 'html' ? boundedExporter(pageExporter(pageAssets)) : exporterOf(format);
    if (!exporter) throw new Error(`There is no exporter for ${format}.`);
    return exporter;
}

async function exportedBy(exporter: Exporter, ...asked: Parameters<Exporter['export']>): Promise<Exported> {
    try {
        return await exporter.export(...asked);
    } catch (error) {
        if (error instanceof ImpossibleExport)
            throw new CommandError(ExitCode.Failure, `Not exported. ${error.message}`);
        throw error;
    }
}

function onlyFile({ files }: Exported): string | Uint8Array {
    const [file] = files;
    if (!file || files.length > 1) throw new Error(`There are ${files.length} files where one was to be made.`);
    return file.content;
}
