import { NameBasedUuids } from '@gradus/model';
import fc from 'fast-check';
import { v5 } from 'uuid';
import { expect, test } from 'vitest';

test('identifiers are those of the standard, however long a name is and whatever it is written in', () => {
    fc.assert(
        fc.property(fc.uuid(), fc.string({ unit: 'binary', maxLength: 200 }), (namespace, name) => {
            expect(new NameBasedUuids(namespace).of(name)).toBe(v5(name, namespace));
        })
    );
    const uuids = new NameBasedUuids(v5.URL);
    for (let length = 0; length < 140; length++) {
        const name = 'x'.repeat(length);
        expect(uuids.of(name)).toBe(v5(name, v5.URL));
    }
});
