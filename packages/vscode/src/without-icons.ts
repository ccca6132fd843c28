/** Author's text for a place in which VS Code draws `$(name)` as an icon, such as the status bar. */
export function withoutIcons(text: string): string {
    return text.replaceAll('$(', '$ (');
}
