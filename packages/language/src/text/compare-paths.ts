/**
 * Orders paths as people expect: “2-line.gradus” before “10-expert.gradus”. Independent of the
 * machine's locale, so that compiled output is the same everywhere.
 */
export function comparePaths(a: string, b: string): number {
    const left = split(a);
    const right = split(b);
    for (let i = 0; i < left.length && i < right.length; i++) {
        const order = compareParts(left[i] ?? '', right[i] ?? '');
        if (order !== 0) return order;
    }
    return left.length - right.length || (a < b ? -1 : a > b ? 1 : 0);
}

function split(path: string): string[] {
    return path.match(/\d+|\/|[^\d/]+/g) ?? [];
}

function compareParts(a: string, b: string): number {
    // A folder's separator comes before everything, so that a folder's files stay together.
    if (a === '/' || b === '/') return a === b ? 0 : a === '/' ? -1 : 1;
    if (/^\d/.test(a) && /^\d/.test(b)) {
        const x = a.replace(/^0+/, '');
        const y = b.replace(/^0+/, '');
        return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
    }
    return a < b ? -1 : a > b ? 1 : 0;
}
