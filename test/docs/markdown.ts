/** A fenced sample of code on a page. */
export interface Block {
    /** The first word behind the fence. */
    readonly language: string;
    /** The other words behind it: `key`, `key=value` or `key="several words"`. */
    readonly info: Readonly<Record<string, string>>;
    readonly text: string;
    /** The line of its opening fence, from 1. */
    readonly line: number;
}

export interface Link {
    readonly target: string;
    readonly line: number;
}

interface Page {
    readonly blocks: Block[];
    /** The lines outside of fenced samples, each at its place; the others are empty. */
    readonly prose: string[];
}

/** The fenced samples of a page, in order. */
export function blocksOf(markdown: string): readonly Block[] {
    return split(markdown).blocks;
}

/** The page without its fenced samples. */
export function proseOf(markdown: string): string {
    return split(markdown).prose.join('\n');
}

/** What the links and pictures of a page lead to. */
export function linksOf(markdown: string): readonly Link[] {
    return split(markdown).prose.flatMap((line, index) => {
        const text = line.replace(/`[^`]*`/g, '');
        const inline = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)];
        const defined = [...text.matchAll(/^\s*\[[^\]]+\]:\s*(\S+)/g)];
        return [...inline, ...defined].map(([, target = '']) => ({ target, line: index + 1 }));
    });
}

/** The anchors that a page's headings have on GitHub and in VS Code. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
    const anchors = new Set<string>();
    for (const line of split(markdown).prose) {
        const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
        if (heading === undefined) continue;
        const anchor = slug(heading);
        let unique = anchor;
        for (let count = 1; anchors.has(unique); count++) unique = `${anchor}-${count}`;
        anchors.add(unique);
    }
    return anchors;
}

function slug(heading: string): string {
    return heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
        .replaceAll(' ', '-');
}

function split(markdown: string): Page {
    const page: Page = { blocks: [], prose: [] };
    let open: { fence: string; indent: number; language: string; words: string; line: number } | undefined;
    let text: string[] = [];
    markdown.split(/\r?\n/).forEach((line, index) => {
        if (open) {
            page.prose.push('');
            if (line.trim() === open.fence) {
                const { language, words, line: opened } = open;
                const body = text.length > 0 ? `${text.join('\n')}\n` : '';
                page.blocks.push({ language, info: infoOf(words), text: body, line: opened });
                open = undefined;
            } else text.push(line.slice(Math.min(open.indent, /^\s*/.exec(line)?.[0].length ?? 0)));
            return;
        }
        const [, indent = '', fence, language = '', words = ''] = /^(\s*)(`{3,}|~{3,})(\S*)\s*(.*)$/.exec(line) ?? [];
        if (fence === undefined) {
            page.prose.push(line);
            return;
        }
        page.prose.push('');
        open = { fence, indent: indent.length, language, words, line: index + 1 };
        text = [];
    });
    if (open) throw new Error(`The sample that begins in line ${open.line} has no end.`);
    return page;
}

function infoOf(words: string): Record<string, string> {
    const parts = words.matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|(\S*)))?/g);
    return Object.fromEntries([...parts].map(([, key = '', quoted, plain]) => [key, quoted ?? plain ?? '']));
}
