import type { PreviewModel, ShownChanges } from '@gradus/protocol';
import { renderToString } from 'preact-render-to-string';
import { escapeHtml } from '../escape-html.ts';
import { textDirection } from '../view-model/shared/text-direction.ts';
import { embedJson } from './embed-json.ts';
import { inlineAsset } from './inline-asset.ts';
import { CHANGES_ID, MODEL_ID, Page, ROOT_ID } from './page.tsx';

/** The bundles that a page carries: `page.js` and `preview.css`, as text. */
export interface PageAssets {
    readonly script: string;
    readonly style: string;
}

/**
 * One HTML file that shows a framework anywhere: nothing is loaded from elsewhere, and it can
 * be read with scripts turned off. The same model and assets always give the same file.
 *
 * @param changes what is different from another state of the framework, where that is to be shown
 */
export async function renderPage(model: PreviewModel, assets: PageAssets, changes?: ShownChanges): Promise<string> {
    const script = await inlineAsset('script', assets.script);
    const style = await inlineAsset('style', assets.style);
    const policy = [
        "default-src 'none'",
        `script-src ${script.source}`,
        `style-src ${style.source}`,
        // Of the page's own charts, while they are made into pictures.
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
        // Not even the page's own script may turn a text into markup.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'"
    ].join('; ');
    return `<!DOCTYPE html>
<html lang="${escapeHtml(model.language ?? 'en')}" dir="${textDirection(model.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(model.title)}</title>
<style>${style.text}</style>
</head>
<body class="page">
<div id="${ROOT_ID}">${renderToString(<Page model={model} changes={changes} />)}</div>
<script type="application/json" id="${MODEL_ID}">${embedJson(model)}</script>
${changes ? `<script type="application/json" id="${CHANGES_ID}">${embedJson(changes)}</script>\n` : ''}<script>${script.text}</script>
</body>
</html>
`;
}
