import { DATA_IMPORTERS } from '@gradus/exchange/importers/data';
import { expect, test, vi } from 'vitest';
import { couldBe, importFormats } from './import-formats.ts';

vi.mock('vscode', () => ({ l10n: { t: (text: string) => text } }));

test('every format that can be imported is offered, but for spreadsheets, which have steps of their own', () => {
    const offered = importFormats().map(({ id, extensions }) => [id, extensions.map(each => `.${each}`)]);
    const known = DATA_IMPORTERS.map(each => [each.id, [...each.extensions]]);
    expect(Object.fromEntries(offered)).toEqual(Object.fromEntries(known));
});

test('a file could be of the formats whose names end as its name does, also when it is compressed', () => {
    const formatsOf = (path: string) =>
        importFormats()
            .filter(each => couldBe(each, path))
            .map(({ id }) => id);
    expect(formatsOf('/a/Skills.TXT.gz')).toEqual(['onet']);
    expect(formatsOf('/a.json/b.ttl')).toEqual(['skos']);
    expect(formatsOf('/a/yml')).toEqual([]);
});
