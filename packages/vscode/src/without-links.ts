/**
 * A text that was found in files, for a message: VS Code makes links of what looks like one there, and some of them run
 * commands.
 */
export function withoutLinks(text: string): string {
    return text.replaceAll('](', '] (');
}
