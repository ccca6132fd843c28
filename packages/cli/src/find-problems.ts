import type { SettingsFile } from '@gradus/language/checking';
import type { Disk } from './disk/disk.ts';
import { type LoadOptions, loadWorkspace } from './load-workspace.ts';
import type { CheckResult } from './report/finding.ts';
import { acceptedIn, findingsIn, findingsInSettings } from './report/findings-in.ts';

/** What a check came to when it was made, and whether there was a file that could not be read. */
export interface FreshResult extends CheckResult {
    readonly unread: boolean;
}

/**
 * Checks the frameworks that paths belong to.
 *
 * @throws CommandError where a path does not exist, cannot be read or holds no Gradus file
 */
export async function findProblems(
    paths: readonly string[],
    cwd: string,
    disk: Disk,
    options: LoadOptions
): Promise<FreshResult> {
    const { shared, documents, settings } = await loadWorkspace(paths, cwd, disk, options);
    const { Frameworks, UnreadableFiles } = shared.gradus;
    const isBesideHeader = ({ folder }: SettingsFile) => Frameworks.isDeclared(folder);
    return {
        files: documents.length,
        findings: [...findingsIn(documents, cwd), ...findingsInSettings(settings, isBesideHeader, cwd)],
        accepted: acceptedIn(documents, cwd),
        unread:
            documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined) ||
            settings.some(({ unreadable }) => unreadable)
    };
}
