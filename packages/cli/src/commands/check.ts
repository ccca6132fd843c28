import type { CachePlace } from '../cache/cache-place.ts';
import { CheckCache } from '../cache/check-cache.ts';
import { Disk } from '../disk/disk.ts';
import { ExitCode } from '../exit-codes.ts';
import type { FailOn, Format } from '../formats.ts';
import { plural } from '../plural.ts';
import { countOf, countsOf } from '../report/counts.ts';
import { isFailing } from '../report/failing.ts';
import type { CheckResult } from '../report/finding.ts';
import { tellLeftovers } from '../report/leftover-note.ts';
import { reportConcise } from '../report/report-concise.ts';
import { reportJson } from '../report/report-json.ts';
import { reportPretty } from '../report/report-pretty.ts';
import { unreadNote } from '../report/unread-note.ts';
import { printable, styled, type Terminal } from '../terminal.ts';

export interface CheckOptions {
    readonly paths: readonly string[];
    /** Chosen by where it is shown, where it is not said. */
    readonly format: Format | undefined;
    /** The least severity that makes the check fail. */
    readonly failOn: FailOn;
    /** With more warnings the check fails; any number may be where it is not said. */
    readonly maxWarnings: number | undefined;
    /** Where to write; standard output where it is not said. */
    readonly output: string | undefined;
    /** Puts right first what can only be meant in one way. */
    readonly fix: boolean;
    /** Takes for errors what only a draft may have. */
    readonly release: boolean;
    /** Lists what authors accept, too. */
    readonly showAccepted: boolean;
}

/** These say how findings can be put right, which takes longer to find out. */
const WITH_FIXES: ReadonlySet<Format> = new Set<Format>(['pretty', 'rdjson', 'sarif']);
/** Of these, what goes to standard output is all that there is to say. */
const FOR_PROGRAMS: ReadonlySet<Format> = new Set<Format>(['json', 'sarif', 'rdjson', 'gitlab', 'junit']);

/** `gradus check`: finds what is wrong in frameworks. Fails on errors, and on warnings where that is asked for. */
export async function check(options: CheckOptions, terminal: Terminal, place?: CachePlace): Promise<ExitCode> {
    const { cwd } = terminal;
    const paths = options.paths.length > 0 ? options.paths : ['.'];
    const format = options.format ?? formatFor(options, terminal);
    const target = options.output === undefined ? undefined : await targetOf(options.output, cwd);
    if (options.fix) {
        const { fixProblems } = await import('../fix-problems.ts');
        await fixProblems(paths, terminal, options);
    }
    const disk = new Disk();
    try {
        return await checkOn(disk, { ...options, paths, format, target }, terminal, place);
    } finally {
        // Where nothing was found to check, that may be why.
        tellLeftovers(disk.leftovers, paths, terminal);
    }
}

async function checkOn(
    disk: Disk,
    options: ReportOptions,
    terminal: Terminal,
    place: CachePlace | undefined
): Promise<ExitCode> {
    const { cwd } = terminal;
    const { paths, release } = options;
    const request = { cwd, paths, release, fixes: WITH_FIXES.has(options.format) };
    const cache = place && new CheckCache(place);
    const known = cache?.recall(request, disk);
    if (known) return report(known, options, terminal);
    const { unread, closed, unreadBeside, ...result } = await find(paths, cwd, disk, request);
    const code = await report(result, options, terminal);
    for (const sentence of closed) terminal.err(`${printable(sentence)}\n`);
    const note = unreadNote(unreadBeside, result);
    if (note !== undefined) terminal.err(`${printable(note)}\n`);
    if (unread) return ExitCode.Failure;
    // What is kept says nothing of other files, and whoever asks again is to be told again.
    if (unreadBeside.length === 0) cache?.keep(request, disk, result);
    return code;
}

/** Loaded only here: what is known already needs no language. */
async function find(paths: readonly string[], cwd: string, disk: Disk, options: { release: boolean; fixes: boolean }) {
    if (options.fixes) {
        const { findWithFixes } = await import('../find-with-fixes.ts');
        return findWithFixes(paths, cwd, disk, options);
    }
    const { findProblems } = await import('../find-problems.ts');
    return findProblems(paths, cwd, disk, options);
}

function formatFor({ output }: CheckOptions, { isTty, env }: Terminal): Format {
    if (output !== undefined) return 'concise';
    if (isTty) return 'pretty';
    return env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'concise';
}

async function targetOf(output: string, cwd: string): Promise<string> {
    const { reportTarget } = await import('../report/report-elsewhere.ts');
    return reportTarget(output, cwd);
}

interface ReportOptions extends CheckOptions {
    readonly format: Format;
    readonly target: string | undefined;
}

async function report(result: CheckResult, options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
    const { format, target, failOn, maxWarnings } = options;
    const accepted = options.showAccepted ? result.accepted : [];
    const counts = countsOf(result);
    const isPlain = target === undefined && (format === 'pretty' || format === 'concise' || format === 'json');
    if (!isPlain) {
        const { reportElsewhere } = await import('../report/report-elsewhere.ts');
        await reportElsewhere(result, { format, failOn, accepted, counts, target }, terminal);
    } else if (format === 'json') terminal.out(reportJson(result.findings, result.accepted));
    else if (format === 'concise') terminal.out(reportConcise(result.findings, accepted));
    else terminal.out(reportPretty(result.findings, terminal.color, accepted));
    const warnings = countOf('warning', result);
    const isOverLimit = maxWarnings !== undefined && warnings > maxWarnings;
    const fails = isOverLimit || result.findings.some(finding => isFailing(finding, failOn));
    if (!FOR_PROGRAMS.has(format) || target !== undefined) {
        terminal.err(`${styled(terminal.errColor, fails ? 'red' : 'green', counts)}\n`);
    }
    if (isOverLimit) terminal.err(`${plural(warnings, 'warning')}, and --max-warnings allows ${maxWarnings}.\n`);
    return fails ? ExitCode.Findings : ExitCode.Ok;
}
