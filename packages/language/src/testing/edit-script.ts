import fc from 'fast-check';
import { randomElement, WORDS } from './random-elements.ts';

/** Files by path, as they are after some steps. */
export type FileTexts = ReadonlyMap<string, string>;

/** What an editor or a version control system does to files at once. */
export interface Step {
    readonly edits: readonly Edit[];
    /** After how many checks for it the work on this step is cancelled, as by the next key pressed. */
    readonly cancelledAfter: number | undefined;
}

/** Which file, element and so on an edit means is counted round and round, so that it always means one. */
type Edit =
    | { readonly type: 'write'; readonly file: number; readonly elements: readonly string[] }
    | { readonly type: 'insert'; readonly file: number; readonly at: number; readonly element: string }
    | { readonly type: 'move'; readonly file: number; readonly at: number; readonly to: number }
    | { readonly type: 'word'; readonly file: number; readonly at: number; readonly word: string }
    | { readonly type: 'type'; readonly file: number; readonly at: number; readonly text: string }
    | { readonly type: 'line'; readonly file: number; readonly at: number }
    | { readonly type: 'delete'; readonly file: number }
    | { readonly type: 'rename'; readonly file: number; readonly to: number }
    | { readonly type: 'undo'; readonly file: number };

/** Folders within folders, so that a header that comes or goes moves files from one framework to another. */
const PATHS = ['a.gradus', 'b.gradus', 'c.gradus', 'x/a.gradus', 'x/b.gradus', 'x/y/a.gradus', 'z/a.gradus'];
const HEADERS = ['framework F1 "First"', 'framework F2 "Second" { language en }'];
const TYPED = ['{', '}', '"', ':', ',', '..', '- ', '//', '/*', '\n', ' x', '"Teamwork"', '\n// shifted\n'];

const file = fc.nat({ max: PATHS.length - 1 });
const at = fc.nat({ max: 60 });
const element = fc.oneof({ arbitrary: randomElement, weight: 6 }, fc.constantFrom(...HEADERS));
const elements = fc.array(element, { maxLength: 6 });

const edit: fc.Arbitrary<Edit> = fc.oneof(
    { weight: 3, arbitrary: fc.record({ type: fc.constant('write'), file, elements }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('insert'), file, at, element }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('move'), file, at, to: file }) },
    { weight: 6, arbitrary: fc.record({ type: fc.constant('word'), file, at, word: fc.constantFrom(...WORDS) }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('type'), file, at: fc.nat(), text: fc.constantFrom(...TYPED) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('line'), file, at }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('delete'), file }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('rename'), file, to: file }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('undo'), file }) }
);

const step: fc.Arbitrary<Step> = fc.record({
    edits: fc.oneof(
        { weight: 4, arbitrary: fc.tuple(edit) },
        fc.array(edit, { minLength: 2, maxLength: 4 })
    ),
    cancelledAfter: fc.option(fc.nat({ max: 80 }), { nil: undefined, freq: 3 })
});

/** Files to begin with and what happens to them. */
export const editScript: fc.Arbitrary<{ start: readonly (readonly string[])[]; steps: readonly Step[] }> = fc.record({
    start: fc.array(elements, { minLength: PATHS.length, maxLength: PATHS.length }),
    steps: fc.array(step, { minLength: 4, maxLength: 16 })
});

/** The files that a script begins with, the first one with a framework's header. */
export function startingFiles(start: readonly (readonly string[])[]): Map<string, string> {
    const files = new Map<string, string>();
    start.forEach((all, index) => {
        if (index === 0) files.set(pathOf(0), textOf([HEADERS[0] ?? '', ...all]));
        else if (all.length > 0) files.set(pathOf(index), textOf(all));
    });
    return files;
}

/** Applies edits to files, remembering for `undo` what each file was before. */
export class Editing {
    private readonly files: Map<string, string>;
    private readonly before = new Map<string, string>();

    constructor(files: ReadonlyMap<string, string>) {
        this.files = new Map(files);
    }

    get texts(): FileTexts {
        return this.files;
    }

    /** Makes the edits; gives the files that are different afterwards and those that are gone. */
    apply(edits: readonly Edit[]): { changed: Record<string, string>; deleted: string[] } {
        const old = new Map(this.files);
        for (const each of edits) this.applyOne(each);
        const changed = [...this.files].filter(([path, text]) => old.get(path) !== text);
        const deleted = [...old.keys()].filter(path => !this.files.has(path));
        return { changed: Object.fromEntries(changed), deleted };
    }

    private applyOne(each: Edit): void {
        const path = pathOf(each.file);
        const text = this.files.get(path) ?? '';
        switch (each.type) {
            case 'write':
                return this.set(path, textOf(each.elements));
            case 'insert':
                return this.set(path, textOf(inserted(elementsOf(text), each.at, each.element)));
            case 'move':
                return this.move(path, each.at, pathOf(each.to));
            case 'word':
                return this.set(path, withWord(text, each.at, each.word));
            case 'type': {
                const offset = each.at % (text.length + 1);
                return this.set(path, text.slice(0, offset) + each.text + text.slice(offset));
            }
            case 'line':
                return this.set(path, withoutLine(text, each.at));
            case 'delete':
                return this.remove(path);
            case 'rename':
                this.remove(path);
                return this.set(pathOf(each.to), text);
            case 'undo':
                return this.set(path, this.before.get(path) ?? text);
        }
    }

    private move(path: string, at: number, to: string): void {
        const elements = elementsOf(this.files.get(path) ?? '');
        const [moved] = elements.splice(at % (elements.length || 1), 1);
        if (moved === undefined) return;
        this.set(path, textOf(elements));
        this.set(to, textOf([...elementsOf(this.files.get(to) ?? ''), moved]));
    }

    private set(path: string, text: string): void {
        this.before.set(path, this.files.get(path) ?? '');
        this.files.set(path, text);
    }

    private remove(path: string): void {
        this.before.set(path, this.files.get(path) ?? '');
        this.files.delete(path);
    }
}

function pathOf(index: number): string {
    return PATHS[index % PATHS.length] ?? '';
}

function elementsOf(text: string): string[] {
    return text.split('\n\n').filter(part => part.trim() !== '');
}

function textOf(all: readonly string[]): string {
    return all.map(each => `${each}\n`).join('\n');
}

function inserted(all: readonly string[], at: number, added: string): string[] {
    const index = at % (all.length + 1);
    return [...all.slice(0, index), added, ...all.slice(index)];
}

function withWord(text: string, at: number, word: string): string {
    const words = [...text.matchAll(/"[^"\n]*"|[\p{L}\p{N}]+/gu)];
    const found = words[at % (words.length || 1)];
    if (!found) return text;
    return text.slice(0, found.index) + word + text.slice(found.index + found[0].length);
}

function withoutLine(text: string, at: number): string {
    const lines = text.split('\n');
    lines.splice(at % lines.length, 1);
    return lines.join('\n');
}
