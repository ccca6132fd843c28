import { CommandError, ExitCode } from '../exit-codes.ts';
import { leadToSameFile } from '../is-same-file.ts';
import { toldPath } from '../report/shown-path.ts';

/**
 * Sees that a report does not take the place of what it reports on.
 *
 * @param targets the files of an export, as absolute paths without links
 * @param cwd the folder from which messages name files
 * @throws CommandError where the report is to be one of them
 */
export async function expectApart(report: string, targets: readonly string[], cwd: string): Promise<void> {
    for (const target of targets) {
        if (!(await leadToSameFile(report, target))) continue;
        const message = `The export and its report would both be ${toldPath(report, cwd)}. Name another file for one of them.`;
        throw new CommandError(ExitCode.Usage, message);
    }
}
