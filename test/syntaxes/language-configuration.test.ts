import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { frameworks } from './examples.ts';
import { parse } from './parser-view.ts';

type Pattern = string | { readonly pattern: string; readonly flags: string };
interface EnterRule {
    readonly beforeText: Pattern;
    readonly afterText?: Pattern;
    readonly previousLineText?: Pattern;
    readonly action: { readonly indent: 'none' | 'indent' | 'outdent'; readonly appendText?: string };
}
interface Configuration {
    readonly brackets: readonly (readonly [open: string, close: string])[];
    readonly surroundingPairs: readonly (readonly [open: string, close: string])[];
    readonly autoClosingPairs: readonly { open: string; close: string; notIn: string[] }[];
    readonly wordPattern: Pattern;
    readonly indentationRules: Readonly<Record<string, Pattern>>;
    readonly onEnterRules: readonly EnterRule[];
}

const file = new URL('../../syntaxes/language-configuration.json', import.meta.url);
const configuration: Configuration = JSON.parse(readFileSync(file, 'utf8'));
const { increaseIndentPattern, decreaseIndentPattern, unIndentedLinePattern } = configuration.indentationRules;

function matches(pattern: Pattern | undefined, text: string): boolean {
    if (pattern === undefined) return true;
    return (typeof pattern === 'string' ? new RegExp(pattern) : new RegExp(pattern.pattern, pattern.flags)).test(text);
}

const INDENT = '  ';

/** Presses Enter where the cursor stands, as VS Code does: rules for Enter first, then brackets, then indentation rules. */
function pressEnter(text: string, cursor = '|'): string {
    const lines = text.split('\n');
    const row = lines.findIndex(line => line.includes(cursor));
    const [before = '', after = ''] = (lines[row] ?? '').split(cursor);
    const indent = /^\s*/.exec(before)?.[0] ?? '';
    const rule = configuration.onEnterRules.find(
        ({ beforeText, afterText, previousLineText }) =>
            matches(beforeText, before) && matches(afterText, after) && matches(previousLineText, lines[row - 1] ?? '')
    );
    if (rule) {
        const { indent: action, appendText = '' } = rule.action;
        const indents = { none: indent, indent: indent + INDENT, outdent: indent.replace(INDENT, '') };
        lines.splice(row, 1, before, `${indents[action]}${appendText}${cursor}${after}`);
    } else if (configuration.brackets.some(([open]) => before.trimEnd().endsWith(open))) {
        const closes = configuration.brackets.some(([, close]) => after.trimStart().startsWith(close));
        lines.splice(row, 1, before, `${indent}${INDENT}${cursor}${closes ? `\n${indent}` : ''}${after}`);
    } else {
        const further = matches(increaseIndentPattern, before) ? INDENT : '';
        lines.splice(row, 1, before, `${indent}${further}${cursor}${after}`);
    }
    return lines.join('\n');
}

describe('Enter', () => {
    test.each(['-', '•', '‣', '▪', '●', '◦', '–', '\uf0b7'])('after an item begins another one: %s', mark => {
        expect(pressEnter(`  tasks\n    ${mark} Serves travellers|`)).toBe(
            `  tasks\n    ${mark} Serves travellers\n    ${mark} |`
        );
        expect(pressEnter(`${mark}\u00a0Serves| travellers`)).toBe(`${mark}\u00a0Serves\n${mark} | travellers`);
        expect(pressEnter(`    ${mark} |Serves`)).toBe(`    ${mark} \n    ${mark} |Serves`);
    });

    test.each(['-', '•', '‣', '▪', '●', '◦', '–', '\uf0b7'])('after an item without text ends the list: %s', mark => {
        expect(pressEnter(`    ${mark} |`)).toBe(`    ${mark} \n  |`);
        expect(pressEnter(`    ${mark}|`)).toBe(`    ${mark}\n  |`);
    });

    test.each(['- Uses { and |', '- ends: |', '- "quoted|', '- // no comment|', '- role R {|'])(
        'is not misled by what an item says: %s',
        item => expect(pressEnter(item)).toBe(`${item.replace('|', '')}\n- |`)
    );

    test('before an item just makes room', () => {
        expect(pressEnter('  |- Serves')).toBe('  \n  |- Serves');
    });

    test('after a row of a table begins another one', () => {
        expect(pressEnter('  | | CM-SM |^', '^')).toBe('  | | CM-SM |\n  | ^');
        expect(pressEnter('  | PC1 | 2 | ^\n}', '^')).toBe('  | PC1 | 2 | \n  | ^\n}');
    });

    test('within a row, or after its first stroke, just makes room', () => {
        expect(pressEnter('  | PC1 |^ 2 |', '^')).toBe('  | PC1 |\n  ^ 2 |');
        expect(pressEnter('  | PC1^', '^')).toBe('  | PC1\n  ^');
        expect(pressEnter('  | ^', '^')).toBe('  | \n  ^');
    });

    test('after an opening brace goes further in', () => {
        expect(pressEnter('  level 1 "Aware" {|')).toBe('  level 1 "Aware" {\n    |');
        expect(pressEnter('  level 1 "Aware" {|}')).toBe('  level 1 "Aware" {\n    |\n  }');
        expect(pressEnter('level 1 { // as printed|')).toBe('level 1 { // as printed\n  |');
        expect(pressEnter('"Title" {|')).toBe('"Title" {\n  |');
    });

    test.each(['tasks', 'requires', 'indicators', 'key-points', 'Ziel', 'tasks // as printed', 'requires '])(
        'after a word alone goes further in: %s',
        word => expect(pressEnter(`  ${word}|`)).toBe(`  ${word}\n    |`)
    );

    test.each([
        'role R "Officer" at G',
        '  }',
        '  purpose "Leads."',
        '    // Professional',
        'section aim: text for role',
        '  complete',
        '  complete // all of them',
        '  specialisations open',
        '  is same as PC1'
    ])('after anything else stays: %s', line =>
        expect(pressEnter(`${line}|`)).toBe(`${line}\n${/^\s*/.exec(line)?.[0]}|`)
    );

    test('within a comment goes on with the comment', () => {
        expect(pressEnter('  // One |two')).toBe('  // One \n  // |two');
        expect(pressEnter('  // One|')).toBe('  // One\n  |');
        expect(pressEnter('source "https://|europa.eu"')).toBe('source "https://\n|europa.eu"');
    });
});

