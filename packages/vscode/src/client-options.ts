import type { LanguageClientOptions } from 'vscode-languageclient';

/**
 * The places where authors keep their files. Others, such as one side of a comparison (`git:`),
 * show a file without the files around it, where every reference would look broken.
 */
export const SCHEMES: readonly string[] = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web'];

/** Whether a file is one that the server reads, so that there is something to ask it. */
export function isServed({ languageId, uri }: { languageId: string; uri: { scheme: string } }): boolean {
    return languageId === 'gradus' && SCHEMES.includes(uri.scheme);
}

/** @param crashNotes a folder of this workspace, in which the server may note what a later one has to know */
export function clientOptions(crashNotes?: string): LanguageClientOptions {
    return {
        documentSelector: SCHEMES.map(scheme => ({ scheme, language: 'gradus' })),
        initializationOptions: {
            openRoleMatrices: true,
            showPlaces: true,
            triggerSuggest: true,
            filesInUse: true,
            ...(crashNotes !== undefined && { crashNotes })
        },
        // Author's text must never run a command or load a picture.
        markdown: { isTrusted: false, supportHtml: false }
    };
}
