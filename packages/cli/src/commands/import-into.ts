import { differenceLines, differencesOf, type FrameworkDifference } from '@gradus/exchange';
import {
    frameworkInTables,
    importerOf,
    noteLines,
    type OntoFramework,
    type SourceFile,
    tablesOntoFramework,
    UnreadableSource
} from '@gradus/exchange/importers';
import { EditedElements } from '@gradus/language/editing';
import type { FrameworkModel } from '@gradus/model';
import { AstUtils } from 'langium';
import { terminalStyle } from '../comparison/line-style.ts';
import { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import type { ImportFormat } from '../formats.ts';
import { expectWritable } from '../formatting/expect-writable.ts';
import { readSource } from '../formatting/source.ts';
import { expectReportApart } from '../importing/expect-report-apart.ts';
import { applyWanted } from '../importing/into/apply-wanted.ts';
import { errorsOfImport } from '../importing/into/errors-of-import.ts';
import { type OpenFramework, openFramework } from '../importing/into/open-framework.ts';
import { restOfWanted } from '../importing/into/rest-of-wanted.ts';
import { TextDisk } from '../importing/into/text-disk.ts';
import type { Wanted } from '../importing/into/wanted-edits.ts';
import { readSources } from '../importing/read-sources.ts';
import { plural } from '../plural.ts';
import { tellLeftovers } from '../report/leftover-note.ts';
import { shownPath, typedPath } from '../report/shown-path.ts';
import { targetFile } from '../target-file.ts';
import { printable, type Terminal } from '../terminal.ts';
import { writeAtomically } from '../write-atomically.ts';
import { writeTogether } from '../write-together.ts';

export interface ImportIntoOptions {
    readonly format: ImportFormat;
    readonly paths: readonly string[];
    /** Where the framework is that the tables were made of, as it was typed. */
    readonly into: string;
    /** Whether what was deleted in the tables is removed. */
    readonly removes: boolean;
    /** Says what would be changed, and changes nothing. */
    readonly dryRun: boolean;
    /** Where to write as JSON what is to be known of the import. */
    readonly report: string | undefined;
}

/**
 * `gradus import --into`: has a framework say what somebody has edited in the tables that were made of it, with as small
 * edits of its texts as an author would make, and says what it does and what it does not.
 *
 * @throws CommandError with the reason in the user's words
 */
export async function importInto(options: ImportIntoOptions, terminal: Terminal): Promise<ExitCode> {
    const disk = new Disk();
    try {
        return await importOn(disk, options, terminal);
    } finally {
        // Where nothing was found to import into, that may be why.
        tellLeftovers(disk.leftovers, [options.into], terminal);
    }
}

async function importOn(disk: Disk, options: ImportIntoOptions, terminal: Terminal): Promise<ExitCode> {
    const { format, paths, into, removes, dryRun, report } = options;
    const { cwd } = terminal;
    const importer = importerOf(format);
    if (!importer || (format !== 'csv' && format !== 'xlsx')) {
        const message = `The option --into does not go with gradus import ${format}: tables alone go back into a framework.`;
        throw new CommandError(ExitCode.Usage, message);
    }
    const reportFile = report === undefined ? undefined : await targetFile(report, cwd, 'The report');
    const sources = await readSources(paths, cwd, importer);
    await expectReportApart(
        reportFile,
        sources.map(({ path }) => path),
        cwd
    );
    const first = await openFramework(into, cwd, disk);
    if (first.isBroken) {
        const message = `There are syntax errors in ${typedPath(into)}, or files that cannot be read. Correct them first: see gradus check.`;
        throw new CommandError(ExitCode.Findings, message);
    }
    const told = await ontoTables(format, sources, first.model, removes);
    const [before, after] = [await opened(told.before, 'before'), await opened(told.after, 'after')];
    const wanted: Wanted = {
        before: before.model,
        after: after.model,
        first: first.model,
        textOf: name => textIn(after, name)
    };
    const applied = await applyWanted(first, wanted, into, cwd);
    const left = await notApplied(applied.after.model, after.model);
    const rest = restOfWanted(differencesOf(before.model, after.model), left);
    const changes = differencesOf(first.model, applied.after.model);
    const notDone = [
        ...told.notTaken.map(({ sentence, isRemoval }) =>
            isRemoval && !removes ? `${sentence}: --remove takes it out.` : `${sentence}.`
        ),
        ...applied.refused
    ];
    const files = [...applied.texts.keys()].map(path => shownPath(path, cwd));
    const emptied = [...applied.texts].flatMap(([path, text]) => (isFilled({ text }) ? [] : [shownPath(path, cwd)]));
    const errors = errorsOfImport(first, applied.after, cwd);
    const isWritten = !dryRun && errors.length === 0;
    if (isWritten) await write(applied.texts, first, cwd);
    tell({ told, changes, rest, notDone, files, emptied, dryRun: !isWritten }, terminal);
    for (const [index, line] of errors.entries()) {
        terminal.err(`${printable(index === 0 && !dryRun ? `Nothing was changed: ${line}` : line)}\n`);
    }
    if (reportFile !== undefined) {
        const content = { reportVersion: 1, format, framework: first.model.framework.code, notes: told.notes, notDone };
        await writeAtomically(reportFile, `${JSON.stringify(content, undefined, 2)}\n`, cwd, { isJson: true });
    }
    const isDone = rest.elements.length === 0 && notDone.length === 0 && !told.isAnyLeftOut && errors.length === 0;
    return isDone ? ExitCode.Ok : ExitCode.Findings;
}

async function ontoTables(
    format: 'csv' | 'xlsx',
    sources: readonly SourceFile[],
    model: FrameworkModel,
    removes: boolean
): Promise<OntoFramework> {
    try {
        return await tablesOntoFramework(format, sources, model, removes);
    } catch (error) {
        if (error instanceof UnreadableSource) throw new CommandError(ExitCode.Failure, error.message);
        throw error;
    }
}

function opened({ files }: OntoFramework['after'], name: string): Promise<OpenFramework> {
    const disk = TextDisk.of(files, name);
    return openFramework(disk.folder, disk.folder, disk);
}

/** What tables still say that the framework does not, in the words of tables. */
async function notApplied(now: FrameworkModel, after: FrameworkModel): Promise<FrameworkDifference> {
    const again = await opened(frameworkInTables(now), 'again');
    return differencesOf(again.model, after);
}

/** The text of an element, as it would stand at the beginning of a line. */
function textIn({ services, folder }: OpenFramework, name: Parameters<EditedElements['find']>[0]): string | undefined {
    const element = new EditedElements(services.shared.gradus.Frameworks, folder).find(name);
    const syntax = element?.$cstNode;
    if (!element || !syntax) return undefined;
    const text = AstUtils.getDocument(element).textDocument.getText();
    const indent = text.slice(text.lastIndexOf('\n', syntax.offset - 1) + 1, syntax.offset);
    return text.slice(syntax.offset, syntax.end).replaceAll(`\n${indent}`, '\n');
}

async function write(texts: ReadonlyMap<string, string>, { documents }: OpenFramework, cwd: string): Promise<void> {
    const disk = new Disk();
    const targets: { target: string; text: string; known: string }[] = [];
    for (const [path, text] of texts) {
        const { mark } = readSource(path, disk, cwd);
        const document = documents.find(({ uri }) => uri.fsPath === path);
        if (!document) throw new Error(`${path} is no file of the framework.`);
        await expectWritable(path, cwd);
        targets.push({ target: path, text: mark + text, known: mark + document.textDocument.getText() });
    }
    // A file that nothing is left in would be in the way; what stood in it is told above.
    const [filled, empty] = [targets.filter(isFilled), targets.filter(each => !isFilled(each))];
    await writeTogether(filled, cwd, empty);
}

function isFilled({ text }: { readonly text: string }): boolean {
    return text.replace(/^\ufeff/, '').trim() !== '';
}

interface Told {
    readonly told: OntoFramework;
    readonly changes: FrameworkDifference;
    readonly rest: FrameworkDifference;
    readonly notDone: readonly string[];
    readonly files: readonly string[];
    /** Those of the files in which nothing is left. */
    readonly emptied: readonly string[];
    readonly dryRun: boolean;
}

function tell({ told, changes, rest, notDone, files, emptied, dryRun }: Told, terminal: Terminal): void {
    if (!told.isRemembered) {
        terminal.err(
            'These tables do not know what they said when they were made, so all that is different counts as edited.\n'
        );
    }
    for (const line of noteLines(told.notes)) terminal.err(`${printable(line)}\n`);
    if (changes.elements.length > 0) terminal.out(differenceLines(changes, terminalStyle(terminal.color)));
    if (rest.elements.length > 0) {
        terminal.err('\nNot taken over, as it has to be edited in the text:\n');
        terminal.err(differenceLines(rest, terminalStyle(terminal.color)));
    }
    for (const sentence of notDone) terminal.err(`${printable(sentence)}\n`);
    const said =
        files.length === 0
            ? 'Nothing to change.'
            : `${dryRun ? 'Would change' : 'Changed'} ${plural(files.length, 'file')}: ${files.join(', ')}.`;
    terminal.err(`${printable(said)}\n`);
    if (emptied.length > 0) {
        const what = `Nothing is left in ${emptied.join(', ')}, so ${emptied.length === 1 ? 'it' : 'they'}`;
        const done = `${dryRun ? 'would be' : emptied.length === 1 ? 'was' : 'were'} deleted.`;
        terminal.err(`${printable(`${what} ${done}`)}\n`);
    }
}
