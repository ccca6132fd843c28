/**
 * Author's text for a place that renders Markdown. Every sign that could begin a link, an
 * image, HTML or formatting is escaped, so that what strangers write stays text: an image in a
 * hover would report the reader to whoever wrote it.
 */
export function escapeMarkdown(text: string): string {
    // Four spaces at the beginning would make a block of code, in which nothing is escaped.
    return text
        .replace(/[\r\n\u2028\u2029]+/g, ' ')
        .trimStart()
        .replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
