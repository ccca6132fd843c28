import { RULES, type Severity } from '@gradus/language/checking';
import { ExitCode } from '../exit-codes.ts';
import type { RuleFormat } from '../formats.ts';
import { type Style, styled, type Terminal } from '../terminal.ts';

const COLORS: Readonly<Record<Severity, Style>> = {
    error: 'red',
    warning: 'yellow',
    information: 'blue',
    hint: 'dim'
};

/** `gradus rules`: lists what is checked. */
export function listRules(format: RuleFormat, terminal: Terminal): ExitCode {
    terminal.out(format === 'json' ? json() : pretty(terminal.color));
    return ExitCode.Ok;
}

function json(): string {
    const rules = RULES.map(({ code, severity, summary, blocksRelease = false }) => ({
        code,
        severity,
        summary,
        blocksRelease
    }));
    return `${JSON.stringify({ version: 1, rules }, undefined, 2)}\n`;
}

function pretty(color: boolean): string {
    const width = Math.max(...RULES.map(({ code }) => code.length));
    const lines = RULES.map(({ code, severity, summary, blocksRelease }) => {
        const word = styled(color, COLORS[severity], severity.padEnd('information'.length));
        const note = blocksRelease ? ' Blocks a release.' : '';
        return `${styled(color, 'bold', code.padEnd(width))}  ${word}  ${summary}${note}\n`;
    });
    return lines.join('');
}
