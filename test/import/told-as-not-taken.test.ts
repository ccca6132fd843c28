import { expect, test } from 'vitest';
import { importedInto } from './into-folder.ts';

const TEXT = `framework F "F" { }

group G "Grades" {
  grade G1 "Junior"
  grade G2 "Senior"
}

role A "Officer" at G1 { }
role B "Manager" at G2 { }
`;

test('a grade that nothing has any more is not told as removed, for nobody has removed it', async () => {
    const read = await importedInto(book => book.write('Roles', 'A', 'Grade', 'Senior'), {
        of: { 'f.gradus': TEXT, 'roles.gradus': '' }
    });
    expect(read.err).toContain('is now in grade G2 “Senior” instead of G1 “Junior”');
    expect(read.err).not.toContain('Removed');
    expect(read).toMatchObject({ exitCode: 1, framework: TEXT });
});

test('a grade that is new is told, as it has to be written in the text', async () => {
    const read = await importedInto(book => book.write('Roles', 'A', 'Grade', 'Apprentice'), {
        of: { 'f.gradus': TEXT, 'roles.gradus': '' }
    });
    expect(read.err).toMatch(/Grade Apprentice\n {2}\+ Added\./);
    expect(read.err).not.toContain('Removed');
    expect(read).toMatchObject({ exitCode: 1, framework: TEXT });
});
