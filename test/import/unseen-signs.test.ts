import { expect, test } from 'vitest';
import { FRAMEWORK, importedInto, ROLES } from './into-folder.ts';

test.each([undefined, ['Competencies']])(
    'signs that nobody sees are not written into the text (CSV: %j)',
    async csv => {
        const read = await importedInto(book => {
            book.write('Competencies', 'C1', 'Scope', 'All \u202etexts\u200b, and क्\u200dष\ufeff.');
            book.write('Competencies', 'C2', 'Competency', '\u2067Writing\u00ad well');
        }, csv && { csv });
        expect(read.err).toContain('Changed 1 file: f.gradus.\n');
        expect(read.exitCode).toBe(0);
        expect(read.framework).toBe(
            FRAMEWORK.replace('"All texts."', '"All texts, and क्\u200dष."').replace('"Writing"', '"Writing well"')
        );
    }
);

test('those that the framework has stay where nobody has edited', async () => {
    const framework = FRAMEWORK.replace('"All texts."', '"All texts that some\u00adbody may have to read."').replace(
        '"Law"',
        '"L\u200baw"'
    );
    const read = await importedInto(book => book.write('Competencies', 'C2', 'Competency', 'Writing well'), {
        of: { 'f.gradus': framework, 'roles.gradus': ROLES }
    });
    expect(read.err).toBe('Changed 1 file: f.gradus.\n');
    expect(read.framework).toBe(framework.replace('"Writing"', '"Writing well"'));
});
