import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { OnetExcerpt, OnetRating } from '../onet.ts';
import { parseTable } from '../tables.ts';

/** All skills and knowledge areas of all occupations, from the tables of the database in a folder. */
export async function wholeOnet(folder: string): Promise<OnetExcerpt> {
    const elements = await table(folder, 'Content Model Reference.txt', ['Element ID', 'Element Name']);
    const anchors = await table(folder, 'Level Scale Anchors.txt', [
        'Element ID',
        'Scale ID',
        'Anchor Value',
        'Anchor Description'
    ]);
    const scales = await table(folder, 'Scales Reference.txt', ['Scale ID', 'Scale Name', 'Minimum', 'Maximum']);
    const occupations = await table(folder, 'Occupation Data.txt', ['O*NET-SOC Code', 'Title']);
    const ratings = [...(await ratingsOf(folder, 'Skills.tsv.gz')), ...(await ratingsOf(folder, 'Knowledge.tsv.gz'))];
    const rated = [...new Set(ratings.map(({ element }) => element))];
    const rating = new Set(ratings.map(({ occupation }) => occupation));
    return {
        version: '29.0',
        scales: scales
            .filter(row => row['Scale ID'] === 'LV' || row['Scale ID'] === 'IM')
            .map(row => ({ id: row['Scale ID'], name: row['Scale Name'], min: row.Minimum, max: row.Maximum })),
        elements: elements
            .map(row => ({ code: row['Element ID'], name: row['Element Name'] }))
            .filter(({ code }) => rated.some(each => each === code || each.startsWith(`${code}.`))),
        anchors: anchors
            .filter(row => row['Scale ID'] === 'LV' && rated.includes(row['Element ID']))
            .map(row => ({
                element: row['Element ID'],
                value: row['Anchor Value'],
                text: row['Anchor Description']
            })),
        occupations: occupations
            .map(row => ({ code: row['O*NET-SOC Code'], name: row.Title }))
            .filter(({ code }) => rating.has(code)),
        ratings
    };
}

/** The two numbers of an occupation and an element stand in two rows of the source. */
async function ratingsOf(folder: string, file: string): Promise<OnetRating[]> {
    const rows = await table(folder, file, [
        'O*NET-SOC Code',
        'Element ID',
        'Scale ID',
        'Data Value',
        'Recommend Suppress',
        'Not Relevant'
    ]);
    const pairs = Map.groupBy(rows, row => `${row['O*NET-SOC Code']} ${row['Element ID']}`);
    return [...pairs.values()].map(pair => {
        const level = pair.find(row => row['Scale ID'] === 'LV');
        const importance = pair.find(row => row['Scale ID'] === 'IM');
        if (!level || !importance) throw new Error(`A number is missing in ${file}: ${JSON.stringify(pair)}`);
        return {
            occupation: level['O*NET-SOC Code'],
            element: level['Element ID'],
            level: level['Data Value'],
            importance: importance['Data Value'],
            notRelevant: level['Not Relevant'] === 'Y',
            levelSuppressed: level['Recommend Suppress'] === 'Y',
            importanceSuppressed: importance['Recommend Suppress'] === 'Y'
        };
    });
}

async function table<Column extends string>(folder: string, file: string, columns: readonly Column[]) {
    const bytes = await readFile(path.join(folder, file));
    const text = file.endsWith('.gz') ? await promisify(gunzip)(bytes) : bytes;
    return parseTable(text.toString('utf8'), columns, file);
}
