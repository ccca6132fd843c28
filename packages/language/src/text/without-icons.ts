/** Author's text for a place in which editors draw `$(name)` as an icon, such as a lens. */
export function withoutIcons(text: string): string {
    return text.replaceAll('$(', '$ (');
}