describe('indentation', () => {
    test('of elements and their sections in the examples is what the rules say', () => {
        for (const [path, text] of frameworks()) {
            const bodies: number[] = [];
            let header = 0;
            let goesOn = false;
            for (const line of text.split('\n')) {
                const indent = line.search(/\S/);
                const depth = matches(decreaseIndentPattern, line) ? bodies.pop() : (bodies.at(-1) ?? -2) + 2;
                // Of items, requirements, comments and headers that go on only the formatter knows where they stand.
                const isKnown = !goesOn && /^\s*(?!because )\w[\w-]* |^\s*\}/.test(line);
                if (isKnown) expect(indent, `${path}: ${line}`).toBe(depth);
                if (!goesOn) header = indent;
                if (matches(increaseIndentPattern, line)) bodies.push(header);
                goesOn = /(?:[:,]|->)$/.test(line);
            }
            expect(bodies, path).toEqual([]);
        }
    });

    test.each(['role R {', '  level 1 "{}" {', 'category C { // {', 'a { b {'])('goes further in after %s', line => {
        expect(matches(increaseIndentPattern, line)).toBe(true);
    });

    test.each(['- Uses {', '  • Uses {', '// role R {', 'role R { }', 'role R', '}'])('stays after %s', line => {
        expect(matches(increaseIndentPattern, line)).toBe(false);
    });

    test.each(['  - Item }', '-', '\t• {'])('of what follows does not depend on %j', line => {
        expect(matches(unIndentedLinePattern, line)).toBe(true);
        expect(matches(decreaseIndentPattern, line)).toBe(false);
    });

    test.each(['-1', '// - x', 'tasks', '}', ''])('of what follows may depend on %j', line => {
        expect(matches(unIndentedLinePattern, line)).toBe(false);
    });
});

describe('words', () => {
    const { pattern, flags } = configuration.wordPattern as { pattern: string; flags: string };
    const words = (text: string) => text.match(new RegExp(pattern, `g${flags}`)) ?? [];

    test.each([
        'PC1',
        '2.A.1.a',
        'CM-SM',
        'A/B-1',
        '0.5',
        'Führung',
        'Ωμέγα',
        'управление',
        'नमस्ते',
        'e\u0301a',
        '1²',
        'x_y'
    ])('%s is one', code => {
        expect(words(code)).toEqual([code]);
        expect(parse(`role ${code}`).pieces.at(-1)).toMatchObject({ start: 5, end: 5 + code.length, colour: 'code' });
    });

    test('do not reach beyond codes', () => {
        expect(words('PC1: 2..3, "A." - b/ {x}')).toEqual(['PC1', '2', '3', 'A', 'b', 'x']);
        expect(words('|PC1@EU|2| A->B [c]')).toEqual(['PC1', 'EU', '2', 'A', 'B', 'c']);
    });

    test('are all codes and keywords of the examples', () => {
        for (const [path, text] of frameworks()) {
            for (const { start, end, colour } of parse(text).pieces) {
                if (['comment', 'text', 'bullet', 'prose', 'sign', 'operator', 'brace'].includes(colour)) continue;
                const word = text.slice(start, end);
                expect(words(word), path).toEqual([word]);
            }
        }
    });
});

test('pairs are closed by the marks that the language closes them with, and not within texts', () => {
    for (const { open, close, notIn } of configuration.autoClosingPairs) {
        expect(notIn).toEqual(['string', 'comment']);
        if (!/["“„«]/.test(open)) continue;
        const text = `role R ${open}Title${close}`;
        expect(parse(`${text} { }`).errors).toEqual([]);
        expect(parse(`${text} { }`).pieces[2]).toMatchObject({ end: text.length, colour: 'text' });
    }
});

test('wording that is selected can be marked as disputed', () => {
    expect(configuration.surroundingPairs).toContainEqual(['[', ']']);
});

test('no pattern takes long on a long line', () => {
    const patterns = [
        configuration.wordPattern,
        ...Object.values(configuration.indentationRules),
        ...configuration.onEnterRules.flatMap(rule => [rule.beforeText, rule.afterText, rule.previousLineText])
    ].filter(pattern => pattern !== undefined);
    for (const unit of ['a', 'a.', ' ', '{', '{ ', '- ', '"', '//', 'a:', ': ', '\u00a0', '|', '| ', '| a ']) {
        for (const line of [unit.repeat(20_000), `${unit.repeat(20_000)}x{`, `a:${unit.repeat(20_000)}`]) {
            const start = performance.now();
            for (const pattern of patterns) matches(pattern, line);
            // Some take a millisecond; one that tried everything would take minutes.
            expect(performance.now() - start, unit).toBeLessThan(2_000);
        }
    }
});
