import type { CheckOptions } from '../commands/check.ts';
import { FAIL_ON, FORMATS } from '../formats.ts';
import { chosen, usage, type Values } from './parse.ts';

/**
 * What was asked of `gradus check`.
 *
 * @throws CommandError where that cannot be
 */
export function checkOptions(paths: readonly string[], values: Values): CheckOptions {
    return {
        paths,
        format: chosen('format', FORMATS, values.format),
        failOn: chosen('severity', FAIL_ON, values['fail-on']) ?? 'error',
        maxWarnings: count(values['max-warnings']),
        output: values.output,
        fix: values.fix ?? false,
        release: values.release ?? false,
        showAccepted: values['show-accepted'] ?? false
    };
}

function count(typed: string | undefined): number | undefined {
    if (typed === undefined) return undefined;
    if (!/^\d{1,9}$/.test(typed)) throw usage(`--max-warnings takes a whole number such as 0 or 10, not ${typed}.`);
    return Number(typed);
}
