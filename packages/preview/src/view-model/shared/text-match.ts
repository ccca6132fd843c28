/** Whether all words of a text that somebody typed are somewhere in other texts; capitals and accents do not count. */
export function textMatcher(typed: string): (texts: readonly string[]) => boolean {
    const words = plain(typed)
        .split(/\s+/)
        .filter(word => word !== '');
    return texts => {
        const all = plain(texts.join('\n'));
        return words.every(word => all.includes(word));
    };
}

function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
