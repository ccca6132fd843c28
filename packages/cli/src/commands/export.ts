import { exportJson } from '@gradus/exchange';
import { resolveFramework } from '@gradus/language/checking';
import type { FrameworkModel } from '@gradus/model';
import { renderPage, toPreviewModel } from '@gradus/preview';
import { Disk } from '../disk/disk.ts';
import { ExitCode } from '../exit-codes.ts';
import type { ExportFormat } from '../formats.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { pageAssets } from '../page-assets.ts';
import { plural } from '../plural.ts';
import { findingsIn } from '../report/findings-in.ts';
import { reportConcise } from '../report/report-concise.ts';
import { shownPath } from '../report/shown-path.ts';
import { targetFile } from '../target-file.ts';
import { printable, type Terminal } from '../terminal.ts';
import { theFramework } from '../the-framework.ts';
import { writeAtomically } from '../write-atomically.ts';

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
    const target =
        options.output === undefined ? undefined : await targetFile(options.output, terminal.cwd, 'The export');
    const workspace = await loadWorkspace([options.path], terminal.cwd, new Disk());
    const { Frameworks, UnreadableFiles } = workspace.shared.gradus;
    const documents = theFramework(workspace, options.path);
    const errors = findingsIn(documents, terminal.cwd).filter(each => each.severity === 'error');
    if (errors.length > 0 && !options.force) {
        terminal.err(reportConcise(errors));
        terminal.err(
            `Not exported: the framework has ${plural(errors.length, 'error')}. Correct them, or use --force.\n`
        );
        const unread = documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined);
        return unread ? ExitCode.Failure : ExitCode.Findings;
    }
    // Compiled JSON says nothing of places, and to look them up means to read all syntax.
    const places = options.format !== 'json';
    const model = resolveFramework(Frameworks, Frameworks.folderOf(documents[0].uri), { places });
    const text = await write(options.format, model, errors.length);
    if (target === undefined) terminal.out(text);
    else {
        await writeAtomically(target, text);
        const warning = errors.length > 0 ? ` ${forcedNote(errors.length)}` : '';
        terminal.err(`Wrote ${printable(shownPath(target, terminal.cwd))}.${warning}\n`);
    }
    return ExitCode.Ok;
}

async function write(format: ExportFormat, model: FrameworkModel, errors: number): Promise<string> {
    if (format === 'json') return exportJson(model, { errors });
    const page = toPreviewModel(model);
    const subtitle =
        errors > 0 ? [page.subtitle, forcedNote(errors)].filter(part => part !== '').join(' · ') : page.subtitle;
    return renderPage({ ...page, subtitle }, await pageAssets());
}

function forcedNote(errors: number): string {
    return `Exported although the framework has ${plural(errors, 'error')}: parts may be missing.`;
}
