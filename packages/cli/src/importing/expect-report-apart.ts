import { CommandError, ExitCode } from '../exit-codes.ts';
import { leadToSameFile } from '../is-same-file.ts';
import { toldPath } from '../report/shown-path.ts';

/**
 * Sees that a report does not take the place of what is imported: there may be no other copy of it.
 *
 * @param report its absolute path; nothing where none is made
 * @param sources the files that are read, by their absolute paths
 * @param cwd the folder from which messages name files
 * @throws CommandError where the report is to be one of them
 */
export async function expectReportApart(
    report: string | undefined,
    sources: readonly string[],
    cwd: string
): Promise<void> {
    if (report === undefined) return;
    for (const source of sources) {
        if (!(await leadToSameFile(report, source))) continue;
        const message = `The report would overwrite ${toldPath(report, cwd)}, which is read for the import. Name another file for it.`;
        throw new CommandError(ExitCode.Usage, message);
    }
}
