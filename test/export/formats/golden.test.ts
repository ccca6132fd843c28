import { EXPORTERS, lossLines } from '@gradus/exchange/exporters';
import { describe, expect, test } from 'vitest';
import { GOLDEN, modelOf } from './frameworks.ts';
import { asText, golden } from './golden.ts';

/** Formats whose files are long for what they say: those of the examples are read back in tests of their own. */
const FEW = ['every-construct', 'wco-qualifications'];
const SHORT: Readonly<Record<string, readonly string[]>> = {
    case: FEW,
    'case-1.0': FEW,
    'ctdl-asn': FEW,
    docx: ['every-construct', 'wco-operational-manager'],
    ndjson: FEW,
    skos: ['every-construct', 'hostile-names', 'wco-qualifications'],
    'skos-jsonld': FEW,
    xlsx: FEW
};

// The compiled JSON has golden files of its own.
describe.each(EXPORTERS.filter(({ id }) => id !== 'json'))('$id', exporter => {
    test.each(SHORT[exporter.id] ?? GOLDEN)('%s is exported to what it was before, sign by sign', async name => {
        const model = await modelOf(name);
        const { files, losses } = await exporter.export(model);
        const text = await asText(files);
        const report = lossLines(exporter.title, losses).join('\n');
        const whole = `${text}\n=== losses\n${report}\n`;
        expect(whole).toBe(await golden(`${name}.${exporter.id}`, whole));
        // The same again, of the same model as another program gets it.
        expect(await asText((await exporter.export(structuredClone(model))).files)).toBe(text);
    });
});
