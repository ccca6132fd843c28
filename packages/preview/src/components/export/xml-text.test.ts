import { expect, test } from 'vitest';
import { xmlText } from './xml-text.ts';

test('has no character that XML forbids, and all others', () => {
    expect(xmlText('a\u0000b\u0008c\u001Bd\uFFFEe\uD800f')).toBe('abcdef');
    const allowed = '<t a="ä">\t\r\n\u007F\u2028\u{1F600} \u202Eé</t>';
    expect(xmlText(allowed)).toBe(allowed);
});
