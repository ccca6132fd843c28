import fc from 'fast-check';
import { COHERENT_ELEMENTS, randomElement, WORD_CLASSES } from './random-elements.ts';

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
    | { readonly type: 'redeclare'; readonly file: number; readonly element: string }
    | { readonly type: 'word'; readonly file: number; readonly at: number; readonly word: number }
    | { readonly type: 'type'; readonly file: number; readonly at: number; readonly text: string }
    | { readonly type: 'line'; readonly file: number; readonly at: number }
    | { readonly type: 'delete'; readonly file: number }
    | { readonly type: 'rename'; readonly file: number; readonly to: number }
    | { readonly type: 'undo'; readonly file: number };

/** Folders within folders, so that a header that comes or goes moves files from one framework to another. */
const PATHS = ['a.gradus', 'b.gradus', 'c.gradus', 'x/a.gradus', 'x/b.gradus', 'x/y/a.gradus', 'z/a.gradus'];
const HEADERS = ['framework F1 "First"', 'framework F2 "Second" { language en }'] as const;
const TYPED = ['{', '}', '"', ':', ',', '..', '- ', '//', '/*', '\n', ' x', '"Teamwork"', '\n// shifted\n'];

const file = fc.nat({ max: PATHS.length - 1 });
const at = fc.nat({ max: 60 });
const element = fc.oneof({ arbitrary: randomElement, weight: 6 }, fc.constantFrom(...HEADERS));
const elements = fc.array(element, { maxLength: 6 });

const word = fc.nat({ max: 6 });

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
    { weight: 6, arbitrary: fc.record({ type: fc.constant('word'), file, at, word }) },
    { weight: 5, arbitrary: fc.record({ type: fc.constant('redeclare'), file, element }) },
    { weight: 4, arbitrary: fc.record({ type: fc.constant('undo'), file }) },
    { weight: 3, arbitrary: fc.record({ type: fc.constant('type'), file, at, text: fc.constantFrom(...TYPED) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('insert'), file, at, element }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('move'), file, at, to: file }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('line'), file, at }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('write'), file, elements }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('delete'), file }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('rename'), file, to: file }) }
);

/** Half of the edits come back to one spot, as people do: to a word that they have just broken, say. */
const edits = fc
    .record({ file, at })
    .map(spot =>
        fc.oneof(
            anyEdit,
            fc.oneof(
                { weight: 4, arbitrary: word.map((each): Edit => ({ type: 'word', ...spot, word: each })) },
                { weight: 1, arbitrary: fc.constant<Edit>({ type: 'undo', file: spot.file }) }
            )
        )
    );

const steps: fc.Arbitrary<readonly Step[]> = edits.chain(edit =>
    fc.array(
        fc.record({
            edits: fc.oneof({ weight: 4, arbitrary: fc.tuple(edit) }, fc.array(edit, { minLength: 2, maxLength: 4 })),
            cancelledAfter: fc.option(fc.nat({ max: 80 }), { nil: undefined, freq: 3 })
        }),
        { minLength: 4, maxLength: 16 }
    )
);

function filesOf(elements: readonly (readonly string[])[]): FileTexts {
    return new Map(
        elements.map((all, index) => [pathOf(index), textOf(index === 0 ? [HEADERS[0], ...all] : all)] as const)
    );
}

/** Files without an error, whichever of them has which element. */
export const coherentFiles: fc.Arbitrary<FileTexts> = fc
    .array(file, { minLength: COHERENT_ELEMENTS.length, maxLength: COHERENT_ELEMENTS.length })
    .map(files => filesOf(PATHS.map((_, index) => COHERENT_ELEMENTS.filter((_, each) => files[each] === index))));

/** Files to begin with and what happens to them. */
export const editScript: fc.Arbitrary<{ start: FileTexts; steps: readonly Step[] }> = fc.record({
    start: fc.oneof(
        coherentFiles,
        fc.array(elements, { minLength: PATHS.length, maxLength: PATHS.length }).map(filesOf)
    ),
    steps
});

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
                this.set(path, textOf(each.elements));
                break;
            case 'insert':
                this.set(path, textOf(inserted(elementsOf(text), each.at, each.element)));
                break;
            case 'move':
                this.move(path, each.at, pathOf(each.to));
                break;
            case 'redeclare':
                this.redeclare(path, each.element);
                break;
            case 'word':
                this.set(path, withWord(text, each.at, each.word));
                break;
            case 'type':
                this.set(path, typed(text, each.at, each.text));
                break;
            case 'line':
                this.set(path, withoutLine(text, each.at));
                break;
            case 'delete':
                this.remove(path);
                break;
            case 'rename':
                this.remove(path);
                this.set(pathOf(each.to), text);
                break;
            case 'undo':
                this.set(path, this.before.get(path) ?? text);
        }
    }

    private move(path: string, at: number, to: string): void {
        const elements = elementsOf(this.files.get(path) ?? '');
        const [moved] = elements.splice(at % (elements.length || 1), 1);
        if (moved === undefined) return;
        this.set(path, textOf(elements));
        this.set(to, textOf([...elementsOf(this.files.get(to) ?? ''), moved]));
    }

    /** Puts an element in the place of the one with its kind and code, or into the file where there is none. */
    private redeclare(path: string, element: string): void {
        const [declared = ''] = /^\w+ \S+/.exec(element) ?? [];
        for (const [found, text] of this.files) {
            const elements = elementsOf(text);
            const index = elements.findIndex(each => each.startsWith(declared));
            if (index >= 0) {
                this.set(found, textOf(elements.with(index, element)));
                return;
            }
        }
        this.set(path, textOf([...elementsOf(this.files.get(path) ?? ''), element]));
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

/** Types something at a place that is spread over the text, however short or long it is. */
function typed(text: string, at: number, added: string): string {
    const offset = (at * 7919) % (text.length + 1);
    return text.slice(0, offset) + added + text.slice(offset);
}

/** The text with a word replaced by another one that means the same kind of thing. */
function withWord(text: string, at: number, word: number): string {
    const places = WORD_CLASSES.flatMap(words =>
        words.filter(each => each !== '').flatMap(each => placesOf(text, each).map(index => ({ index, each, words })))
    ).sort((a, b) => a.index - b.index);
    const place = places[at % (places.length || 1)];
    if (!place) return text;
    const replacement = place.words[(place.words.indexOf(place.each) + 1 + word) % place.words.length] ?? '';
    return text.slice(0, place.index) + replacement + text.slice(place.index + place.each.length);
}

function placesOf(text: string, word: string): number[] {
    return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu'))].map(
        match => match.index
    );
}

function withoutLine(text: string, at: number): string {
    const lines = text.split('\n');
    lines.splice(at % lines.length, 1);
    return lines.join('\n');
}
