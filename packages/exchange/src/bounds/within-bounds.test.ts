import { expect, test } from 'vitest';
import { EXPORTERS, exporterOf } from '../exporters/registry.ts';
import { COMPETENCY, EMPTY, ROLE } from '../testing/models.ts';
import { withinBounds } from './within-bounds.ts';

const LONG = {
    ...EMPTY,
    competencies: [{ ...COMPETENCY, title: 'x'.repeat(1_000_000) }],
    roles: Array(200).fill(ROLE)
};

test.each(EXPORTERS.map(({ id }) => id))('%s refuses what its files would repeat without end', async id => {
    await expect(exporterOf(id)?.export(LONG)).rejects.toThrow('The title of the competency F (“xxx');
});

test.each(EXPORTERS.map(({ id }) => id))('%s refuses what says too much in all', async id => {
    const activities = Array(1001).fill({ activity: 'A', title: 'a', reworded: false });
    const roles = Array(1000).fill({ ...ROLE, activities });
    await expect(exporterOf(id)?.export({ ...EMPTY, roles })).rejects.toThrow(
        'above all activities of roles (1,001,000)'
    );
});

test('nothing is made of what is refused', async () => {
    let made = 0;
    await expect(withinBounds('export', [EMPTY, LONG], () => made++)).rejects.toThrow('has 1,000,000 signs');
    expect(made).toBe(0);
});

test.each([
    ['a text', () => 'x'.repeat(2 ** 29).concat('x'.repeat(2 ** 29))],
    ['a text of bytes', () => Promise.reject(new Error('Cannot create a string longer than 0x1fffffe8 characters'))],
    ['bytes', () => new ArrayBuffer(Number.MAX_SAFE_INTEGER)]
])('tells that %s would be longer than can be', async (_, make) => {
    await expect(withinBounds<unknown>('export', [EMPTY], make)).rejects.toThrow(
        'The export is larger than can be made at once.'
    );
});

test('other faults stay what they are', async () => {
    const fault = new RangeError('Maximum call stack size exceeded');
    await expect(withinBounds('export', [EMPTY], () => Promise.reject(fault))).rejects.toBe(fault);
});
