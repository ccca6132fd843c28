import { Cancellation, DocumentState, isOperationCancelled, URI } from 'langium';
import { expect, onTestFinished, test, vi } from 'vitest';
import { TestWorkspace, uriOf } from '../testing/index.ts';
import type { GradusValidator } from '../validation/gradus-validator.ts';

const FILES = {
    'framework.gradus': 'framework F "F"\nscale S "S" { level 1 "One" level 2 "Two" }\n',
    'competencies.gradus': 'category K "K" on S {\n  competency C1 "Teamwork"\n}\n',
    'user.gradus': 'role R1 "User" {\n  requires\n    C1: 1\n}\n'
};
const REFUSED = 'The last change could not be followed. The log says why.';

function validatorOf({ services }: TestWorkspace): GradusValidator {
    return services.validation.DocumentValidator as GradusValidator;
}

async function failing(): Promise<{ workspace: TestWorkspace; failOnce: (work: keyof GradusValidator) => void }> {
    const workspace = await TestWorkspace.of(FILES);
    const failOnce = (work: keyof GradusValidator) => {
        const spy = vi.spyOn(validatorOf(workspace), work).mockImplementationOnce(() => {
            throw new Error('This was to fail.');
        });
        onTestFinished(() => spy.mockRestore());
    };
    return { workspace, failOnce };
}

/** What comes of waiting, soon: what never comes fails at once, and not when the time for a test is over. */
function soon(waiting: Promise<unknown>): Promise<string> {
    const over = waiting.then(
        () => 'over',
        (error: Error) => error.message
    );
    return Promise.race([over, new Promise<string>(resolve => setTimeout(() => resolve('not yet'), 20))]);
}

/** A token that says how many listen to it. */
function countedToken(): Cancellation.CancellationToken & { readonly listeners: number } {
    const source = new Cancellation.CancellationTokenSource();
    let listeners = 0;
    return {
        get listeners() {
            return listeners;
        },
        isCancellationRequested: false,
        onCancellationRequested: (...args) => {
            listeners++;
            const listener = source.token.onCancellationRequested(...args);
            return {
                dispose: () => {
                    listeners--;
                    listener.dispose();
                }
            };
        }
    };
}

test.each(['a file', 'all files'])(
    'whoever waits for %s is refused where the work fails, and not later',
    async what => {
        const { workspace, failOnce } = await failing();
        const { DocumentBuilder } = workspace.shared.workspace;
        const wait = (token?: Cancellation.CancellationToken) =>
            what === 'a file'
                ? DocumentBuilder.waitUntil(DocumentState.Validated, uriOf('user.gradus'), token)
                : DocumentBuilder.waitUntil(DocumentState.Validated, token);
        const token = countedToken();
        const told: string[] = [];
        const listener = DocumentBuilder.onUpdate(() => {
            wait(token).catch((error: Error) => told.push(error.message));
        });

        failOnce('validateDocument');
        const header = `// A comment\n${FILES['framework.gradus']}`;
        const changed = { 'framework.gradus': header, 'user.gradus': FILES['user.gradus'] };
        await expect(workspace.change(changed)).rejects.toThrow('This was to fail.');
        listener.dispose();
        expect(await soon(wait(token))).toBe(REFUSED);
        expect(told).toEqual([REFUSED]);
        // Nothing is left of those who have gone.
        expect(token.listeners).toBe(0);

        await workspace.change(changed);
        expect(await soon(wait())).toBe('over');
        expect(workspace.codes('user.gradus')).toEqual([]);
    }
);

test('whoever has gone before the waiting began is told that, where there is something to wait for', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const { DocumentBuilder } = workspace.shared.workspace;
    const gone = Cancellation.CancellationToken.Cancelled;
    const told: unknown[] = [];
    const listener = DocumentBuilder.onUpdate(() => {
        listener.dispose();
        const waiting = [
            DocumentBuilder.waitUntil(DocumentState.Validated, gone),
            DocumentBuilder.waitUntil(DocumentState.Validated, uriOf('user.gradus'), gone)
        ];
        for (const each of waiting) each.catch(error => told.push(error));
    });
    await workspace.change({ 'framework.gradus': `// A comment\n${FILES['framework.gradus']}`, 'user.gradus': '' });
    expect(told.map(isOperationCancelled)).toEqual([true, true]);
});

test('whoever waits for what cannot be at all has no other work fail', async () => {
    const workspace = await TestWorkspace.of(FILES);
    const half = URI.from({ scheme: 'file', path: '/\ud800.gradus' });
    const { DocumentBuilder } = workspace.shared.workspace;
    await expect(DocumentBuilder.waitUntil(DocumentState.Validated, half)).rejects.toThrow('URI malformed');
    await workspace.change({ 'user.gradus': '' });
});

test('whoever waits for what is built for the first time is refused where that fails', async () => {
    const { workspace, failOnce } = await failing();
    const { DocumentBuilder } = workspace.shared.workspace;
    failOnce('validateDocument');
    const building = DocumentBuilder.build([workspace.document('user.gradus')], { validation: true });
    await expect(building).rejects.toThrow('This was to fail.');
    expect(await soon(DocumentBuilder.waitUntil(DocumentState.Validated))).toBe(REFUSED);
});

test.each([
    ['revalidate', { 'user.gradus': `// A comment\n${FILES['user.gradus']}` }],
    ['revalidateConcerned', { 'competencies.gradus': FILES['competencies.gradus'].replace('C1', 'C9') }]
] as const)('where it fails to follow an edit by itself (%s), all is read anew', async (work, edit) => {
    const { workspace, failOnce } = await failing();
    const log = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => log.mockRestore());
    failOnce(work);
    await workspace.change(edit);
    const fresh = await TestWorkspace.of({ ...FILES, ...edit });
    for (const file of Object.keys(FILES)) expect(workspace.diagnostics(file)).toEqual(fresh.diagnostics(file));
    expect(log).toHaveBeenCalledOnce();
});
