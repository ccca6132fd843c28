import fc from 'fast-check';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { md, mdInLink } from '../../packages/exchange/src/markdown/escape.ts';
import { escapeMarkdown } from '../../packages/language/src/text/markdown.ts';

const ESCAPES = [
    ['exporters', md],
    ['the editor', escapeMarkdown]
] as const;

/** The kinds of tokens that a renderer makes of Markdown, in order. */
function kindsIn(markdown: string): string[] {
    const kinds: string[] = [];
    marked.walkTokens(marked.lexer(markdown, { gfm: true }), ({ type }) => {
        kinds.push(type);
    });
    return kinds.filter(kind => !['escape', 'space', 'text'].includes(kind));
}

/** What a text could be made of for something to begin. */
const parts = fc.constantFrom(
    ...'\\`*_{}[]()<>|~^#@$&!:;./-+=\'"%?, \t\na1',
    ...[
        'https://',
        'www.x.yz',
        'a@b.cd',
        '&amp;',
        '&#60;',
        ':smile:',
        '---',
        '===',
        '1.',
        '1)',
        '- ',
        '> ',
        '| ',
        '```'
    ],
    ...['[x]: y', '![x](y)', '<b>', '    ', '\n\n', '~~~']
);

test.each(ESCAPES)('of any text a renderer makes what it makes of a word, escaped by %s', (_, escapedBy) => {
    const text = fc.oneof(
        fc.array(parts).map(each => each.join('')),
        fc.string({ unit: 'grapheme' })
    );
    fc.assert(
        fc.property(text, each => {
            const escaped = escapedBy(each);
            if (escaped.trim() === '') return;
            for (const around of [
                (content: string) => content,
                (content: string) => `**X:** ${content}`,
                (content: string) => `- ${content}\n- y`,
                (content: string) => `## ${content}\n\ny`,
                (content: string) => `| a | b |\n| --- | --- |\n| ${content} | ${content} |`
            ]) {
                expect([...new Set(kindsIn(around(escaped)))]).toEqual([...new Set(kindsIn(around('word')))]);
            }
        }),
        { numRuns: 500 }
    );
});

test('of any text in a link a renderer makes what it makes of a word there', () => {
    const text = fc.array(parts).map(each => each.join(''));
    fc.assert(
        fc.property(text, each => {
            if (md(each).trim() === '') return;
            expect([...new Set(kindsIn(`- [${mdInLink(each)}](y.md)`))]).toEqual(['list', 'list_item', 'link']);
        }),
        { numRuns: 500, examples: [['![x](y)']] }
    );
});

test.each([
    'Guides ships (in ice), by day; at night too. Isn’t it? 50 % more + less = “so”',
    'Coaching/Mentoring, A & B: level 2, from 1.1.2026',
    'top-level, e.g. this one!'
])('a sentence stays as it is: %s', sentence => {
    expect(md(sentence)).toBe(sentence);
});

test('one and the same escape does not stand twice', () => {
    expect(md('1. a')).toBe('1\\. a');
    expect(md('- a')).toBe('\\- a');
    expect(md('GH-12 and www.x.org, https://x')).toBe('GH\\-12 and www\\.x.org, https\\://x');
});
