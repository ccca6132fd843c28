import { IMPORTERS, type Imported, type Importer, type Json, UnreadableSource } from '@gradus/exchange/importers';
import { type ImportInput, jsonOf, optionsOf, sourcesOf } from '../importing/import-input.ts';
import { importSeeds } from '../importing/import-seeds.ts';
import { mutatedImport } from '../importing/mutated-import.ts';
import { promise, type Session, type Target } from '../target.ts';
import { OpenFile } from '../texts/open-file.ts';

/** One for each format that is registered: a new one is tried without anybody thinking of it. */
export const IMPORT_TARGETS: readonly Target[] = IMPORTERS.map(importTarget);

/** What a file that is made may be called: at most one folder, and nothing that leads elsewhere. */
const PATH = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_.-]*\/)?[\p{L}\p{N}_][\p{L}\p{N}_.-]*\.gradus$/u;
/** What formats are made of. */
const WORDS = [
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '{',
    '}',
    '[',
    ']',
    ':',
    'null',
    '<c>',
    '</c>',
    '<',
    '>',
    '&#x110000;',
    '1',
    'x',
    '='
];

function importTarget(importer: Importer): Target {
    return {
        name: `import-${importer.id}`,
        about: `importing ${importer.title}`,
        async start(): Promise<Session> {
            const seeds = await importSeeds(importer);
            const file = new OpenFile();
            const texts = seeds.flatMap(({ files }) => files.map(({ text }) => text ?? '')).filter(text => text !== '');
            const pool = {
                words: WORDS,
                other: (random: { pick<T>(from: readonly T[]): T }) => random.pick(['', ...texts])
            };
            return {
                make(random, kept) {
                    const known = kept.length > 0 && random.once(2) ? random.pick(kept) : undefined;
                    const seed = (known ?? jsonOf(random.pick(seeds))) as unknown as ImportInput;
                    return mutatedImport(seed, random, pool);
                },
                attempt: input => tryImport(importer, input, file)
            };
        }
    };
}

/** Promises text that the language reads without a syntax error, in files that lead nowhere else; or a reason why not. */
async function tryImport(importer: Importer, input: Json, file: OpenFile): Promise<void> {
    const sources = await sourcesOf(input);
    const imported = await importedOf(() => importer.import(sources, optionsOf(input)));
    if (!imported) return;
    promise(imported.files.length > 0, () => 'Nothing was made, and nothing was said.');
    for (const { path, text } of imported.files) {
        promise(PATH.test(path), () => `A file is called ${JSON.stringify(path)}.`);
        try {
            const { parseResult } = await file.open(text);
            const [error] = [...parseResult.lexerErrors, ...parseResult.parserErrors];
            promise(!error, () => `What is imported has a syntax error: ${error?.message}`);
        } finally {
            await file.close();
        }
    }
    for (const { about } of imported.notes) promise(about.trim() !== '', () => 'A note says nothing.');
}

async function importedOf(run: () => Imported | Promise<Imported>): Promise<Imported | undefined> {
    try {
        return await run();
    } catch (error) {
        if (!(error instanceof UnreadableSource)) throw error;
        promise(/[.:?]$/.test(error.message.trim()), () => `A refusal is no sentence: ${error.message}`);
        return undefined;
    }
}
