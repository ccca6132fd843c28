// Imports all the published data and checks what comes of it: node test/import/whole/check.ts <folder of the data>
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importerOf, noteLines, type SourceFile } from '@gradus/exchange/importers';
import { TestWorkspace } from '@gradus/language/testing';

const [folder, only] = process.argv.slice(2);
if (!folder) throw new Error('Say where the published data are: node test/import/whole/check.ts <folder> [format]');

const SOURCES = [
    ['case', 'case-packages', /\.json$/],
    ['onet', 'onet', /\.(?:txt|tsv)(?:\.gz)?$/],
    ['esco', 'esco', /\.csv$/],
    ['digcomp', 'digcomp-3.0', /_nl\.jsonld$/],
    ['ladder', 'ft-engineering', /\.ya?ml$/]
] as const;

for (const [format, name, pattern] of SOURCES) {
    if (only !== undefined && only !== format) continue;
    const files = await filesIn(path.join(folder, name), pattern);
    // Each package and each ladder is a framework of its own; the tables of the others belong together.
    const isEach = format === 'case' || format === 'ladder';
    for (const each of isEach ? files.map(file => [file]) : [files]) await check(format, each);
}

async function check(format: string, files: readonly SourceFile[]): Promise<void> {
    const start = performance.now();
    const imported = await importerOf(format)?.import(files);
    if (!imported) throw new Error(`There is no importer of ${format}.`);
    const read = performance.now();
    const memory = process.memoryUsage().rss;
    const texts = Object.fromEntries(imported.files.map(each => [each.path, each.text]));
    const workspace = await TestWorkspace.of(texts);
    const built = performance.now();
    const model = workspace.model('framework.gradus');
    const errors = Object.keys(texts).flatMap(file =>
        workspace
            .diagnostics(file)
            .filter(({ severity }) => severity === 1)
            .map(each => ({ file, ...each }))
    );
    const requirements = model.roles.reduce((sum, role) => sum + role.requirements.length, 0);
    console.log(
        [
            `${format} ${files.length === 1 ? files[0]?.name : ''}: ${imported.files.length} files, ${Object.values(texts).join('').length} characters`,
            `  ${model.competencies.length} competencies, ${model.roles.length} roles, ${requirements} requirements`,
            `  imported in ${seconds(read - start)} (${megabytes(memory)}), checked in ${seconds(built - read)} (${megabytes(process.memoryUsage().rss)})`,
            `  ${errors.length} errors`,
            ...errors.slice(0, 10).map(({ file, range, message }) => `  ${file}:${range.start.line + 1} ${message}`),
            ...noteLines(imported.notes).map(line => `  ${line}`)
        ].join('\n')
    );
    if (errors.length > 0) process.exitCode = 1;
}

async function filesIn(from: string, pattern: RegExp): Promise<SourceFile[]> {
    const names = (await readdir(from)).filter(name => pattern.test(name) && name !== 'SOURCE.txt').sort();
    return Promise.all(
        names.map(async name => {
            const bytes = await readFile(path.join(from, name));
            return name.endsWith('.gz') ? { name: name.slice(0, -3), bytes: gunzipSync(bytes) } : { name, bytes };
        })
    );
}

function seconds(milliseconds: number): string {
    return `${(milliseconds / 1000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
    return `${Math.round(bytes / 1e6)} MB`;
}
