/**
 * What could begin something: signs that do so anywhere; references to characters; addresses (`https:`, `www.`),
 * pictures for words between colons and GitHub’s `GH-1`; and what makes a list or a line at the beginning only.
 */
const SPECIAL = /[\\`*_{}[\]<>|~^#@$]|&(?=[#\w])|:(?=\S)|(?<=www)\.|(?<=GH)-(?=\d)|^[-+=:]|(?<=^\d{1,9})[.)](?=\s|$)/gi;

/**
 * Author's text as text on one line of Markdown: no sign of it begins a link, HTML, a list or a column. What cannot begin
 * anything stays as it is, since the text is read in reviews and diffs as well.
 */
export function md(text: string): string {
    return text
        .replace(/[\r\n\u2028\u2029]+/g, ' ')
        .trimStart()
        .replace(SPECIAL, '\\$&');
}

/**
 * Author's text as what a link is called. Some renderers take the backslashes before brackets away there and read what is
 * left once more, so that a picture could be in it.
 */
export function mdInLink(text: string): string {
    return md(text).replaceAll('\\[', '&#91;').replaceAll('\\]', '&#93;');
}

/** An element as people call it: code and title. */
export function called({ code, title }: { readonly code: string; readonly title: string }): string {
    return title === code ? code : `${code} ${title}`;
}
