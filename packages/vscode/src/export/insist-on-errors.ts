import { l10n, window } from 'vscode';
import { withoutLinks } from '../without-links.ts';

interface Exported {
    readonly type: 'exported';
}

interface Refused {
    readonly type: 'refused';
    readonly reason: string;
    readonly errors: number;
}

/**
 * Exports a framework; one with errors only when the person insists.
 *
 * @returns what was exported; nothing where it was refused, of which they are told
 */
export async function insistOnErrors<A extends Exported | Refused>(
    ask: (force: boolean) => Promise<A>
): Promise<Extract<A, Exported> | undefined> {
    let answer = await ask(false);
    if (answer.type === 'refused' && answer.errors > 0) {
        const insist = l10n.t('Export All the Same');
        const detail = l10n.t(
            'What cannot be resolved will be missing, and the file will say that it was exported with errors.'
        );
        const chosen = await window.showWarningMessage(`${answer.reason}`, { modal: true, detail }, insist);
        if (chosen !== insist) return undefined;
        answer = await ask(true);
    }
    if (answer.type === 'exported') return answer as Extract<A, Exported>;
    void window.showErrorMessage(withoutLinks(`Gradus: ${answer.reason}`));
    return undefined;
}
