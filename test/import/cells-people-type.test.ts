import { expect, test } from 'vitest';
import { FRAMEWORK, importedInto, ROLES } from './into-folder.ts';

test.each(['Level 2', 'Trained (2)', 'trained', '2 Trained', '2.0'])('“%s” is a level in the matrix', async text => {
    const read = await importedInto(book => book.write('Role matrix', 'C1', 'Officer', text));
    expect(read).toMatchObject({ exitCode: 0, framework: FRAMEWORK, roles: ROLES.replace('C1: 1 ', 'C1: 2 ') });
});

test('and in the list', async () => {
    const read = await importedInto(book => book.write('Requirements', ['D', 'C2'], 'Level', 'Trained (2)'));
    expect(read).toMatchObject({ exitCode: 0, roles: ROLES.replace('C2: 1 }', 'C2: 2 }') });
});

test('signs that people put before the lines of a list are none of their texts', async () => {
    const read = await importedInto(book => {
        book.write('Roles', 'A', 'Tasks', '- Looks\n- Asks\n• Listens');
        book.write('Competencies', 'C1', 'Aims', '• One\n• Two\n• Three\n–  Four');
    });
    expect(read).toMatchObject({
        exitCode: 0,
        framework: FRAMEWORK.replace('- Three\n', '- Three\n      - Four\n'),
        roles: ROLES.replace('- Asks\n', '- Asks\n    - Listens\n')
    });
});

test('signs that the framework itself has before a line stay', async () => {
    const text = ROLES.replace('- Looks', '- * Looks');
    const read = await importedInto(book => book.write('Role matrix', 'C1', 'Officer', '2'), {
        of: { 'f.gradus': FRAMEWORK, 'roles.gradus': text }
    });
    expect(read).toMatchObject({ exitCode: 0, roles: text.replace('C1: 1 ', 'C1: 2 ') });
});
