import { matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { FRAMEWORK_FILES, isFrameworkFile } from './framework-file.ts';

test.each([
    ['roles.gradus', true],
    ['roles.GRADUS', true],
    ['folder/Roles.Gradus', true],
    ['roles.gradus.bak', false],
    ['rolesgradus', false],
    ['roles.gradus/gradus.json', false],
    ['', false]
])('%j is one of Gradus: %j', (name, expected) => {
    expect(isFrameworkFile(name)).toBe(expected);
    expect(matchesGlob(name, FRAMEWORK_FILES)).toBe(expected);
});
