import { expect, test } from 'vitest';
import { textMatcher } from './text-match.ts';

test('finds all words anywhere, whatever their capitals and accents', () => {
    const matches = textMatcher('  gestion RISQUES');
    expect(matches(['PC1', 'La gestion des risqués'])).toBe(true);
    expect(matches(['PC1 Gestion', 'Évaluation'])).toBe(false);
    expect(textMatcher('evaluation')(['Évaluation'])).toBe(true);
    expect(textMatcher(' ')(['anything'])).toBe(true);
});
