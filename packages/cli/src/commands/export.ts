import { resolve } from 'node:path';
import { exportJson } from '@gradus/exchange';
import { resolveFramework } from '@gradus/language';
import type { FrameworkModel } from '@gradus/model';
import { renderPage, toPreviewModel } from '@gradus/preview';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { type LoadedWorkspace, loadWorkspace } from '../load-workspace.ts';
import { pageAssets } from '../page-assets.ts';
import { plural } from '../plural.ts';
import { findingsIn } from '../report/finding.ts';
import { reportConcise } from '../report/report-concise.ts';
import { shownPath } from '../report/shown-path.ts';
import type { Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';

export const EXPORTS = ['json', 'html'] as const;
export type ExportFormat = (typeof EXPORTS)[number];

export interface ExportOptions {
    readonly format: ExportFormat;
    /** A file or folder of the framework. */
    readonly path: string;
    /** Where to write; standard output where it is not said. */
    readonly output?: string;
    /** Exports a framework with errors too, and has the file say so. */
    readonly force: boolean;
}

/** `gradus export`: compiles the framework that a path belongs to. */
export async function exportFramework(options: ExportOptions, terminal: Terminal): Promise<ExitCode> {
    const workspace = await loadWorkspace([options.path], terminal.cwd);
    const folder = theFramework(workspace, options.path);
    const { Frameworks } = workspace.shared.gradus;
    const documents = Frameworks.documentsOf(folder);
    const errors = findingsIn(documents, terminal.cwd).filter(each => each.severity === 'error');
    if (errors.length > 0 && !options.force) {
        terminal.err(reportConcise(errors));
        terminal.err(
            `Not exported: the framework has ${plural(errors.length, 'error')}. Correct them, or use --force.\n`
        );
        return ExitCode.Findings;
    }
    const first = documents[0];
    if (!first) throw new CommandError(ExitCode.NoInput, `There is no framework in ${options.path}.`);
    const text = await write(
        options.format,
        resolveFramework(documents, Frameworks.symbolsFor(first.uri)),
        errors.length
    );
    if (options.output === undefined) terminal.out(text);
    else {
        const target = resolve(terminal.cwd, options.output);
        await writeAtomically(target, text);
        terminal.err(`Wrote ${shownPath(target, terminal.cwd)}.\n`);
    }
    return ExitCode.Ok;
}

async function write(format: ExportFormat, model: FrameworkModel, errors: number): Promise<string> {
    if (format === 'json') return exportJson(model, { errors });
    return renderPage(toPreviewModel(model), await pageAssets());
}

function theFramework({ shared, documents }: LoadedWorkspace, path: string): string {
    const { Frameworks } = shared.gradus;
    const folders = [...new Set(documents.map(document => Frameworks.folderOf(document.uri)))];
    const declared = folders.filter(folder => Frameworks.isDeclared(folder));
    const [only] = declared;
    if (!only) {
        const message = `${path} belongs to no framework: no file in its folder or above has a framework header.`;
        throw new CommandError(ExitCode.NoInput, message);
    }
    if (declared.length > 1) {
        const message = `${path} holds ${declared.length} frameworks. Name the folder of the one to export.`;
        throw new CommandError(ExitCode.Usage, message);
    }
    return only;
}
