import { printable } from '../../terminal.ts';
import type { Finding } from '../finding.ts';

/** GitHub shows no more of each kind in a step, and says nothing of the rest. */
const MOST = 10;

const KINDS: Readonly<Record<Finding['severity'], string>> = {
    error: 'error',
    warning: 'warning',
    information: 'notice'
};

/** Commands to GitHub that show findings beside the lines that they are about. */
export interface Annotations {
    readonly commands: readonly string[];
    /** How many findings GitHub would not have shown. */
    readonly left: number;
}

/**
 * Chooses what GitHub shows beside the lines of a change: errors before warnings, and what is in files of the change
 * before what is elsewhere.
 *
 * @param pathOf a file from the top of the repository
 */
export function annotationsFor(
    findings: readonly Finding[],
    isChanged: (file: string) => boolean,
    pathOf: (file: string) => string
): Annotations {
    const shown = (['error', 'warning', 'information'] as const).flatMap(wanted => {
        const all = findings.filter(({ severity }) => severity === wanted);
        return [...all.filter(({ file }) => isChanged(file)), ...all.filter(({ file }) => !isChanged(file))].slice(
            0,
            MOST
        );
    });
    return {
        commands: shown.map(finding => command(finding, pathOf(finding.file))),
        left: findings.length - shown.length
    };
}

function command({ severity, code, message, range: { start, end } }: Finding, path: string): string {
    const isOneLine = start.line === end.line;
    const properties = {
        file: path,
        line: start.line + 1,
        endLine: end.line + 1,
        // GitHub takes columns only within one line.
        ...(isOneLine && { col: start.character + 1, endColumn: Math.max(end.character, start.character + 1) }),
        title: code
    };
    const said = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
    return `::${KINDS[severity]} ${said.join(',')}::${data(message)}`;
}

/** Others’ text behind a command: neither ends its line nor is taken for what GitHub has escaped. */
function data(text: string): string {
    return printable(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** … within a command, where colons and commas mean something, too. */
function property(text: string): string {
    return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
