/** What is wrong with a text as XML 1.0 without document types; nothing where it is well-formed. */
export function wellFormed(xml: string): string {
    const [impossible] = /(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|[\ufffe\uffff]|\p{Cs}/u.exec(xml) ?? [];
    if (impossible !== undefined) return `a sign that XML cannot hold: ${JSON.stringify(impossible)}`;
    const name = '[A-Za-z_][\\w.:-]*';
    const piece = new RegExp(
        `<\\?xml [^<>]*\\?>\\n?|<(?<open>${name})(?<attributes>(?:\\s+${name}="[^<"]*")*)\\s*(?<empty>/?)>|</(?<close>${name})>|(?<text>[^<]+)`,
        'y'
    );
    const open: string[] = [];
    while (piece.lastIndex < xml.length) {
        const at = piece.lastIndex;
        const { groups } = piece.exec(xml) ?? {};
        if (piece.lastIndex === 0) return `no markup: ${xml.slice(at, at + 80)}`;
        const text = `${groups?.['text'] ?? ''}${groups?.['attributes'] ?? ''}`;
        if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text))
            return `a lonely ampersand: ${text.slice(0, 80)}`;
        if (text.includes(']]>')) return 'the end of a section that did not begin';
        if (groups?.['open'] !== undefined && groups['empty'] === '') open.push(groups['open']);
        if (groups?.['close'] !== undefined && open.pop() !== groups['close'])
            return `an end without beginning: ${groups['close']}`;
    }
    return open.length === 0 ? '' : `no end of ${open.join(', ')}`;
}
