import { expect, test } from 'vitest';
import { EMPTY, ORIGIN } from '../testing/models.ts';
import { memorySheet } from './memory-sheet.ts';
import { translationsSheet } from './translations-sheet.ts';

test('tables have as many columns as there are, and so has what is remembered of them', () => {
    const translation = { language: 'nl', entries: [], total: 0, translated: 0, progress: [], origin: ORIGIN };
    const sheet = translationsSheet({ ...EMPTY, translations: Array(200_000).fill(translation) });
    expect(sheet.rows[0]?.cells).toHaveLength(200_005);
    const remembered = memorySheet([{ name: 'translations', sheet }]);
    expect(remembered.rows[0]?.cells).toHaveLength(200_007);
});
