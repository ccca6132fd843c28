import { exporterOf, matrixSheet, tableMarkdown } from '@gradus/exchange/exporters';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyModel } from '../any-model.ts';
import { modelOf } from './frameworks.ts';
import { hostile } from './with-texts.ts';

const exporter = exporterOf('markdown');

async function textsOf(model: FrameworkModel, split = false): Promise<string[]> {
    const exported = await exporter?.export(model, split ? { split: 'roles' } : {});
    return (exported?.files ?? []).map(({ content }) => String(content));
}

/** What is left of Markdown when everything is taken away that this exporter writes itself. */
function authorsMarkup(text: string): string[] {
    return text.split('\n').flatMap(line => {
        const plain = line
            .replace(/\\[!-/:-@[-`{-~]|&#9[13];/g, 'x')
            .replace(/^(?:#{1,5}(?: |$)|- (?=\S)|\| )/, '')
            .replace(/^\*\*([^*]*?):?\*\*(?=$| |:)/, '$1')
            .replace(/^\[([^\]]*)\]\([\p{L}\p{N}%_.-]+\.md\)$/u, '$1')
            .replaceAll('<br>', ' ')
            .replaceAll(/ \|(?= |$)/g, '')
            .replace(/^(?::?-+:? ?)+$/, '')
            .replace(/^(Version|Date|Publisher|Source|Licence|Grade|Domain|Extends): /, '');
        return /[<>[\]`*_#|\\]|^\s*[-+>]\s|^\s{4,}|^\d+[.)]\s|^[-=]+$/.test(plain) ? [line] : [];
    });
}

test('nothing that an author writes is markup', async () => {
    for (const name of ['every-construct', 'eu-customs', 'asean-blueprints']) {
        const model = hostile(await modelOf(name));
        for (const text of [...(await textsOf(model)), ...(await textsOf(model, true))]) {
            expect(authorsMarkup(text)).toEqual([]);
        }
    }
    await fc.assert(
        fc.asyncProperty(anyModel, async model => {
            for (const text of [...(await textsOf(model)), ...(await textsOf(model, true))]) {
                expect(authorsMarkup(text)).toEqual([]);
            }
        }),
        { numRuns: 50 }
    );
});

test('every line of a table has as many cells as its header', async () => {
    for (const model of [await modelOf('eu-customs'), hostile(await modelOf('eu-customs'))]) {
        const lines = tableMarkdown(matrixSheet(model)).trimEnd().split('\n');
        const widths = new Set(lines.map(line => line.split(/(?<!\\)\|/).length));
        expect(widths).toEqual(new Set([1 + 3 + model.roles.length + 1]));
    }
});

test('lists keep their lines in a cell', () => {
    const sheet = {
        ...{ name: 'x', title: 'X', keys: 1 },
        columns: [{ header: 'A', holds: 'text' as const }],
        rows: [{ cells: [{ text: 'one\n| two\n\n<br>' }] }]
    };
    expect(tableMarkdown(sheet)).toBe('| A |\n| --- |\n| one<br>\\| two<br>\\<br\\> |\n');
});

test('one part can be asked for', async () => {
    const model = await modelOf('eu-customs');
    const part = async (name: string) => String((await exporter?.export(model, { part: name }))?.files[0]?.content);
    const headings = async (name: string) => [...(await part(name)).matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(await headings('matrix')).toEqual(['Role matrix']);
    expect(await headings('roles')).toEqual(model.roles.map(({ code, title }) => `${code} ${title}`));
    expect((await headings('dictionary')).slice(0, 2)).toEqual(['Proficiency Levels', 'Customs Core Values']);
});

test('a page for each role is what the index leads to', async () => {
    const model = await modelOf('eu-customs');
    const files = (await exporter?.export(model, { split: 'roles' }))?.files ?? [];
    const [index, ...pages] = files;
    const links = [...String(index?.content).matchAll(/\]\((.*?)\)/g)].map(([, target]) => decodeURI(target ?? ''));
    expect(links).toEqual(pages.map(({ name }) => name));
    expect(links.length).toBe(model.roles.length);
    expect(String(pages[0]?.content)).toMatch(/^# CM-SM Senior Manager/);
    expect(String(index?.content)).toContain('## Role matrix');
});
