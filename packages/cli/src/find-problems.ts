import type { GradusCoreServices, SettingsFile } from '@gradus/language/checking';
import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { Disk } from './disk/disk.ts';
import { isWithin } from './is-within.ts';
import { type ClosedFolder, type LoadOptions, loadWorkspace } from './load-workspace.ts';
import type { CheckResult, FindingFix } from './report/finding.ts';
import { acceptedIn, findingsIn, findingsInSettings } from './report/findings-in.ts';
import { shownPath } from './report/shown-path.ts';

/** What a check came to when it was made, and what could not be read. */
export interface FreshResult extends CheckResult {
    /** Whether something of what was asked about could not be read. */
    readonly unread: boolean;
    /** Sentences on folders in what was asked about that could not be read. */
    readonly closed: readonly string[];
    /** Other files and folders of their frameworks that could not be read, as reports show them. */
    readonly unreadBeside: readonly string[];
}

/** Says how a finding of a document can be put right. */
export type FixFinder = (
    document: LangiumDocument,
    diagnostic: Diagnostic,
    services: GradusCoreServices
) => readonly FindingFix[];

/**
 * Checks the frameworks that paths belong to.
 *
 * @param findFixes says how findings can be put right, where that is to be reported
 * @throws CommandError where a path does not exist, cannot be read or holds no Gradus file
 */
export async function findProblems(
    paths: readonly string[],
    cwd: string,
    disk: Disk,
    options: LoadOptions,
    findFixes?: FixFinder
): Promise<FreshResult> {
    const loaded = await loadWorkspace(paths, cwd, disk, { ...options, goesOn: true });
    const { shared, gradus, asked, documents, unreadBeside, settings } = loaded;
    const isAsked = ({ path }: ClosedFolder) => asked.some(each => isWithin(path, each));
    const closed = loaded.closed.filter(isAsked);
    const closedBeside = loaded.closed.filter(folder => !isAsked(folder));
    const { Frameworks, UnreadableFiles } = shared.gradus;
    const isBesideHeader = ({ folder }: SettingsFile) => Frameworks.isDeclared(folder);
    return {
        files: documents.length,
        findings: [
            ...findingsIn(
                documents,
                cwd,
                findFixes && ((document, diagnostic) => findFixes(document, diagnostic, gradus))
            ),
            ...findingsInSettings(settings, isBesideHeader, cwd)
        ],
        accepted: acceptedIn(documents, cwd),
        closed: closed.map(({ failure }) => failure.message),
        unread:
            closed.length > 0 ||
            documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined) ||
            settings.some(({ unreadable }) => unreadable),
        unreadBeside: [...unreadBeside.map(({ uri }) => uri.fsPath), ...closedBeside.map(({ path }) => path)].map(
            path => shownPath(path, cwd)
        )
    };
}
