import { mergeCheck, mergeJson, mergeLines } from '@gradus/exchange';
import { terminalStyle } from '../comparison/line-style.ts';
import { RevisionStates } from '../comparison/revision-states.ts';
import { ExitCode } from '../exit-codes.ts';
import type { MergeFormat } from '../formats.ts';
import { harmlessJson, type Terminal } from '../terminal.ts';

export interface MergeCheckOptions {
    /** The state that both sides come from, as it was typed; git knows it where it is not said. */
    readonly base: string | undefined;
    readonly ours: string;
    readonly theirs: string;
    readonly path: string;
    readonly format: MergeFormat;
}

/** `gradus merge-check`: says what two branches have changed about the same elements. Fails on contradictions. */
export async function checkMerge(options: MergeCheckOptions, terminal: Terminal): Promise<ExitCode> {
    const states = new RevisionStates(options.path, terminal);
    const [ours, theirs, named] = states.revisions([
        options.ours,
        options.theirs,
        ...(options.base === undefined ? [] : [options.base])
    ]);
    // Two are named, so there are two; and where a third is, there is that.
    if (!ours || !theirs) return ExitCode.Usage;
    const base = named ?? {
        typed: `the commit that ${ours.typed} and ${theirs.typed} come from`,
        commit: states.git.mergeBase(ours.commit, theirs.commit)
    };
    const before = await states.read(base);
    const [our, their] = [await states.read(ours), await states.read(theirs)];
    const check = mergeCheck(before.model, our.model, their.model);
    const { framework } = our.model;
    terminal.out(
        options.format === 'json'
            ? harmlessJson(mergeJson(check))
            : mergeLines(framework, check, terminalStyle(terminal.color))
    );
    const isContradiction = check.contradictions.length > 0;
    return states.exitCode === ExitCode.Ok && isContradiction ? ExitCode.Findings : states.exitCode;
}
