import { escapeHtml } from '../escape-html.ts';

export interface WebviewHtmlOptions {
    /** A value that nobody can guess, new for each page; only what carries it is run or applied. */
    readonly nonce: string;
    readonly scriptUri: string;
    readonly styleUri: string;
    /** The document whose framework is previewed. */
    readonly documentUri: string;
    readonly title: string;
    /** What is said until there is something to show. */
    readonly loading: { readonly text: string; readonly language: string };
}

/**
 * The page of a preview's webview. Only the script and the style sheet of the extension are
 * loaded, by their nonce; everything that is shown arrives by message and is drawn as text.
 */
export function webviewHtml({ nonce, scriptUri, styleUri, documentUri, title, loading }: WebviewHtmlOptions): string {
    const policy = [
        "default-src 'none'",
        `script-src 'nonce-${nonce}'`,
        `style-src 'nonce-${nonce}'`,
        // Of the page's own charts, while they are made into pictures.
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'"
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" nonce="${escapeHtml(nonce)}" href="${escapeHtml(styleUri)}">
</head>
<body>
<div id="root" data-uri="${escapeHtml(documentUri)}"><p class="message" lang="${escapeHtml(loading.language)}">${escapeHtml(loading.text)}</p></div>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(scriptUri)}"></script>
</body>
</html>
`;
}
