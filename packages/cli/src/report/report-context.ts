import type { FailOn } from '../formats.ts';

/** What a report for other programs needs to know beside what was found. */
export interface ReportContext {
    /** The version of Gradus. */
    readonly version: string;
    readonly failOn: FailOn;
    /** A path as the platform knows it: from the top of its checkout, where that is known. */
    pathOf(file: string): string;
    /** A line of a file, counted from zero, without its break; empty where it cannot be read. */
    lineOf(file: string, line: number): string;
}
