import { type CompiledFramework, exportJson } from '@gradus/exchange';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyModel } from './any-model.ts';
import { exported, readBack } from './read-back.ts';
import { schemaErrors } from './schema.ts';

describe('any model', () => {
    test('is exported in the published form, to the same text each time', () => {
        fc.assert(
            fc.property(anyModel, fc.nat(3), (any, errors) => {
                const json = exportJson(any, { errors });
                expect(schemaErrors(JSON.parse(json))).toEqual([]);
                expect(exportJson(structuredClone(any), { errors })).toBe(json);
            })
        );
    });

    test('can be read out of its export: all but the places of its text, in its order', () => {
        fc.assert(
            fc.property(anyModel, any => {
                const read = JSON.parse(exportJson(any)) as CompiledFramework;
                expect(readBack(read)).toEqual(exported(any));
            })
        );
    });
});
