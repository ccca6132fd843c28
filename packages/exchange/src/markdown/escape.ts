/** Author's text as text on one line of Markdown: no sign of it begins a link, HTML, a list or a column. */
export function md(text: string): string {
    return text
        .replace(/[\r\n]+/g, ' ')
        .trimStart()
        .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** An element as people call it: code and title. */
export function called({ code, title }: { readonly code: string; readonly title: string }): string {
    return title === code ? code : `${code} ${title}`;
}
