import {
    Composer,
    type Document,
    isCollection,
    isMap,
    isScalar,
    isSeq,
    LineCounter,
    type Scalar,
    visit,
    type YAMLError,
    type YAMLMap,
    YAMLParseError
} from 'yaml';
import { UnreadableSource } from '../importer.ts';
import type { Json } from '../reading/plain-json.ts';
import { writeOutReferences } from './write-out-references.ts';
import { yamlTokens } from './yaml-tokens.ts';

/** What a YAML file says, and where. */
export interface ReadYaml {
    readonly value: Json;
    /** The line of a field of the outermost map, or of what is at a place of its list; of what is around it where it is not there. */
    lineOf(field: string, place?: number): number;
}

/** Ladders have some hundred kilobytes; files of data that are far larger are none. */
const LARGEST = 2_000_000;
/** So much of a name is told: one can be as long as the file. */
const LONGEST_NAME = 80;
const LONGEST_MESSAGE = 200;

/**
 * Reads one document of YAML as plain values. It brings a library along, and so it is only loaded for such a file.
 *
 * @throws UnreadableSource with the line that is wrong, and what to do
 */
export function readYaml(text: string, name: string): ReadYaml {
    if (text.length > LARGEST) throw new UnreadableSource(`${name} is larger than 2 MB. Import a part of it.`);
    const lines = new LineCounter();
    const lineAt = (place: number) => lines.linePos(place).line;
    const refused = (place: number, reason: string) =>
        new UnreadableSource(`${name} cannot be read. It is no valid YAML from line ${lineAt(place)} on. ${reason}`);
    try {
        const document = composed(text, name, lines);
        const [error] = document.errors;
        if (error) throw refused(error.pos[0], reasonOf(error));
        writeOutReferences(document.contents, (reference, fault) => {
            const place = reference.range?.[0] ?? 0;
            if (fault === 'unknown') return refused(place, UNKNOWN_REFERENCE);
            const reason =
                fault === 'too-much'
                    ? 'It refers to parts of itself (with *) more often than can be. Write them out.'
                    : `In line ${lineAt(place)}, something refers (with *) to what it is a part of. Write it out.`;
            return new UnreadableSource(`${name} cannot be read. ${reason}`);
        });
        visit(document, {
            Scalar: (_, scalar) => asWritten(scalar),
            Map: (_, map) => {
                const fault = faultOfKeys(map);
                if (fault) throw refused(placeOf(fault.key) ?? placeOf(map) ?? 0, fault.about);
            }
        });
        const fields = new Map<unknown, unknown>(
            isMap(document.contents) ? document.contents.items.map(({ key, value }) => [nameOf(key), value]) : []
        );
        return {
            value: document.toJS() as Json,
            lineOf: (field, place) => {
                const list = fields.get(field);
                const entry = place !== undefined && isSeq(list) ? list.items[place] : undefined;
                return lineAt(placeOf(entry) ?? placeOf(list) ?? placeOf(document.contents) ?? 0);
            }
        };
    } catch (error) {
        if (error instanceof UnreadableSource) throw error;
        const reason = error instanceof RangeError ? 'It is nested too deeply.' : saidByReader(error);
        throw new UnreadableSource(`${name} cannot be read. ${reason}`);
    }
}

/** The first document, with an error where there is another one. */
function composed(text: string, name: string, lines: LineCounter): Document.Parsed {
    // Looking for names that are there twice takes the library time squared; see above.
    // And what it warns of, it would write past us, with signs that a terminal obeys.
    const composer = new Composer({
        ...{ lineCounter: lines, uniqueKeys: false, prettyErrors: false, logLevel: 'error' },
        merge: true
    });
    const documents = composer.compose(yamlTokens(text, name, lines), true, text.length);
    const first = documents.next().value as Document.Parsed;
    const second = first.errors.length === 0 ? documents.next().value : undefined;
    if (second) {
        first.errors.push(new YAMLParseError([second.range[0], second.range[0]], 'MULTIPLE_DOCS', ''));
    }
    return first;
}

/** A number is a text here, and stays as it was written: a level 1.10 is not 1.1. */
function asWritten(scalar: Scalar): void {
    if (typeof scalar.value === 'number' && scalar.source !== undefined) scalar.value = scalar.source;
}

/** What keeps a map from being one of fields. */
function faultOfKeys({ items }: YAMLMap): { readonly key: unknown; readonly about: string } | undefined {
    const seen = new Set<string>();
    for (const { key, value } of items) {
        if (isMerge(key) && !(isSeq(value) ? value.items : [value]).every(isMap)) {
            return { key, about: 'What is put in with “<<” has to be a map of fields.' };
        }
        if (isCollection(key))
            return { key, about: 'A list or a map stands before a colon, where the name of a field belongs.' };
        const name = nameOf(key);
        if (name === undefined) continue;
        if (seen.has(name)) {
            return {
                key,
                about: `“${name.slice(0, LONGEST_NAME)}” is there twice. Rename one of them, or take it out.`
            };
        }
        seen.add(name);
    }
    return undefined;
}

/** What a key is called as a field; nothing where it is none, such as what brings another map in (<<). */
function nameOf(key: unknown): string | undefined {
    return isScalar(key) && !isMerge(key) ? String(key.value ?? '') : undefined;
}

function isMerge(key: unknown): boolean {
    return isScalar(key) && typeof key.value === 'symbol';
}

/** Where something begins; of a map, its first key. */
function placeOf(node: unknown): number | undefined {
    const first = isMap(node) ? node.items[0]?.key : undefined;
    return rangeOf(first)?.[0] ?? rangeOf(node)?.[0];
}

function rangeOf(node: unknown): readonly number[] | null | undefined {
    return (node as { range?: readonly number[] | null } | null | undefined)?.range;
}

function reasonOf({ code, message }: YAMLError): string {
    return REASONS.get(code) ?? saidByReader({ message });
}

function saidByReader(error: unknown): string {
    const { message = 'nothing' } = error as { message?: string };
    const told = message.slice(0, LONGEST_MESSAGE).replace(/\s+/g, ' ');
    return `The reader of YAML says: ${told.replace(/\.?$/, '.')}`;
}

const UNKNOWN_REFERENCE =
    'It refers to something (with *) that is not named before (with &). Write it out, or put it in quotation marks.';

const REASONS: ReadonlyMap<string, string> = new Map([
    [
        'BAD_INDENT',
        'It begins further left or right than what it belongs to: put the same number of spaces before both.'
    ],
    ['TAB_AS_INDENT', 'There is a tab before it: YAML wants spaces.'],
    ['MULTIPLE_DOCS', 'A second document begins here (---). Make a file of its own of it.'],
    ['BAD_ALIAS', UNKNOWN_REFERENCE],
    [
        'BLOCK_AS_IMPLICIT_KEY',
        'There is a second colon on the line. Put the text in quotation marks, or on the next line behind “summary: |”.'
    ],
    ['MISSING_CHAR', 'A sign is missing there: a colon, a bracket, or the quotation mark at the end of a text.'],
    ['BAD_SCALAR_START', 'A text cannot begin with this sign. Put it in quotation marks.'],
    ['UNEXPECTED_TOKEN', 'This does not belong there. If it is part of a text, put the text in quotation marks.']
]);
