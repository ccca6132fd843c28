import { join, resolve } from 'node:path';
import {
    folderNameOf,
    ImpossibleExport,
    type PackageFile,
    packageFiles,
    packageNameFrom
} from '@gradus/exchange/packing';
import { resolveFramework } from '@gradus/language/checking';
import { URI } from 'langium';
import { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { type LoadedWorkspace, loadWorkspace } from '../load-workspace.ts';
import { earlierState, statedVersion } from '../packing/earlier-state.ts';
import { expectApartEverywhere } from '../packing/expect-apart-everywhere.ts';
import { foundFiles } from '../packing/found-files.ts';
import { neededPackages } from '../packing/needed-packages.ts';
import { ownManifest } from '../packing/own-manifest.ts';
import { packageVersion } from '../packing/package-version.ts';
import { expectRoomFor, writePackage } from '../packing/write-package.ts';
import { plural } from '../plural.ts';
import type { Finding } from '../report/finding.ts';
import { findingsIn, findingsInSettings } from '../report/findings-in.ts';
import { reportConcise } from '../report/report-concise.ts';
import { toldPath } from '../report/shown-path.ts';
import { printable, type Terminal } from '../terminal.ts';
import { theFramework } from '../the-framework.ts';

export interface PackOptions {
    /** A file or folder of the framework. */
    readonly path: string;
    /** The folder of the package; in `out`, called as the package and its version, where it is not said. */
    readonly output: string | undefined;
    /** The state before, from which a version is proposed: a folder, an unpacked package, or a revision of git. */
    readonly since: string | undefined;
    /** Says what would be written, and writes nothing. */
    readonly dryRun: boolean;
}

/** `gradus pack`: makes a package of npm of a framework, as it is given to others. */
export async function pack({ path, output, since, dryRun }: PackOptions, terminal: Terminal): Promise<ExitCode> {
    const { cwd } = terminal;
    const disk = new Disk();
    const workspace = await loadWorkspace([path], cwd, disk, { release: true });
    const { Frameworks, UnreadableFiles } = workspace.shared.gradus;
    const documents = theFramework(workspace, path);
    const errors = errorsIn(workspace, documents, cwd);
    if (errors.length > 0) {
        terminal.err(reportConcise(errors));
        terminal.err(
            `Not packed: the framework has ${plural(errors.length, 'error')}, as gradus check --release says.\n`
        );
        const isUnread = documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined);
        return isUnread ? ExitCode.Failure : ExitCode.Findings;
    }
    const uri = Frameworks.folderOf(documents[0].uri);
    const folder = URI.parse(uri).fsPath;
    const model = resolveFramework(Frameworks, uri, { places: false });
    const manifest = ownManifest(folder, disk, cwd);
    const stated = statedVersion(manifest?.version, model);
    if (manifest?.version !== undefined && !stated) {
        const message = `The package.json says the version ${manifest.version}. npm takes three numbers, such as 1.0.0.`;
        throw new CommandError(ExitCode.Findings, message);
    }
    const dependencies = neededPackages(model.framework.uses, manifest);
    const earlier = since === undefined ? undefined : await earlierState(since, path, cwd);
    const { version, notes } = packageVersion(model, stated, earlier, since);
    const name = manifest?.name ?? packageNameFrom(model.framework.code);
    const files = packed(
        model,
        { name, version, dependencies, said: manifest?.said ?? {} },
        foundFiles(documents, folder, manifest?.folder ?? folder, disk, cwd)
    );
    expectApartEverywhere(files);
    const typed = output ?? join('out', folderNameOf(name, version));
    const target = resolve(cwd, typed);
    await expectRoomFor(target, typed, folder);
    for (const note of notes) terminal.err(`${printable(note)}\n`);
    const shown = printable(toldPath(target, cwd));
    if (dryRun) {
        terminal.out(`${name}@${version} would be written to ${shown}:\n${files.map(line).join('')}`);
        return ExitCode.Ok;
    }
    await writePackage(target, typed, files);
    terminal.err(`Wrote ${name}@${version} to ${shown}: ${plural(files.length, 'file')}.\n`);
    return ExitCode.Ok;
}

function errorsIn(
    { shared, settings }: LoadedWorkspace,
    documents: ReturnType<typeof theFramework>,
    cwd: string
): Finding[] {
    const { Frameworks } = shared.gradus;
    return [
        ...findingsIn(documents, cwd),
        ...findingsInSettings(settings, ({ folder }) => Frameworks.isDeclared(folder), cwd)
    ].filter(({ severity }) => severity === 'error');
}

/** All files of the package; where they cannot be made, the user is told why. */
function packed(...asked: Parameters<typeof packageFiles>): PackageFile[] {
    try {
        return packageFiles(...asked);
    } catch (error) {
        if (!(error instanceof ImpossibleExport)) throw error;
        throw new CommandError(ExitCode.Failure, `Not packed. ${error.message}`);
    }
}

function line({ path, content }: PackageFile): string {
    return `  ${printable(path)} (${Buffer.byteLength(content)} bytes)\n`;
}
