import { CollectedFixes, createGradusCoreServices, fixesFor, isCertain } from '@gradus/language/fixing';
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { Disk } from './disk/disk.ts';
import { applyEdits } from './fixing/apply-edits.ts';
import { expectWritable } from './formatting/expect-writable.ts';
import { readSource } from './formatting/source.ts';
import { type LoadedWorkspace, loadWorkspace } from './load-workspace.ts';
import { plural } from './plural.ts';
import { shownPath } from './report/shown-path.ts';
import { printable, type Terminal } from './terminal.ts';
import { writeAtomically } from './write-atomically.ts';

/** One fix may make way for another, and never without end. */
const MOST_ROUNDS = 10;

/** A fix that was made, and where. */
interface Made {
    readonly file: string;
    readonly line: number;
    readonly title: string;
}

/**
 * Puts right in files what can only be meant in one way, and says what it did. Each file is written whole or not at
 * all; installed packages belong to others.
 *
 * @throws CommandError where a file cannot be written
 */
export async function fixProblems(
    paths: readonly string[],
    terminal: Terminal,
    { release }: { readonly release: boolean }
): Promise<void> {
    const made: Made[] = [];
    try {
        for (let round = 0; round < MOST_ROUNDS; round++) {
            if (!(await fixOnce(paths, terminal.cwd, release, made))) break;
        }
    } catch (error) {
        // The files before the one that could not be written are another text now.
        if (made.length > 0) tell(made, terminal);
        throw error;
    }
    tell(made, terminal);
}

function tell(made: readonly Made[], terminal: Terminal): void {
    for (const { file, line, title } of made) terminal.err(`${printable(`${file}:${line}: fixed: ${title}`)}\n`);
    const files = new Set(made.map(({ file }) => file)).size;
    const said = made.length === 0 ? 'Nothing' : `${plural(made.length, 'finding')} in ${plural(files, 'file')}`;
    terminal.err(`${said} put right.\n`);
}

/**
 * @param made what was done, to which is added
 * @returns whether something was done
 */
async function fixOnce(paths: readonly string[], cwd: string, release: boolean, made: Made[]): Promise<boolean> {
    const disk = new Disk();
    const workspace = await loadWorkspace(paths, cwd, disk, {
        release,
        services: createGradusCoreServices,
        goesOn: true
    });
    const before = made.length;
    for (const document of workspace.documents) {
        const { edits, titles } = certainFixes(document, workspace);
        if (edits.length === 0) continue;
        const path = document.uri.fsPath;
        const { mark } = readSource(path, disk, cwd);
        await expectWritable(path, cwd);
        const known = mark + document.textDocument.getText();
        await writeAtomically(path, mark + applyEdits(document.textDocument, edits), cwd, { known });
        const file = shownPath(path, cwd);
        made.push(...titles.map(({ line, title }) => ({ file, line, title })));
    }
    return made.length > before;
}

/** What is certain in a file and changes no other one. */
function certainFixes(document: LangiumDocument, { shared, gradus }: LoadedWorkspace) {
    const own = document.uri.toString();
    const collected = new CollectedFixes();
    const titles: { line: number; title: string }[] = [];
    const { Frameworks } = shared.gradus;
    if (document.state < DocumentState.Validated || Frameworks.isReadOnly(document.uri)) return { edits: [], titles };
    for (const diagnostic of document.diagnostics ?? []) {
        if (!isCertain(diagnostic.code)) continue;
        const [fix] = fixesFor(document, diagnostic, gradus);
        if (!fix?.preferred || Object.keys(fix.changes).some(uri => URI.parse(uri).toString() !== own)) continue;
        if (collected.add(fix)) titles.push({ line: diagnostic.range.start.line + 1, title: fix.title });
    }
    const edits: readonly TextEdit[] = collected.changes[own] ?? [];
    return { edits, titles };
}
