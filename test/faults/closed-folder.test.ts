import { chmod } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { gradus, IS_POSIX } from '../cli/gradus-command.ts';
import { GOOD, tempFolder } from '../cli/temp-folder.ts';
import { TABLE } from './commands.ts';

const UNKNOWN = 'Could not read the folder closed: you have no permission for it.\n';

if (IS_POSIX)
    test.each([
        [['init', 'closed'], UNKNOWN],
        [['import', 'csv', 'table.csv', '-o', 'closed'], UNKNOWN],
        [['import', 'csv', 'table.csv', '-o', 'closed', '--force'], UNKNOWN],
        [['pack', 'in', '-o', 'closed'], UNKNOWN],
        [
            ['export', 'json', 'in', '-o', 'closed/out.json'],
            'Could not write closed/out.json: you have no permission for it.\n'
        ],
        [
            ['export', 'csv', 'in', '--only', 'roles', '-o', 'closed/out.csv'],
            'Could not write closed/out.csv: you have no permission for it.\n'
        ]
    ])('a folder that nobody may look into is told of, and of nothing in it: %j', async (args, stderr) => {
        const cwd = await tempFolder({ 'in/a.gradus': GOOD, 'table.csv': TABLE, 'closed/a.txt': '' });
        await chmod(path.join(cwd, 'closed'), 0);
        expect(await gradus(args, { cwd, unprivileged: true })).toEqual({ exitCode: 4, stdout: '', stderr });
    });
