import { type FromWebview, PreviewState } from '@gradus/protocol';
import { is } from 'valibot';

/** What VS Code gives a webview, and once only. */
interface VSCodeApi {
    postMessage(message: FromWebview): void;
    getState(): unknown;
    setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VSCodeApi;

/** The webview's line to the extension and its memory. */
export interface Host {
    readonly send: (message: FromWebview) => void;
    /** The choice that was kept for this document, if one was. */
    readonly keptChoice: () => PreviewState['choice'];
    readonly keepChoice: (choice: PreviewState['choice']) => void;
}

/** Connects to VS Code for the preview of one document. */
export function connect(uri: string): Host {
    const api = acquireVsCodeApi();
    return {
        send: message => api.postMessage(message),
        keptChoice: () => {
            const state = api.getState();
            // Also another version of the extension, or another document in the same panel, may have kept it.
            return is(PreviewState, state) && state.uri === uri ? state.choice : undefined;
        },
        keepChoice: choice => api.setState(choice === undefined ? { uri } : { uri, choice })
    };
}
