import { basename, join, resolve } from 'node:path';
import { codeFromTitle, frameworkTemplate, isCode, isLanguage } from '@gradus/exchange/starting';
import { Disk } from '../disk/disk.ts';
import { readable } from '../existing-path.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import { allOrNothing } from '../journal/all-or-nothing.ts';
import { writeNew } from '../journal/write-new.ts';
import { toldPath, typedPath } from '../report/shown-path.ts';
import { printable, type Terminal } from '../terminal.ts';

export interface InitOptions {
    /** Where the framework goes; it is made if it is not there. */
    readonly folder: string;
    /** Made of the name of the folder where it is not said. */
    readonly title: string | undefined;
    /** Made of the title where it is not said. */
    readonly code: string | undefined;
    readonly language: string;
}

const FILE = 'framework.gradus';

/** `gradus init`: writes a small framework to begin with. Nothing that is there is ever written over. */
export async function init({ folder, language, ...options }: InitOptions, terminal: Terminal): Promise<ExitCode> {
    const path = resolve(terminal.cwd, folder);
    const title = (options.title ?? titleFrom(basename(path))).trim();
    if (title === '') throw new CommandError(ExitCode.Usage, 'A framework needs a title.');
    const code = options.code ?? codeFromTitle(title);
    if (!isCode(code)) {
        const rule = 'A code has letters and digits; between them, “-”, “.” or “/”';
        throw new CommandError(ExitCode.Usage, `${rule}. ${code} is none.`);
    }
    if (!isLanguage(language)) {
        const rule = 'A language is written in its short form, such as en, fr or pt-BR';
        throw new CommandError(ExitCode.Usage, `${rule}. ${language} is none.`);
    }
    expectNothingIn(path, folder, terminal.cwd);
    const file = join(path, FILE);
    await allOrNothing(
        () => `Could not write ${toldPath(file, terminal.cwd)}`,
        async journal => {
            await journal.makeFolder(path);
            // Not even what somebody made there in this moment is written over.
            const made = () => journal.noteMade(file);
            await writeNew(file, frameworkTemplate({ title, code, language }), { made });
        }
    );
    terminal.err(`${printable(`Wrote ${toldPath(file, terminal.cwd)}.`)} Open it, and see what gradus check says.\n`);
    return ExitCode.Ok;
}

/** All files of a folder are one framework, so there is no room for another. */
function expectNothingIn(path: string, typed: string, cwd: string): void {
    const disk = new Disk();
    if (!disk.exists(path) || disk.kind(path) !== 'folder') return;
    const [first] = readable(`the folder ${toldPath(path, cwd)}`, () => disk.sources(path));
    if (first === undefined) return;
    const message = `There is a file ${first} in ${typedPath(typed)} already. Each framework has a folder of its own: name another one.`;
    throw new CommandError(ExitCode.Usage, message);
}

/** `harbour-office` becomes “Harbour office”. */
function titleFrom(name: string): string {
    const words = name.replaceAll(/[-_\s]+/g, ' ').trim();
    return words === '' ? 'New framework' : words.charAt(0).toUpperCase() + words.slice(1);
}
