import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compileFramework, exportJson } from '@gradus/exchange';
import { describe, expect, test } from 'vitest';
import { EXAMPLE, gradus } from '../cli/gradus-command.ts';
import { danglingCodes } from './dangling-codes.ts';
import { loadFramework } from './load-framework.ts';
import { schemaErrors } from './schema.ts';

/** Compiled files as they were when somebody last looked at them. `UPDATE_GOLDEN=1` writes them anew. */
const FRAMEWORKS = [
    ['every-construct', path.join(import.meta.dirname, 'every-construct')],
    ['hostile-names', path.join(import.meta.dirname, 'hostile-names')],
    ['smallest', path.join(import.meta.dirname, 'smallest')],
    ['examples-eu-customs', EXAMPLE]
] as const;

describe.each(FRAMEWORKS)('%s', (name, folder) => {
    const golden = path.join(import.meta.dirname, `${name}.golden.json`);

    test('compiles to what it compiled to before, byte by byte', async () => {
        const { model, errors } = await loadFramework(folder);
        const text = exportJson(model, { errors });
        if (process.env['UPDATE_GOLDEN']) await writeFile(golden, text);
        expect(text).toBe(await readFile(golden, 'utf8'));
    });

    test('and by the command to the same', async () => {
        const { exitCode, stdout, stderr } = await gradus(['export', 'json', folder]);
        // All that the compiled JSON has no place for.
        const lost = name === 'every-construct' ? /^.*:\n {2}left out: what authors accept of .*\n$/ : /^$/;
        expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.stringMatching(lost) });
        expect(stdout).toBe(await readFile(golden, 'utf8'));
    });

    test('has no errors', async () => {
        const { documents } = await loadFramework(folder);
        const errors = documents.flatMap(({ diagnostics = [] }) => diagnostics.filter(each => each.severity === 1));
        expect(errors.map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    });

    test('keeps to the published schema and lists every code that it refers to', async () => {
        const { model, errors } = await loadFramework(folder);
        const compiled = compileFramework(model, { errors });
        expect(schemaErrors(compiled)).toEqual([]);
        expect(danglingCodes(compiled)).toEqual([]);
    });
});
