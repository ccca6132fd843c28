import type { CachePlace } from '../cache/cache-place.ts';
import { CheckCache } from '../cache/check-cache.ts';
import { Disk } from '../disk/disk.ts';
import { ExitCode } from '../exit-codes.ts';
import type { Format } from '../formats.ts';
import { plural } from '../plural.ts';
import type { CheckResult, Finding } from '../report/finding.ts';
import { reportConcise } from '../report/report-concise.ts';
import { reportJson } from '../report/report-json.ts';
import { reportPretty } from '../report/report-pretty.ts';
import { styled, type Terminal } from '../terminal.ts';

export interface CheckOptions {
    readonly paths: readonly string[];
    readonly format: Format | undefined;
    /** Takes for errors what only a draft may have. */
    readonly release: boolean;
    /** Lists what authors accept, too. */
    readonly showAccepted: boolean;
}

/** `gradus check`: finds what is wrong in frameworks. Fails on errors, not on warnings. */
export async function check(options: CheckOptions, terminal: Terminal, place?: CachePlace): Promise<ExitCode> {
    const { cwd } = terminal;
    const paths = options.paths.length > 0 ? options.paths : ['.'];
    const request = { cwd, paths, release: options.release };
    const disk = new Disk();
    const cache = place && new CheckCache(place);
    const known = cache?.recall(request, disk);
    if (known) return report(known, options, terminal);
    // Loaded only here: what is known already needs no language.
    const { findProblems } = await import('../find-problems.ts');
    const { unread, ...result } = await findProblems(paths, cwd, disk, request);
    const code = report(result, options, terminal);
    if (unread) return ExitCode.Failure;
    cache?.keep(request, disk, result);
    return code;
}

function report(result: CheckResult, { format, showAccepted }: CheckOptions, terminal: Terminal): ExitCode {
    const { findings, accepted } = result;
    const chosen = format ?? (terminal.isTty ? 'pretty' : 'concise');
    if (chosen === 'json') terminal.out(reportJson(findings, accepted));
    else {
        const shown = showAccepted ? accepted : [];
        terminal.out(
            chosen === 'concise' ? reportConcise(findings, shown) : reportPretty(findings, terminal.color, shown)
        );
        terminal.err(`${summary(result, terminal)}\n`);
    }
    return findings.some(each => each.severity === 'error') ? ExitCode.Findings : ExitCode.Ok;
}

function summary({ files, findings, accepted }: CheckResult, terminal: Terminal): string {
    const count = (severity: Finding['severity']) => findings.filter(each => each.severity === severity).length;
    const errors = count('error');
    const notes = count('information');
    const parts = [plural(errors, 'error'), plural(count('warning'), 'warning')];
    if (notes > 0) parts.push(plural(notes, 'note'));
    if (accepted.length > 0) parts.push(`${accepted.length} accepted`);
    return styled(
        terminal.errColor,
        errors > 0 ? 'red' : 'green',
        `${plural(files, 'file')} checked: ${parts.join(', ')}.`
    );
}
