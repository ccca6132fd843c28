import { readFile } from 'node:fs/promises';
import { RULES } from '@gradus/language';
import { readSettings, SETTINGS_FILE } from '@gradus/language/settings';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsSchema } from '../../packages/tooling/src/generate-settings-schema.ts';

const ROOT = new URL('../../', import.meta.url);
const PATH = 'packages/language/schema/settings-1.schema.json';

const text = await readFile(new URL(PATH, ROOT), 'utf8');
const isValid = new Ajv({ strict: true }).compile(JSON.parse(text) as object);

test('the published schema is the one that the rules give', () => {
    expect(text.replaceAll('\r\n', '\n')).toBe(settingsSchema());
    expect(JSON.parse(text)).toMatchObject({ $id: 'urn:gradus:schema:settings:1' });
});

test('VS Code is told of it, and it is packed', async () => {
    const manifest = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as {
        contributes: { jsonValidation: { fileMatch: string; url: string }[] };
    };
    expect(manifest.contributes.jsonValidation).toEqual([{ fileMatch: SETTINGS_FILE, url: `./${PATH}` }]);
    expect(await readFile(new URL('.vscodeignore', ROOT), 'utf8')).toContain(`!${PATH}\n`);
});

const codes = RULES.map(({ code }) => code);
const code = fc.oneof(
    { arbitrary: fc.constantFrom(...codes), weight: 9 },
    fc.constantFrom('', 'no-such-rule', '__proto__')
);
const severity = fc.constantFrom('error', 'warning', 'information', 'hint', 'off', 'Error', '', 1, null);
const anything = fc.jsonValue({ maxDepth: 2 });
const mostly = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: anything, weight: 1 });
const dictionary = <T>(key: fc.Arbitrary<string>, value: fc.Arbitrary<T>) =>
    fc.array(fc.tuple(key, value), { maxLength: 2 }).map(entries => Object.fromEntries(entries));

const known = fc.record(
    {
        $schema: mostly(fc.constant('./schema.json')),
        rules: mostly(dictionary(code, severity)),
        titleLanguage: mostly(fc.constantFrom('fr', 'pt-BR', 'sr-Latn-RS', 'deutsch', 'f', 'fr-', '')),
        release: mostly(fc.record({ rules: mostly(fc.array(code, { maxLength: 2 })) }, { requiredKeys: [] }))
    },
    { requiredKeys: [] }
);
const settings = mostly(
    fc.oneof(
        known,
        known,
        known,
        fc.tuple(known, anything).map(([all, other]) => ({ ...all, other }))
    )
);

test('what the schema accepts and what Gradus accepts is the same', () => {
    let accepted = 0;
    fc.assert(
        fc.property(settings, json => {
            const { problems } = readSettings(JSON.stringify(json), RULES);
            expect(problems.length === 0, JSON.stringify({ json, problems })).toBe(isValid(json));
            if (problems.length === 0) accepted++;
        }),
        { numRuns: 3000 }
    );
    // Both kinds have been seen.
    expect(accepted).toBeGreaterThan(100);
    expect(accepted).toBeLessThan(2900);
});

test.each([
    {},
    { rules: Object.fromEntries(RULES.map(rule => [rule.code, 'error'])) },
    { rules: { 'level-jump': 'off' }, titleLanguage: 'fr', release: { rules: codes } }
])('both accept %j', json => {
    expect(readSettings(JSON.stringify(json), RULES).problems).toEqual([]);
    expect(isValid(json)).toBe(true);
});
