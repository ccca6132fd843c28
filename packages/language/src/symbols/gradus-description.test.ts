import { expect, test } from 'vitest';
import { isNamedKind } from './gradus-description.ts';

test('a level has no name throughout its framework, a role has', () => {
    expect(['Role', 'Competency', 'Level', 'Requirement'].map(isNamedKind)).toEqual([true, true, false, false]);
});
