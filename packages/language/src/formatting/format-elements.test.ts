import { EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { createGradusCoreServices } from '../gradus-module.ts';
import { formatElements } from './format-elements.ts';

const { shared } = createGradusCoreServices(EmptyFileSystem);

test('sets elements for the place that they go to', () => {
    expect(formatElements(shared, 'role R "R" {\ntasks\n- Task\n}')).toBe('role R "R" {\n  tasks\n    - Task\n}\n');
    expect(formatElements(shared, '// Look\ncompetency A "A" {\n- x\n}', 2)).toBe(
        '    // Look\n    competency A "A" {\n      - x\n    }\n'
    );
    expect(formatElements(shared, '')).toBe('');
});

test('refuses what nobody could have meant', () => {
    expect(() => formatElements(shared, 'role {')).toThrow(/syntax error/);
});
