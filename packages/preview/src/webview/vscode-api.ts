import { type FromWebview, PreviewState } from '@gradus/protocol';
import { safeParse } from 'valibot';

/** What VS Code gives a webview, and once only. */
interface VSCodeApi {
    postMessage(message: FromWebview): void;
    getState(): unknown;
    setState(state: PreviewState): void;
}

declare function acquireVsCodeApi(): VSCodeApi;

/** What outlives the page: it is gone as soon as its tab is hidden. */
export type Kept = Omit<PreviewState, 'uri'>;

/** The webview's line to the extension and its memory. */
export interface Host {
    readonly send: (message: FromWebview) => void;
    /** What was kept for this document; nothing of it where nothing was. */
    readonly kept: () => Kept;
    readonly keep: (kept: Kept) => void;
}

/** Connects to VS Code for the preview of one document. */
export function connect(uri: string): Host {
    const api = acquireVsCodeApi();
    return {
        send: message => api.postMessage(message),
        kept: () => {
            const state = safeParse(PreviewState, api.getState());
            // Also another version of the extension, or another document in the same panel, may have kept it.
            return state.success && state.output.uri === uri ? state.output : {};
        },
        keep: ({ choice, unwritten = [] }) =>
            api.setState({ uri, ...(choice && { choice }), ...(unwritten.length > 0 && { unwritten }) })
    };
}
