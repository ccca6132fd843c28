import { expect, test } from 'vitest';
import { withoutIcons } from './without-icons.ts';

test('what would be drawn as an icon is text', () => {
    expect(withoutIcons('$(flame) All $(a)$(b~spin)')).toBe('$ (flame) All $ (a)$ (b~spin)');
    expect(withoutIcons('Costs (in $)')).toBe('Costs (in $)');
});
