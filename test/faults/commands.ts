import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TestWorkspace } from '@gradus/language/testing';
import { git } from '../cli/repository.ts';
import { GOOD, tempFolder, WARNED } from '../cli/temp-folder.ts';
import { EditedWorkbook } from '../import/edited-workbook.ts';

/** Texts by the paths of files; folders end in a slash and have none. */
export type Files = Readonly<Record<string, string>>;

export interface Command {
    readonly args: readonly string[];
    readonly before: Files;
    /** Puts into its folder what is no text. */
    readonly prepare?: (cwd: string) => Promise<void> | void;
    /** Whether it writes all files or none of them. */
    readonly isTogether?: boolean;
    /** Files that come after the others are written, by themselves. */
    readonly apart?: readonly string[];
}

const UNTIDY = GOOD.replaceAll('  ', '        ');
const MANIFEST = '{ "name": "@demo/demo", "version": "1.0.0" }\n';
/** All that an export makes is there already. */
const EARLIER_TABLES = Object.fromEntries(
    ['about', 'dictionary', 'levels', 'matrix', 'requirements', 'roles'].map(name => [`tables/Demo-${name}.csv`, 'old'])
);
/** One file of these changes, and one has nothing left in it. */
const INTO: Files = {
    'in/framework.gradus': GOOD.replace('"Teamwork"', '"Team work"'),
    'in/roles.gradus': 'role D "Clerk" {\n  requires\n    PC9: 1\n}\n'
};
/** What is imported. */
export const TABLE = 'Role,Teamwork,Planning\nOfficer,2,1\nInspector,1,3\n';

/** Every command that writes files, with files that are there before. */
export const COMMANDS = {
    'an export of one file': {
        args: ['export', 'json', 'in', '-o', 'out.json'],
        before: { 'in/a.gradus': GOOD, 'out.json': 'old' }
    },
    'an export of several files': {
        args: ['export', 'csv', 'in', '-o', 'tables'],
        before: { 'in/a.gradus': GOOD, 'tables/': '', ...EARLIER_TABLES, 'tables/mine.csv': 'old' },
        isTogether: true
    },
    'an export into new folders, with a report': {
        args: ['export', 'csv', 'in', '-o', 'new/tables/of', '--report', 'lost.json'],
        before: { 'in/a.gradus': GOOD, 'lost.json': 'old' },
        isTogether: true,
        apart: ['lost.json']
    },
    formatting: { args: ['format', 'in'], before: { 'in/a.gradus': UNTIDY, 'in/b.gradus': UNTIDY } },
    fixing: {
        args: ['check', '--fix', 'in'],
        before: { 'in/framework.gradus': WARNED, 'in/b.gradus': 'role B "B" {\n  requires\n    "team work": 1\n}\n' }
    },
    'an import': {
        args: ['import', 'csv', 'table.csv', '-o', 'made/of/it', '--code', 'Made', '--title', 'Made'],
        before: { 'table.csv': TABLE },
        isTogether: true
    },
    'an import with a report, over what is there': {
        args: ['import', 'csv', 'table.csv', '-o', 'made', '--code', 'Made', '--force', '--report', 'notes.json'],
        before: { 'table.csv': TABLE, 'made/framework.gradus': GOOD },
        isTogether: true,
        apart: ['notes.json']
    },
    'an import into a framework': {
        args: ['import', 'xlsx', 'edited.xlsx', '--into', 'in', '--remove'],
        before: INTO,
        prepare: cwd => writeEdited(path.join(cwd, 'edited.xlsx')),
        isTogether: true
    },
    packing: {
        args: ['pack', 'in', '-o', 'packed/for/others'],
        before: { 'in/package.json': MANIFEST, 'in/framework.gradus': GOOD },
        isTogether: true
    },
    'packing over an earlier package': {
        args: ['pack', 'in', '-o', 'packed'],
        before: {
            'in/package.json': MANIFEST,
            'in/framework.gradus': GOOD,
            'packed/package.json': '{ "gradus": { "folder": "text", "compiled": "framework.json" } }',
            'packed/framework.json': 'old',
            'packed/text/old.gradus': 'old'
        },
        isTogether: true
    },
    'a new framework': { args: ['init', 'some/where/fresh'], before: {}, isTogether: true },
    'a report of a check': {
        args: ['check', 'in', '-f', 'json', '-o', 'check.json'],
        before: { 'in/a.gradus': GOOD, 'check.json': 'old' }
    },
    'a list of changes': {
        args: ['changelog', 'HEAD~1', 'HEAD', '--path', 'in', '-o', 'CHANGES.md'],
        before: { 'in/a.gradus': GOOD, 'CHANGES.md': 'old' },
        prepare: commitTwice
    },
    'a report of changes': {
        args: ['diff', 'in', 'other', '--format', 'html', '-o', 'changes.html'],
        before: { 'in/a.gradus': GOOD, 'other/a.gradus': GOOD.replace('PC9: 2', 'PC9: 1'), 'changes.html': 'old' }
    }
} satisfies Readonly<Record<string, Command>>;

async function writeEdited(file: string): Promise<void> {
    const book = await EditedWorkbook.of((await TestWorkspace.of(INTO)).model('in/framework.gradus'));
    book.deleteRow('Roles', 'D');
    book.write('Role matrix', 'PC9', 'Officer', '1');
    await writeFile(file, await book.save());
}

function commitTwice(cwd: string): void {
    git(cwd, 'init', '--quiet');
    git(cwd, 'add', 'in');
    for (const message of ['first', 'next']) git(cwd, 'commit', '--quiet', '--allow-empty', `--message=${message}`);
}

/** A new folder with what a command finds. */
export async function folderFor({ before, prepare }: Command): Promise<string> {
    const cwd = await folderWith(before);
    await prepare?.(cwd);
    return cwd;
}

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

/** All files and folders in a folder, and in those within it, but what git has for itself. */
export async function filesIn(cwd: string): Promise<Files> {
    const entries = await readdir(cwd, { recursive: true, withFileTypes: true });
    const files: Record<string, string> = {};
    for (const entry of entries) {
        const full = path.join(entry.parentPath, entry.name);
        const name = path.relative(cwd, full).replaceAll('\\', '/');
        if (/^\.git(?:\/|$)/.test(name)) continue;
        if (entry.isDirectory()) files[`${name}/`] = '';
        else files[name] = await readFile(full, 'utf8');
    }
    return files;
}

/**
 * What is not as it has to be after a command was kept from its end: each file and folder is to be as it was or, where that
 * is allowed, as it would have become, and no other one to be there.
 *
 * @param was what was there before
 * @param after the files as they become where nothing keeps the command from its end
 */
export function halfDone(files: Files, was: Files, after: Files, { isTogether, apart = [] }: Command): string[] {
    const faults: string[] = [];
    const names = [...new Set([files, was, after].flatMap(Object.keys))];
    for (const name of names) {
        if (files[name] !== was[name] && files[name] !== after[name]) faults.push(`${name} is not what it should be.`);
    }
    if (!isTogether) return faults;
    const own = names.filter(name => was[name] !== after[name] && !apart.includes(name));
    const done = own.filter(name => files[name] === after[name]);
    // Where something else is still to come, all of these may be done.
    if (done.length > 0 && (apart.length === 0 || done.length < own.length))
        faults.push(`Done already: ${done.join()}.`);
    return faults;
}
