import { expect, test } from 'vitest';
import { writeCsv } from '../../csv/write-csv.ts';
import { rolesSheet } from '../../sheets/roles-sheet.ts';
import { COMPETENCY, EMPTY, ROLE } from '../../testing/models.ts';
import { UnreadableSource } from '../importer.ts';
import { tablesOntoFramework } from './tables-onto-framework.ts';

test('tables of a framework that is too large for tables are not taken over, which is told', async () => {
    const codes = Array.from({ length: 4000 }, (_, index) => `E${index}`);
    const competencies = codes.map(code => ({ ...COMPETENCY, code }));
    const model = { ...EMPTY, competencies, roles: codes.map(code => ({ ...ROLE, code })) };
    const bytes = new TextEncoder().encode(writeCsv(rolesSheet({ ...model, roles: model.roles.slice(0, 3) })));
    const taken = tablesOntoFramework('csv', [{ name: 'F-roles.csv', bytes }], model, false);
    await expect(taken).rejects.toThrow(UnreadableSource);
    await expect(taken).rejects.toThrow(
        'F-roles.csv cannot be taken over. The table “Role matrix” has 4,000 rows of 4,000 cells'
    );
});
