const REFERENCES: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};

/** A text as it is written in HTML, in an element or in an attribute with quotes of either kind. */
export function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, character => REFERENCES[character] ?? character);
}
