import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const require = createRequire(import.meta.url);

/** Where the grammar for TextMate stands. */
const GRAMMAR = new URL('../../syntaxes/gradus.tmLanguage.json', import.meta.url);

/** Loads the grammar in the way VS Code does, which fails on a bad one. */
export async function loadGrammar(): Promise<IGrammar> {
    await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const onigLib = Promise.resolve({
        createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text: string) => new oniguruma.OnigString(text)
    });
    const registry = new textmate.Registry({
        onigLib,
        loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR.pathname)
    });
    const grammar = await registry.loadGrammar('source.gradus');
    if (!grammar) throw new Error(`${GRAMMAR} is not loaded.`);
    return grammar;
}

/** A piece of a text and the scopes it has, the outermost first. */
export interface Piece {
    readonly start: number;
    readonly end: number;
    readonly scopes: readonly string[];
}

/** What the grammar makes of a text, piece by piece; line breaks are in none. */
export function tokenize(grammar: IGrammar, text: string): Piece[] {
    const pieces: Piece[] = [];
    let state = textmate.INITIAL;
    let offset = 0;
    for (const line of text.split('\n')) {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
        for (const { startIndex, endIndex, scopes } of tokens) {
            const end = Math.min(endIndex, line.length);
            if (startIndex < end) pieces.push({ start: offset + startIndex, end: offset + end, scopes });
        }
        state = ruleStack;
        offset += line.length + 1;
    }
    return pieces;
}

/** What a reader sees: the scopes by what they stand for, the first that fits. */
const COLOURS = {
    comment: 'comment',
    bullet: 'punctuation.definition.list',
    prose: 'string.unquoted.prose',
    text: 'string.quoted',
    value: 'string.unquoted.value',
    element: 'storage.type',
    modifier: 'storage.modifier',
    word: 'keyword.control',
    necessity: 'keyword.other.necessity',
    kind: 'support.type.kind',
    form: 'support.type.form',
    property: 'support.type.property-name',
    section: 'entity.other.attribute-name',
    code: 'entity.name.type',
    reference: 'variable.other',
    level: 'constant.numeric.level',
    number: 'constant.numeric',
    sign: 'punctuation.separator',
    operator: 'keyword.operator',
    brace: 'punctuation.section'
} as const;
export type Colour = keyof typeof COLOURS;

/** The colour of a piece; none for white space and for what has no colour of its own. */
export function colourOf({ scopes }: Piece): Colour | undefined {
    const colours = Object.keys(COLOURS) as Colour[];
    return colours.find(colour => scopes.some(scope => `${scope}.`.startsWith(`${COLOURS[colour]}.`)));
}

/** Colours that are not worth a mark: what they are for is plain from the sign. */
const UNMARKED = new Set<Colour | undefined>(['sign', 'operator', 'brace', undefined]);

/**
 * A text with its colours written into it, as in `⟦element role⟧ ⟦code R⟧ ⟦text "Officer"⟧ {`.
 * Signs have no mark.
 */
export function marked(grammar: IGrammar, text: string): string {
    let result = '';
    let end = 0;
    let open: Colour | undefined;
    for (const piece of tokenize(grammar, text)) {
        const colour = colourOf(piece);
        const shown = UNMARKED.has(colour) ? undefined : colour;
        const gap = text.slice(end, piece.start);
        if (open && (shown !== open || gap)) result += '⟧';
        result += gap;
        if (shown && (shown !== open || gap)) result += `⟦${shown} `;
        result += text.slice(piece.start, piece.end);
        open = shown;
        end = piece.end;
    }
    return result + (open ? '⟧' : '') + text.slice(end);
}

/** The text without its marks. */
export function unmarked(text: string): string {
    return text.replace(/⟦\w+ |⟧/g, '');
}
