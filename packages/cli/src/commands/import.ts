import { resolve } from 'node:path';
import {
    type Imported,
    type ImportedFile,
    type Importer,
    type ImportOptions,
    importerOf,
    type Json,
    noteLines,
    parseJson,
    type SourceFile,
    UnreadableSource
} from '@gradus/exchange/importers';
import { isCode } from '@gradus/exchange/starting';
import { createGradusCheckingServices } from '@gradus/language/checking';
import { fileNameOf } from '@gradus/model';
import { Disk } from '../disk/disk.ts';
import { DiskFiles } from '../disk/disk-files.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import type { ImportFormat } from '../formats.ts';
import { formatSource } from '../formatting/format-source.ts';
import { delimiterCalled } from '../importing/delimiter.ts';
import { expectReportApart } from '../importing/expect-report-apart.ts';
import { readSources } from '../importing/read-sources.ts';
import { writeFramework } from '../importing/write-framework.ts';
import { plural } from '../plural.ts';
import { toldPath } from '../report/shown-path.ts';
import { targetFile } from '../target-file.ts';
import { printable, type Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';

export interface ImportCommandOptions {
    readonly format: ImportFormat;
    readonly paths: readonly string[];
    /** The folder to write into; one called as the framework where it is not said. */
    readonly output: string | undefined;
    /** Where to write as JSON what is to be known of the import. */
    readonly report: string | undefined;
    readonly code: string | undefined;
    readonly title: string | undefined;
    readonly language: string | undefined;
    /** A file that says what the columns of a table hold. */
    readonly mapping: string | undefined;
    readonly sheet: string | undefined;
    /** What stands between the cells of CSV, as it was typed. */
    readonly delimiter: string | undefined;
    /** Writes over files that are there. */
    readonly force: boolean;
}

/** `gradus import`: makes a framework of files of another format, and says what was mended and what was left out. */
export async function importFramework(options: ImportCommandOptions, terminal: Terminal): Promise<ExitCode> {
    const { format, paths, output, report, force, mapping, sheet, delimiter, ...more } = options;
    const { cwd } = terminal;
    const importer = importerOf(format);
    if (!importer) throw new Error(`There is no importer of ${format}.`);
    const reportFile = report === undefined ? undefined : await targetFile(report, cwd, 'The report');
    if (format !== 'csv' && format !== 'xlsx' && mapping !== undefined) throw refused('mapping', format);
    if (format !== 'xlsx' && sheet !== undefined) throw refused('sheet', format);
    if (format !== 'csv' && delimiter !== undefined) throw refused('delimiter', format);
    const between = delimiter === undefined ? undefined : delimiterCalled(delimiter);
    if (more.code !== undefined && !isCode(more.code)) {
        const rule = 'A code has letters and digits; between them, “-”, “.” or “/”';
        throw new CommandError(ExitCode.Usage, `${rule}. ${more.code} is none.`);
    }
    const said = mapping === undefined ? undefined : await readMapping(mapping, cwd);
    const sources = await readSources(paths, cwd, importer);
    const read = [...sources.map(({ path }) => path), ...(mapping === undefined ? [] : [resolve(cwd, mapping)])];
    await expectReportApart(reportFile, read, cwd);
    const imported = await importFiles(importer, sources, { ...more, sheet, mapping: said, delimiter: between });
    const files = await formatted(imported.files, cwd);
    const typed = output ?? fileNameOf(imported.code);
    const folder = await writeFramework(typed, cwd, files, force);
    const { notes } = imported;
    if (reportFile !== undefined) {
        const content = { reportVersion: 1, format, framework: imported.code, notes };
        await writeAtomically(reportFile, `${JSON.stringify(content, undefined, 2)}\n`, cwd, { isJson: true });
    }
    terminal.err(
        `${printable(`Wrote ${plural(files.length, 'file')} to ${toldPath(folder, cwd)}.`)} See what gradus check says.\n`
    );
    for (const line of noteLines(notes)) terminal.err(`${printable(line)}\n`);
    return ExitCode.Ok;
}

function refused(option: string, format: string): CommandError {
    return new CommandError(ExitCode.Usage, `The option --${option} does not go with gradus import ${format}.`);
}

async function readMapping(path: string, cwd: string): Promise<Json> {
    const [file] = await readSources([path], cwd, { extensions: ['.json'] });
    return unreadable(() => parseJson(new TextDecoder().decode(file?.bytes), file?.name ?? path));
}

async function importFiles(
    importer: Importer,
    files: readonly SourceFile[],
    options: ImportOptions
): Promise<Imported> {
    return unreadable(() => importer.import(files, options));
}

/** Has what cannot be read end the command with a sentence. */
async function unreadable<T>(read: () => T | Promise<T>): Promise<T> {
    try {
        return await read();
    } catch (error) {
        if (error instanceof UnreadableSource) throw new CommandError(ExitCode.Failure, error.message);
        throw error;
    }
}

/** What an importer writes is laid out already, save for tables. */
async function formatted(files: readonly ImportedFile[], cwd: string): Promise<ImportedFile[]> {
    const { shared } = createGradusCheckingServices({ fileSystemProvider: () => new DiskFiles(new Disk()) });
    const done: ImportedFile[] = [];
    for (const file of files) {
        const result = await formatSource(file.path, { mark: '', text: file.text }, shared, cwd);
        done.push('content' in result ? { ...file, text: result.content } : file);
    }
    return done;
}
