import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GOOD, tempFolder, WARNED } from '../cli/temp-folder.ts';

/** Texts by the paths of files; folders end in a slash and have none. */
export type Files = Readonly<Record<string, string>>;

export interface Command {
    readonly args: readonly string[];
    readonly before: Files;
    /** Whether it writes all files or none of them. */
    readonly isTogether?: boolean;
}

const UNTIDY = GOOD.replaceAll('  ', '        ');
const TABLE = 'Role,Teamwork,Planning\nOfficer,2,1\nInspector,1,3\n';

/** Every command that writes files, with files that are there before. */
export const COMMANDS = {
    'an export of one file': {
        args: ['export', 'json', 'in', '-o', 'out.json'],
        before: { 'in/a.gradus': GOOD, 'out.json': 'old' }
    },
    'an export of several files': {
        args: ['export', 'csv', 'in', '-o', 'tables'],
        before: { 'in/a.gradus': GOOD, 'tables/': '', 'tables/Demo-dictionary.csv': 'old', 'tables/roles.csv': 'old' },
        isTogether: true
    },
    formatting: { args: ['format', 'in'], before: { 'in/a.gradus': UNTIDY, 'in/b.gradus': UNTIDY } },
    fixing: {
        args: ['check', '--fix', 'in'],
        before: { 'in/framework.gradus': WARNED, 'in/b.gradus': 'role B "B" {\n  requires\n    "team work": 1\n}\n' }
    },
    'an import': {
        args: ['import', 'csv', 'table.csv', '-o', 'made', '--code', 'Made', '--title', 'Made'],
        before: { 'table.csv': TABLE },
        isTogether: true
    },
    packing: {
        args: ['pack', 'in', '-o', 'packed'],
        before: { 'in/package.json': '{ "name": "@demo/demo", "version": "1.0.0" }\n', 'in/framework.gradus': GOOD },
        isTogether: true
    },
    'a new framework': { args: ['init', 'fresh'], before: {}, isTogether: true },
    'a report of changes': {
        args: ['diff', 'in', 'other', '--format', 'html', '-o', 'changes.html'],
        before: { 'in/a.gradus': GOOD, 'other/a.gradus': GOOD.replace('PC9: 2', 'PC9: 1'), 'changes.html': 'old' }
    }
} satisfies Readonly<Record<string, Command>>;

/** A new folder that holds files. */
export async function folderWith(files: Files): Promise<string> {
    const cwd = await tempFolder();
    for (const [name, text] of Object.entries(files)) {
        const file = path.join(cwd, name);
        await mkdir(name.endsWith('/') ? file : path.dirname(file), { recursive: true });
        if (!name.endsWith('/')) await writeFile(file, text);
    }
    return cwd;
}

/** All files and folders in a folder, and in those within it. */
export async function filesIn(cwd: string): Promise<Files> {
    const entries = await readdir(cwd, { recursive: true, withFileTypes: true });
    const files: Record<string, string> = {};
    for (const entry of entries) {
        const full = path.join(entry.parentPath, entry.name);
        const name = path.relative(cwd, full).replaceAll('\\', '/');
        if (entry.isDirectory()) files[`${name}/`] = '';
        else files[name] = await readFile(full, 'utf8');
    }
    return files;
}

/**
 * What is not as it has to be after a command was kept from its end: each file is to be as it was or as it would have
 * become, and no other one to be there.
 *
 * @param after the files as they become where nothing keeps the command from its end
 */
export function halfDone(files: Files, { before, isTogether }: Command, after: Files): string[] {
    const faults: string[] = [];
    const texts = Object.entries(files).filter(([name]) => !name.endsWith('/'));
    for (const [name, text] of texts) {
        if (text !== before[name] && text !== after[name]) faults.push(`${name} has what it should not have.`);
        if (isTogether && text !== before[name]) faults.push(`${name} is new, and others are not.`);
    }
    for (const name of Object.keys(before)) if (!(name in files)) faults.push(`${name} is gone.`);
    return faults;
}
