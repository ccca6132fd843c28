import type { FailOn } from '../formats.ts';
import type { Finding } from './finding.ts';

/** From the least severe on. */
const ORDER: readonly Finding['severity'][] = ['information', 'warning', 'error'];
const LEAST: Readonly<Record<FailOn, Finding['severity']>> = {
    info: 'information',
    warning: 'warning',
    error: 'error'
};

/** Whether a finding makes a check fail. */
export function isFailing({ severity }: Finding, failOn: FailOn): boolean {
    return ORDER.indexOf(severity) >= ORDER.indexOf(LEAST[failOn]);
}
