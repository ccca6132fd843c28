import type { Json } from '@gradus/exchange/importers';
import { services } from '@gradus/language/testing/texts';
import { type CstNode, CstUtils, isReference } from 'langium';
import { oddText } from '../mutation/odd-text.ts';
import type { Random } from '../random.ts';
import { FrameworkTexts } from '../seeds/framework-texts.ts';
import { NoInput, promise, type Session, type Target } from '../target.ts';
import { randomText } from '../texts/random-text.ts';

const MOST_EDITS = 5;
const LONGEST = 2500;

/** A part of a text that is replaced: from where on, how much of it, and by what. */
type Edit = readonly [at: number, length: number, text: string];

/** Reading only what an edit has touched comes to the same as reading everything. */
export const editsTarget: Target = {
    name: 'edits',
    about: 'reading a text again after edits, compared with reading it anew',
    async start(): Promise<Session> {
        const texts = new FrameworkTexts();
        return {
            make(random, kept) {
                const known = kept.length > 0 && random.once(2) ? random.pick(kept) : undefined;
                const begin = Array.isArray(known) ? [known[0] ?? ''] : [];
                const text = randomText(random, texts, begin).slice(0, LONGEST);
                return [text, ...Array.from({ length: random.upTo(MOST_EDITS) }, () => anyEdit(text, random, texts))];
            },
            attempt: async input => compare(input)
        };
    }
};

function anyEdit(text: string, random: Random, texts: FrameworkTexts): Json {
    const piece = random.pick([
        () => '',
        () => random.pick(texts.words),
        () => oddText(random),
        () => texts.other(random).slice(0, 200)
    ])();
    return [random.below(text.length + 1), random.once(3) ? 0 : random.upTo(100), piece];
}

function compare(input: Json): void {
    const [start, ...edits] = Array.isArray(input) ? (input as readonly Json[]) : [];
    if (typeof start !== 'string') throw new NoInput('There is no text.');
    const { GradusParser } = services.parser;
    const source = GradusParser.parse(start);
    let text = start;
    for (const edit of edits) {
        const [at, length, piece] = editOf(edit);
        text = text.slice(0, at) + piece + text.slice(at + length);
        GradusParser.update(source, text);
        const anew = GradusParser.parse(text);
        promise(errorsOf(source) === errorsOf(anew), () => 'There are other syntax errors than in what is read anew.');
        promise(treeOf(source) === treeOf(anew), () => 'There is another tree than in what is read anew.');
    }
}

function editOf(edit: Json): Edit {
    const [at, length, piece] = Array.isArray(edit) ? (edit as readonly Json[]) : [];
    if (typeof at !== 'number' || typeof length !== 'number' || typeof piece !== 'string')
        throw new NoInput('No edit.');
    return [at, length, piece];
}

type Source = ReturnType<typeof services.parser.GradusParser.parse>;

/** What was read: nodes and where their tokens are. */
function treeOf({ value }: Source): string {
    const places = CstUtils.flattenCst(value.$cstNode as CstNode).map(({ offset, end }) => [offset, end]);
    const nodes = JSON.stringify(value, (key, each: unknown) => {
        if (isReference(each)) return [each.$refText, each.$refNode?.offset];
        return key.startsWith('$') && key !== '$type' ? undefined : each;
    });
    return `${nodes}${JSON.stringify(places.toArray())}`;
}

function errorsOf({ parserErrors, lexerErrors, hasMoreErrors }: Source): string {
    return JSON.stringify([
        hasMoreErrors,
        parserErrors.map(({ message, token }) => [message, token.startOffset, token.startLine]),
        lexerErrors.map(({ message, offset, line, column }) => [message, offset, line, column])
    ]);
}
