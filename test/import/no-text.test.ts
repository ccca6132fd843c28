import { IMPORTERS, UnreadableSource } from '@gradus/exchange/importers';
import { expect, test } from 'vitest';

/** Bytes that no text has, and no file of any format begins with. */
const BYTES = Uint8Array.from({ length: 3000 }, (_, index) => (index * 151 + 130) % 256);

test.each(IMPORTERS.filter(({ id }) => id !== 'xlsx').map(importer => [importer.id, importer] as const))(
    'what is no text is refused by %s, in a sentence',
    async (_, importer) => {
        const refused = async () => importer.import([{ name: 'r.csv', bytes: BYTES }]);
        await expect(refused()).rejects.toThrow(UnreadableSource);
        await expect(refused()).rejects.toThrow('The file is not text. Look whether it is another file.');
    }
);
