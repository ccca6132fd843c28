import { changelogMarkdown, coverageMarkdown, coverageOf, differenceMarkdown, differencesOf } from '@gradus/exchange';
import { exporterOf } from '@gradus/exchange/exporters';
import { packageFiles } from '@gradus/exchange/packing';
import type { FrameworkModel } from '@gradus/model';
import { marked, type Token } from 'marked';
import { beforeAll, describe, expect, test } from 'vitest';
import { stepSummary } from '../../packages/cli/src/report/github/step-summary.ts';
import { escapeMarkdown } from '../../packages/language/src/text/markdown.ts';
import { modelOf } from '../export/formats/frameworks.ts';
import { HOSTILE as FOR_PROGRAMS, withTexts } from '../export/formats/with-texts.ts';

/** Texts of which a renderer of Markdown would make more than text. */
const HOSTILE = [
    ...FOR_PROGRAMS.slice(0, -1),
    '![pixel](https://evil.example/pixel.png)',
    '![pixel][1]\n\n[1]: https://evil.example/pixel.png',
    '[click](command:workbench.action.terminal.new) [x](javascript:alert(1)) <javascript:alert(1)>',
    '<https://evil.example> https://evil.example www.evil.example',
    '<details open><summary>x</summary></details><!-- --><a href=x>',
    '    <b>code by its indentation</b>',
    '\n\n    <b>code</b>\n\n```sh\nrm -rf /\n```\n~~~\nx',
    '- [x] done\n1. one\n> quote\n***\nTitle\n===\n| a | b |\n| - | - |\n| 1 | 2 |',
    '&lt;img src=x&gt; &#60;script&#62; &amp;lt;',
    '\\[x\\](y) \\\\![x](y) `` ` `` $x$ :smile: [^1]\n[^1]: note',
    ']( https://evil.example) [x',
    '**|** </td></tr></table> |',
    '@octocat (@octo/team) é@octocat 谢谢@octocat',
    'fixes #12, octo/cat#12 and GH-12'
];

/**
 * Whom GitHub calls in a comment, and which issues it tells that they were named. It looks for them in what Markdown
 * became, when no backslash is left.
 */
function called(markdown: string): string[] {
    const text = marked
        .parse(markdown, { gfm: true, async: false })
        .replace(/<[^>]*>/g, '')
        .replaceAll('&#39;', "'");
    return text.match(/(?<![\w])@[a-z\d][\w/-]*|#\d+|GH-\d+/gi) ?? [];
}

/** The HTML that is written by us: line breaks in cells, and long lists that are folded away. */
const OURS = /^(?:<br>|<details>\n<summary>\d+ changes<\/summary>|<\/details>)$/;

/** What a renderer makes of a text that is not plain text, a heading, a list, a table or emphasis. */
function suspicious(markdown: string): string[] {
    const found: string[] = [];
    marked.walkTokens(marked.lexer(markdown, { gfm: true }), (token: Token) => {
        if (token.type === 'html' && !OURS.test(token.raw.trim())) found.push(token.raw);
        if (['image', 'code', 'codespan', 'blockquote', 'def', 'checkbox', 'hr'].includes(token.type)) {
            found.push(token.raw);
        }
        if (token.type === 'link' && !/^[\p{L}\p{N}%_-]+\.md$/u.test(String(token['href']))) found.push(token.raw);
    });
    return found;
}

let model: FrameworkModel;
let spoiled: FrameworkModel;
beforeAll(async () => {
    let next = 0;
    model = await modelOf('every-construct');
    spoiled = withTexts(model, () => HOSTILE[next++ % HOSTILE.length] ?? '');
});

test('the renderer makes something of these texts, where nobody escapes them', () => {
    expect(suspicious(HOSTILE.join('\n\n')).length).toBeGreaterThan(15);
    expect(called(HOSTILE.slice(-2).join('\n\n')).length).toBe(7);
});

describe('a renderer of Markdown makes nothing of an author’s text but text', () => {
    test('in exported documents', async () => {
        for (const options of [{}, { split: 'roles' as const }]) {
            const exported = await exporterOf('markdown')?.export(spoiled, options);
            expect(exported?.files.length).toBeGreaterThan(0);
            for (const { content } of exported?.files ?? []) {
                expect(suspicious(String(content))).toEqual([]);
            }
        }
    });

    test('in differences and lists of changes, which bots put under pull requests', () => {
        for (const [before, after] of [
            [model, spoiled],
            [spoiled, model]
        ] as const) {
            const difference = differencesOf(before, after);
            expect(difference.elements.length).toBeGreaterThan(10);
            for (const text of [differenceMarkdown(difference), ...HOSTILE.map(listed)]) {
                expect(suspicious(text)).toEqual([]);
                expect(called(text)).toEqual([]);
            }
            function listed(name: string): string {
                return changelogMarkdown([{ name, difference }]);
            }
        }
    });

    test('in coverage, and in the summary of a run', () => {
        expect(suspicious(coverageMarkdown(coverageOf(spoiled)))).toEqual([]);
        const findings = HOSTILE.map(text => ({
            ...{ code: 'x', severity: 'error' as const, message: text, file: text, related: [] },
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
            excerpt: { from: 0, text }
        }));
        expect(suspicious(stepSummary({ findings, accepted: [], files: 1 }, '1 error.', () => undefined))).toEqual([]);
    });

    test('in the page of a package, but for what is ours', () => {
        const about = { name: '@x/y', version: '1.0.0', dependencies: new Map<string, string>(), said: {} };
        const files = packageFiles(spoiled, about, { text: [], beside: [] });
        const readme = files.find(({ path }) => path === 'README.md');
        const ours = /^(?:```(?:sh|text)\n(?:npm install @x\/y|framework Mine[^`]*)\n```|`[\w./@-]+`)$/;
        expect(suspicious(String(readme?.content)).filter(raw => !ours.test(raw.trim()))).toEqual([]);
    });

    test.each(HOSTILE)('on its own, as in hovers and proposals: %j', text => {
        const tokens = marked.lexer(`**X** ${escapeMarkdown(text)}\n\n- ${escapeMarkdown(text)}`);
        expect(suspicious(tokens.map(({ raw }) => raw).join(''))).toEqual([]);
        expect(tokens.map(({ type }) => type).filter(type => type !== 'space')).toEqual(['paragraph', 'list']);
    });
});
