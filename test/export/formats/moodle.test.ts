import { exporterOf } from '@gradus/exchange/exporters';
import { readCsv } from '@gradus/exchange/tables';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyModel } from '../any-model.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { hostile } from './with-texts.ts';

interface Row {
    readonly parent: string;
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly scale: string;
    readonly configuration: string;
    readonly related: string;
    readonly isFramework: string;
}

async function textOf(model: FrameworkModel): Promise<string> {
    return String((await exporterOf('moodle')?.export(model))?.files[0]?.content);
}

/** The rows as the importer of Moodle reads them: by the places of columns. */
function rowsOf(csv: string): Row[] {
    const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    const rows: string[][] = [[]];
    while (field.lastIndex < csv.length) {
        const [, quoted, plain, end] = field.exec(csv) ?? [];
        if (end === undefined) throw new Error('This is no CSV.');
        rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
        if (end !== ',') rows.push([]);
    }
    return rows.slice(1, -1).map(cells => {
        expect(cells.length).toBe(14);
        const at = (index: number) => cells[index] ?? '';
        return {
            ...{ parent: at(0), id: at(1), name: at(2), description: at(3), scale: at(5), configuration: at(6) },
            ...{ related: at(10), isFramework: at(12) }
        };
    });
}

function expectImportable(rows: readonly Row[]): void {
    expect(rows.filter(({ isFramework }) => isFramework === '1').length).toBe(1);
    const competencies = rows.filter(({ isFramework }) => isFramework !== '1');
    const ids = new Set(competencies.map(({ id }) => id));
    expect(ids.size).toBe(competencies.length);
    const placed = new Set(['']);
    for (const { id, parent, name, related } of competencies) {
        // What has no number or no name is dropped without a word, and longer names are cut off.
        expect(name).not.toBe('');
        expect([...name].length).toBeLessThanOrEqual(100);
        expect(placed, 'the parent stands before it').toContain(parent);
        placed.add(id);
        for (const each of related === '' ? [] : related.split(',')) expect(ids).toContain(each);
    }
    for (const { scale, configuration } of rows.filter(each => each.scale !== '')) {
        const levels = scale.split(',');
        const [head, ...settings] = JSON.parse(configuration) as {
            id: number;
            scaledefault: number;
            proficient: number;
        }[];
        expect(head).toHaveProperty('scaleid');
        expect(settings.filter(({ scaledefault }) => scaledefault === 1).length).toBe(1);
        expect(settings.some(({ proficient }) => proficient === 1)).toBe(true);
        for (const { id } of settings) expect(levels[id - 1]?.trim()).toBeTruthy();
    }
    for (const { description } of rows) {
        const tags = description.replace(/&(?:amp|lt|gt|quot|#39);/g, '').match(/<[^>]*>|[<>&]/g) ?? [];
        expect(tags.filter(tag => !/^<\/?(?:p|strong|ul|li|h4|br)>$/.test(tag))).toEqual([]);
    }
}

test.each(FRAMEWORKS)('%s is what Moodle imports', async name => {
    const model = await modelOf(name);
    const rows = rowsOf(await textOf(model));
    expectImportable(rows);
    expect(rows.length).toBe(1 + model.categories.length + model.competencies.length + model.statements.length);
});

test('any framework is, whatever is written in it', async () => {
    expectImportable(rowsOf(await textOf(hostile(await modelOf('every-construct')))));
    expectImportable(rowsOf(await textOf(hostile(await modelOf('eu-customs')))));
    await fc.assert(
        fc.asyncProperty(anyModel, async model => expectImportable(rowsOf(await textOf(model)))),
        { numRuns: 60 }
    );
});

test('levels are a scale, with the framework for most and with a competency for others', async () => {
    const rows = rowsOf(await textOf(await modelOf('every-construct')));
    const scaleOf = (code: string) => rows.find(({ name }) => name.startsWith(`${code} `))?.scale;
    expect(scaleOf('Every.Construct-1')).toBe('Learner,Practised,3');
    expect(scaleOf('C1')).toBe('');
    expect(scaleOf('B1')).toBe('Low,Middle,High');
});

test('it is CSV that other programs read, too', async () => {
    const { rows } = readCsv(await textOf(await modelOf('eu-customs')));
    expect(rows[0]?.slice(0, 3)).toEqual(['Parent ID number', 'ID number', 'Short name']);
    expect(rows[1]?.[2]).toBe('EUCustoms EU Customs Competency Framework');
});
