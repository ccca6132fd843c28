import { importerOf } from '@gradus/exchange/importers';
import { expect, test } from 'vitest';
import { SHARED_FAMILIES } from './shared-families.ts';

const ALL = Object.entries(SHARED_FAMILIES).flatMap(([format, families]) =>
    Object.entries(families).map(([name, family]) => [format, name, family] as const)
);

test.each(ALL)('%s reads %s, so that what comes after reading is measured, too', async (format, _name, family) => {
    const files = family(5).map(({ name, text = '' }) => ({ name, bytes: new TextEncoder().encode(text) }));
    const imported = await importerOf(format)?.import(files);
    expect(imported?.files.length).toBeGreaterThan(0);
});
