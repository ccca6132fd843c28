import { pushAll } from '@gradus/model';

/** What lines of a side are grouped by. */
export type BranchKind = 'category' | 'group' | 'domain';

/** What a group of lines is called, before anything is laid out. */
export interface BranchName {
    readonly kind: BranchKind;
    readonly code: string;
    readonly title: string;
}

/** Lines that stand together under a title. */
export interface Branch extends BranchName {
    /** What it is called where what is folded up is kept: `category:PC`. */
    readonly key: string;
    /** How many titles it stands below. */
    readonly depth: number;
    readonly isFolded: boolean;
    /** How many elements it has, folded up or not. */
    readonly size: number;
    readonly start: number;
    /** How many lines it has; one where it is folded up. */
    readonly span: number;
}

/** One row or one column. */
export interface Line<T> {
    /** One element; or all of a branch that is folded up. */
    readonly elements: readonly T[];
    readonly folded?: Branch;
    /** Whether the elements of another title begin here. */
    readonly startsGroup: boolean;
}

/** One side of the matrix: its rows, or its columns. */
export interface Side<T> {
    readonly lines: readonly Line<T>[];
    /** The outer ones before those within. */
    readonly branches: readonly Branch[];
    /** How many titles stand above each other at most. */
    readonly depth: number;
}

/** An element, and the titles that it stands under from the outermost on. */
export interface Placed<T> {
    readonly element: T;
    readonly path: readonly BranchName[];
}

interface OpenBranch extends BranchName {
    readonly key: string;
    readonly depth: number;
    readonly isFolded: boolean;
    readonly start: number;
    size: number;
    end: number;
}

/** What a group of lines is called where what is folded up is kept. */
function branchKey({ kind, code }: Pick<BranchName, 'kind' | 'code'>): string {
    return `${kind}:${code}`;
}

/** Lays out elements in the order in which they come; those of a branch that is folded up share a line. */
export function sideOf<T>(placed: readonly Placed<T>[], folded: ReadonlySet<string>): Side<T> {
    const lines: { elements: T[]; branch?: OpenBranch; startsGroup: boolean }[] = [];
    const branches: OpenBranch[] = [];
    let open: readonly OpenBranch[] = [];
    let outermost: string | undefined;
    for (const { element, path } of placed) {
        const kept = open.slice(0, commonLength(open, path));
        const opened = kept.at(-1)?.isFolded ? [] : branchesFrom(path, kept.length, folded, lines.length);
        pushAll(branches, opened);
        const now = [...kept, ...opened];
        const closed = now.at(-1)?.isFolded ? now.at(-1) : undefined;
        const line = closed === undefined || opened.length > 0 ? undefined : lines.at(-1);
        if (line === undefined) {
            const key = path[0] === undefined ? undefined : branchKey(path[0]);
            const startsGroup = lines.length > 0 ? key !== outermost : key !== undefined;
            lines.push({ elements: [element], startsGroup, ...(closed === undefined ? {} : { branch: closed }) });
            outermost = key;
        } else {
            line.elements.push(element);
        }
        for (const branch of now) {
            branch.size++;
            branch.end = lines.length;
        }
        open = now;
    }
    const finished = new Map(branches.map(branch => [branch, finish(branch)]));
    return {
        lines: lines.map(({ elements, branch, startsGroup }) => {
            const itsBranch = branch === undefined ? undefined : finished.get(branch);
            return { elements, startsGroup, ...(itsBranch === undefined ? {} : { folded: itsBranch }) };
        }),
        branches: [...finished.values()],
        depth: branches.reduce((most, { depth }) => Math.max(most, depth + 1), 0)
    };
}

/** How many of the branches that are open an element is in as well. */
function commonLength(open: readonly OpenBranch[], path: readonly BranchName[]): number {
    const at = open.findIndex(({ key }, depth) => path[depth] === undefined || branchKey(path[depth]) !== key);
    return at < 0 ? open.length : at;
}

/** The rest of a path; what is within a branch that is folded up is not there. */
function branchesFrom(
    path: readonly BranchName[],
    from: number,
    folded: ReadonlySet<string>,
    start: number
): readonly OpenBranch[] {
    const all = path.slice(from).map((name, position) => {
        const key = branchKey(name);
        return { ...name, key, depth: from + position, isFolded: folded.has(key), start, size: 0, end: start };
    });
    const first = all.findIndex(({ isFolded }) => isFolded);
    return first < 0 ? all : all.slice(0, first + 1);
}

function finish({ end, ...branch }: OpenBranch): Branch {
    return { ...branch, span: end - branch.start };
}

/** A part of a line of titles: a branch, or lines that are in none at that depth. */
export interface Span {
    readonly branch?: Branch;
    readonly start: number;
    readonly span: number;
}

/** The titles at one depth, from the first line to the last; what is between them as well. */
export function spansAt(
    { lines, branches }: Pick<Side<unknown>, 'lines' | 'branches'>,
    depth: number
): readonly Span[] {
    const spans: Span[] = [];
    let at = 0;
    for (const branch of branches.filter(each => each.depth === depth)) {
        if (branch.start > at) spans.push({ start: at, span: branch.start - at });
        spans.push({ branch, start: branch.start, span: branch.span });
        at = branch.start + branch.span;
    }
    if (at < lines.length) spans.push({ start: at, span: lines.length - at });
    return spans;
}

/** What stands below each other on a side that goes down: titles, and lines by their number. */
export type Entry =
    | { readonly title: Branch; readonly line?: undefined }
    | { readonly title?: undefined; readonly line: number };

/** Titles and lines in the order in which they are read. A branch that is folded up is a line. */
export function entriesOf({ lines, branches }: Pick<Side<unknown>, 'lines' | 'branches'>): readonly Entry[] {
    const titles = Map.groupBy(
        branches.filter(({ isFolded }) => !isFolded),
        ({ start }) => start
    );
    return lines.flatMap((_, line): Entry[] => [...(titles.get(line) ?? []).map(title => ({ title })), { line }]);
}

/** Titles and lines under one of the outermost titles, or under none. */
export interface Part {
    readonly key: string;
    readonly entries: readonly Entry[];
}

/** Entries by the outermost title that they stand under. */
export function partsOf(entries: readonly Entry[], lines: Side<unknown>['lines']): readonly Part[] {
    const parts: { key: string; entries: Entry[] }[] = [];
    for (const entry of entries) {
        const part = parts.at(-1);
        const isTitle = entry.title !== undefined;
        const starts = isTitle
            ? entry.title.depth === 0
            : lines[entry.line]?.startsGroup === true && part?.entries.at(-1)?.title === undefined;
        if (part !== undefined && !starts) part.entries.push(entry);
        else parts.push({ key: isTitle ? entry.title.key : (lines[entry.line]?.folded?.key ?? ''), entries: [entry] });
    }
    return parts;
}
