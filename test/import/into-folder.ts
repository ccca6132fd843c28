import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCsvRows } from '@gradus/exchange/exporters';
import { TestWorkspace } from '@gradus/language/testing';
import { onTestFinished } from 'vitest';
import { importInto } from '../../packages/cli/src/commands/import-into.ts';
import { EditedWorkbook } from './edited-workbook.ts';

/** What most tests of such imports are about. */
export const FRAMEWORK = `// What is written here stays.
framework F "F" {
  version "1.2"   // to be raised
  language en
}

section scope "Scope": text for competency
section signs "Signs": list for descriptor
section aims "Aims": list for competency
section more "Scope": text for competency

scale S "Skill" { level 1 "Aware" level 2 "Trained" level 3 "Expert" }

category C "Core" on S {
  // The first one.
  competency C1 "Reading" alias "Lesing" {
    scope "All texts."
    more "Also this."
    aims
      - One
      // between
      - Two
      - Three
    level 1 {
      signs
        - Reads
    }
  }
  competency C2 "Writing"
}

category K "Knowledge" unlevelled {
  competency K1 "Law"
}
`;
export const ROLES = `role A "Officer" {
  tasks
    - Looks
    - Asks
  requires
    C1: 1   // for now
    C2: 2
    K1: essential
}

role B "Manager" extends A {
  requires
    C1: 2..3
}

/* The last one. */
role D   "Clerk" { requires C2: 1 }

translation fr {
  competency C2 "Écriture"
  role D "Commis"
}
`;

/** A folder with the framework, and what the command said of an import into it. */
export async function importedInto(
    edit: (book: EditedWorkbook) => void,
    more: {
        removes?: boolean;
        dryRun?: boolean;
        meanwhile?: (files: Record<string, string>) => void;
        /** The files of the framework, where it is another one. */
        of?: Record<string, string>;
        /** Sheets that come back as CSV in place of the workbook. */
        csv?: readonly string[];
    } = {}
) {
    const cwd = await mkdtemp(join(tmpdir(), 'gradus-into-'));
    onTestFinished(() => rm(cwd, { recursive: true, force: true }));
    const files: Record<string, string> = { ...(more.of ?? { 'f.gradus': FRAMEWORK, 'roles.gradus': ROLES }) };
    const book = await EditedWorkbook.of((await TestWorkspace.of(files)).model('f.gradus'));
    edit(book);
    await writeFile(join(cwd, 'F.xlsx'), await book.save());
    for (const sheet of more.csv ?? [])
        await writeFile(join(cwd, `${sheet}.csv`), writeCsvRows(visible(book.rows(sheet))));
    more.meanwhile?.(files);
    for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
    let [out, err] = ['', ''];
    const terminal = {
        cwd,
        color: false,
        out: (text: string) => (out += text),
        err: (text: string) => (err += text)
    } as unknown as Parameters<typeof importInto>[1];
    const { removes = false, dryRun = false } = more;
    const exitCode = await importInto(
        {
            format: more.csv ? 'csv' : 'xlsx',
            paths: more.csv?.map(sheet => `${sheet}.csv`) ?? ['F.xlsx'],
            into: '.',
            removes,
            dryRun,
            report: undefined
        },
        terminal
    );
    // Empty where it is not there any more.
    const read = (name: string) => readFile(join(cwd, name), 'utf8').catch(() => '');
    return {
        exitCode,
        out,
        err,
        framework: await read('f.gradus'),
        roles: await read('roles.gradus'),
        names: await readdir(cwd)
    };
}

/** Rows without the column that CSV files do not have. */
function visible(rows: readonly (readonly string[])[]): string[][] {
    const hidden = rows[0]?.indexOf('Row identifier') ?? -1;
    return rows.map(row => row.filter((_, index) => index !== hidden).map(text => text ?? ''));
}
