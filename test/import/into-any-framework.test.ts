import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJson } from '@gradus/exchange';
import { matrixSheet } from '@gradus/exchange/exporters';
import { importerOf } from '@gradus/exchange/importers';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { importInto } from '../../packages/cli/src/commands/import-into.ts';
import { Disk } from '../../packages/cli/src/disk/disk.ts';
import { openFramework } from '../../packages/cli/src/importing/into/open-framework.ts';
import { anyFittingModel } from '../export/any-fitting-model.ts';
import { EditedWorkbook } from './edited-workbook.ts';
import { bytesOf } from './written.ts';

const MATRIX = 'Role matrix';

/** Files of a framework that can be written as text, made of one of any content. */
async function filesOf(any: FrameworkModel): Promise<Record<string, string>> {
    const imported = await importerOf('json')?.import([{ name: 'any.json', bytes: bytesOf(exportJson(any)) }]);
    return Object.fromEntries(imported?.files.map(({ path, text }) => [path, text]) ?? []);
}

/** What the command says and does of a workbook that came back. */
async function into(files: Readonly<Record<string, string>>, edit: (book: EditedWorkbook) => void) {
    const cwd = await mkdtemp(join(tmpdir(), 'gradus-into-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    const book = await EditedWorkbook.of((await TestWorkspace.of(files)).model('framework.gradus'));
    edit(book);
    await writeFile(join(cwd, 'any.xlsx'), await book.save());
    for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
    let said = '';
    const terminal = {
        cwd,
        color: false,
        out: (text: string) => (said += text),
        err: (text: string) => (said += text)
    } as unknown as Parameters<typeof importInto>[1];
    const options = { format: 'xlsx', paths: ['any.xlsx'], into: '.', removes: false, dryRun: false } as const;
    const exitCode = await importInto({ ...options, report: undefined }, terminal);
    return { exitCode, said, model: (await openFramework('.', cwd, new Disk())).model, book };
}

function hasTables({ roles, competencies }: FrameworkModel): boolean {
    return roles.length > 0 && competencies.length > 0;
}

test('a workbook of any framework that nobody edited changes nothing', async () => {
    await fc.assert(
        fc.asyncProperty(anyFittingModel.filter(hasTables), async any => {
            const { said, exitCode } = await into(await filesOf(any), () => {});
            expect(said).toBe('Nothing to change.\n');
            expect(exitCode).toBe(0);
        }),
        { numRuns: 12, seed: 20261126 }
    );
});

test('levels that somebody writes into the matrix of any framework are there then, and no others are different', async () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });
    await fc.assert(
        fc.asyncProperty(anyFittingModel.filter(hasTables), edits, async (any, cells) => {
            const files = await filesOf(any);
            const before = (await TestWorkspace.of(files)).model('framework.gradus');
            const sheet = matrixSheet(before);
            const expected = sheet.rows.map(row => row.cells.map(({ text }) => text));
            const { said, model } = await into(files, book => {
                for (const [row, column, which] of cells) {
                    const at = row % sheet.rows.length;
                    const choices = sheet.rows[at]?.choices ?? [];
                    const index = 3 + (column % (sheet.columns.length - 3));
                    if (choices.length === 0) continue;
                    const text = ['', ...choices][which % (choices.length + 1)] ?? '';
                    const line = book.rows(MATRIX)[at + 1] as string[];
                    line[index] = text;
                    (expected[at] as string[])[index] = text;
                }
            });
            const now = matrixSheet(model).rows.map(row => row.cells.map(({ text }) => text));
            // What has no place in the text, or is no level, is told.
            if (/stays\.|^Left out/m.test(said)) return;
            expect(now, said).toEqual(expected);
        }),
        { numRuns: 12, seed: 20261126, endOnFailure: true }
    );
});
