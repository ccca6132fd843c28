import { importerOf } from '@gradus/exchange/importers';
import { expect, test } from 'vitest';
import { FRAMEWORK, importedInto, ROLES } from './into-folder.ts';
import { bytesOf } from './written.ts';

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

test.each([
    ['of others', 'Kürzel,Kompetenz,Beschreibung\nC1,Wri\u00adting,\u2067שלום\u2069 to all\n', 'to check'],
    [
        'that Gradus made',
        'Code,Competency,Category,Scale,Levels,Scope,Identifier\nC1,Wri\u00adting,Skills,,,\u2067שלום\u2069 to all,72cea62e-c771-52c6-a9d7-3077cf4ade38\n',
        'mended'
    ]
])('those that a table %s holds are told as left out', async (_, text, fate) => {
    const imported = await importerOf('csv')?.import([{ name: 'x-dictionary.csv', bytes: bytesOf(text) }]);
    const about =
        'The table holds 3 marks that nobody sees, such as soft hyphens or marks for the direction of writing, which were left out';
    expect(imported?.notes).toContainEqual(expect.objectContaining({ fate, about }));
});
