import * as vscode from 'vscode';
import { assertEqual } from './expect.ts';
import { diagnosticsOf, noDiagnostics, SENIOR_MANAGER, useExample } from './workspace.ts';

/** Longer than VS Code takes to read some lines, however busy the machine is. */
const CLOSED_AFTER_MS = 3000;

/** Runs a task that writes lines into its terminal, and has VS Code look for problems in them. */
async function runTask(lines: readonly string[]): Promise<void> {
    const written = new vscode.EventEmitter<string>();
    const closed = new vscode.EventEmitter<number>();
    const terminal: vscode.Pseudoterminal = {
        onDidWrite: written.event,
        onDidClose: closed.event,
        open() {
            for (const line of lines) written.fire(`${line}\r\n`);
            // What is still being read when a terminal is closed is read no more.
            setTimeout(() => closed.fire(0), CLOSED_AFTER_MS);
        },
        close() {}
    };
    const task = new vscode.Task(
        { type: 'gradus-test' },
        vscode.TaskScope.Workspace,
        'Check',
        'gradus',
        new vscode.CustomExecution(async () => terminal),
        '$gradus'
    );
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Never };
    await vscode.tasks.executeTask(task);
}

describe('a task that runs gradus check', () => {
    useExample();

    it('lists what it finds beside the lines', async () => {
        await runTask([
            `${SENIOR_MANAGER}:3:5: error level-outside-scale Of one kind.`,
            `${SENIOR_MANAGER}:4:1: information open-remark Of another: kind.`,
            '2 files checked: 1 error, 0 warnings, 1 note.'
        ]);
        const found = await diagnosticsOf(SENIOR_MANAGER, 'level-outside-scale', 'open-remark');
        assertEqual(
            found.map(({ severity, source, message, range: { start } }) => [severity, source, message, start.line]),
            [
                [vscode.DiagnosticSeverity.Error, 'gradus check', 'Of one kind.', 2],
                [vscode.DiagnosticSeverity.Information, 'gradus check', 'Of another: kind.', 3]
            ],
            'the problems'
        );
        // They are gone when a later run no longer finds them.
        await runTask(['2 files checked: 0 errors, 0 warnings.']);
        await noDiagnostics();
    });
});
