import {
    Composer,
    type Document,
    isCollection,
    isMap,
    isScalar,
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
    /** The line of what a path of keys and places in lists leads to, or of the last thing on it that is there. */
    lineOf(...path: readonly (string | number)[]): number;
}

/** Ladders have some hundred kilobytes; files of data that are far larger are none. */
const LARGEST = 2_000_000;

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
        visit(document, (_, node) => {
            const twice = isMap(node) ? keyThatIsThereTwice(node) : undefined;
            if (twice) {
                const about = `“${String(twice.value)}” is there twice. Rename one of them, or take it out.`;
                throw refused(twice.range?.[0] ?? 0, about);
            }
        });
        writeOutReferences(document.contents, (reference, fault) => {
            const place = reference.range?.[0] ?? 0;
            if (fault === 'unknown') return refused(place, UNKNOWN_REFERENCE);
            const reason =
                fault === 'too-much'
                    ? 'It refers to parts of itself (with *) more often than can be. Write them out.'
                    : `In line ${lineAt(place)}, something refers (with *) to what it is a part of. Write it out.`;
            return new UnreadableSource(`${name} cannot be read. ${reason}`);
        });
        return {
            value: document.toJS() as Json,
            lineOf: (...path) => {
                let node: unknown = document.contents;
                let place = 0;
                for (const key of ['', ...path]) {
                    if (key !== '') node = isCollection(node) ? node.get(key, true) : undefined;
                    const range = (node as { range?: readonly number[] | null } | undefined)?.range;
                    if (!range) break;
                    place = range[0] ?? place;
                    // A map begins with its first key.
                    if (isMap(node))
                        place = (node.items[0]?.key as { range?: readonly number[] } | null)?.range?.[0] ?? place;
                }
                return lineAt(place);
            }
        };
    } catch (error) {
        if (error instanceof UnreadableSource) throw error;
        throw new UnreadableSource(`${name} cannot be read. It is nested too deeply.`);
    }
}

/** The first document, with an error where there is another one. */
function composed(text: string, name: string, lines: LineCounter): Document.Parsed {
    // Looking for names that are there twice takes the library time squared; see above.
    const composer = new Composer({ lineCounter: lines, uniqueKeys: false, prettyErrors: false });
    const documents = composer.compose(yamlTokens(text, name, lines), true, text.length);
    const first = documents.next().value as Document.Parsed;
    const second = first.errors.length === 0 ? documents.next().value : undefined;
    if (second) {
        first.errors.push(new YAMLParseError([second.range[0], second.range[0]], 'MULTIPLE_DOCS', ''));
    }
    return first;
}

function keyThatIsThereTwice({ items }: YAMLMap): Scalar | undefined {
    const seen = new Set<unknown>();
    for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) return key;
        seen.add(key.value);
    }
    return undefined;
}

function reasonOf({ code, message }: YAMLError): string {
    return REASONS.get(code) ?? `The reader of YAML says: ${message.replace(/\s+/g, ' ').replace(/\.?$/, '.')}`;
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
