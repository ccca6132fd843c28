import { createGradusCoreServices, type Fix, fixesFor, isCertain } from '@gradus/language/fixing';
import { URI } from 'langium';
import type { Disk } from './disk/disk.ts';
import { type FixFinder, type FreshResult, findProblems } from './find-problems.ts';
import type { LoadOptions } from './load-workspace.ts';
import type { FindingFix } from './report/finding.ts';
import { shownPath } from './report/shown-path.ts';

/** So many findings at most are told with how to put them right: nobody reads more, and each takes time. */
const MOST = 2000;

/**
 * Checks the frameworks that paths belong to, and says of findings how they can be put right.
 *
 * @throws CommandError where a path does not exist, cannot be read or holds no Gradus file
 */
export function findWithFixes(
    paths: readonly string[],
    cwd: string,
    disk: Disk,
    options: LoadOptions
): Promise<FreshResult> {
    let rest = MOST;
    const fixesOf: FixFinder = (document, diagnostic, services) => {
        if (rest === 0) return [];
        rest--;
        const { Frameworks } = services.shared.gradus;
        return fixesFor(document, diagnostic, services)
            .filter(({ changes }) => !Object.keys(changes).some(uri => Frameworks.isReadOnly(URI.parse(uri))))
            .map((fix, index) => inReports(fix, index === 0 && isCertain(diagnostic.code), cwd));
    };
    return findProblems(paths, cwd, disk, { ...options, services: createGradusCoreServices }, fixesOf);
}

function inReports({ title, changes, preferred = false }: Fix, mayBeCertain: boolean, cwd: string): FindingFix {
    return {
        title,
        isPreferred: preferred,
        isCertain: preferred && mayBeCertain,
        edits: Object.entries(changes).flatMap(([uri, edits]) =>
            edits.map(({ range: { start, end }, newText }) => ({
                file: shownPath(URI.parse(uri).fsPath, cwd),
                range: {
                    start: { line: start.line, character: start.character },
                    end: { line: end.line, character: end.character }
                },
                text: newText
            }))
        )
    };
}
