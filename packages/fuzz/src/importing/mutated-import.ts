import { type Json, parseJson } from '@gradus/exchange/importers';
import { mutatedBytes, randomBytes, textOfBytes } from '../mutation/byte-mutation.ts';
import { mutatedJson } from '../mutation/json-mutation.ts';
import { oddText } from '../mutation/odd-text.ts';
import { mutatedText, type TextPool } from '../mutation/text-mutation.ts';
import type { Random } from '../random.ts';
import { type ImportInput, type InputFile, jsonOf, sourcesOf } from './import-input.ts';

const OPTIONS = ['code', 'title', 'language', 'sheet'];
const MAPPINGS: readonly Json[] = [
    { kind: 'competencies', columns: { A: 'code', B: 'title', C: 'category' } },
    { kind: 'roles', rolesDown: true, columns: { '1': 'title' } },
    { columns: { Code: 'code', Title: 'title', Officer: 'role' } }
];

/** An input of a format with something wrong in it. */
export async function mutatedImport(seed: ImportInput, random: Random, pool: TextPool): Promise<Json> {
    const files = seed.files.length > 0 ? [...seed.files] : [{ name: 'file', text: '' }];
    const at = random.below(files.length);
    const file = files[at];
    if (file) files[at] = await mutatedFile(file, random, pool);
    if (random.once(12)) files.push(await mutatedFile(random.pick(files), random, pool));
    if (random.once(10)) files.splice(random.below(files.length), 1);
    if (random.once(20) && files[0]) files[0] = { ...files[0], name: oddText(random) };
    return jsonOf({ files, options: random.once(3) ? mutatedOptions(random) : seed.options });
}

function mutatedOptions(random: Random): Readonly<Record<string, Json>> {
    const texts = OPTIONS.filter(() => random.once(3)).map(name => [
        name,
        `${random.pick(['', 'A', 'en'])}${oddText(random)}`
    ]);
    const mapping = random.once(2) ? { mapping: mutatedJson(random.pick(MAPPINGS), random) } : {};
    return { ...Object.fromEntries(texts), ...mapping };
}

async function mutatedFile(file: InputFile, random: Random, pool: TextPool): Promise<InputFile> {
    const { name, text, bytes, zip } = file;
    if (random.once(40)) return { name, bytes: randomBytes(random, 2000) };
    if (zip) return random.once(2) ? { name, zip: mutatedZip(zip, random, pool) } : mutatedArchive(file, random);
    if (bytes !== undefined) return { name, bytes: mutatedBytes(bytes, random) };
    const known = text ?? '';
    const json = random.once(4) ? undefined : jsonIn(known);
    if (json !== undefined) return { name, text: JSON.stringify(mutatedJson(json, random, 6)) };
    if (random.once(8)) return { name, bytes: mutatedBytes(textOfBytes(new TextEncoder().encode(known)), random) };
    return { name, text: mutatedText(known, random, pool) };
}

function jsonIn(text: string): Json | undefined {
    try {
        return /^\s*[[{]/.test(text) ? parseJson(text, '') : undefined;
    } catch {
        return undefined;
    }
}

/** Texts in an archive that are other, are missing, or are called otherwise. */
function mutatedZip(
    zip: Readonly<Record<string, string>>,
    random: Random,
    pool: TextPool
): Readonly<Record<string, string>> {
    const entries = Object.entries(zip);
    const at = random.below(entries.length);
    const [entry = '', text = ''] = entries[at] ?? [];
    const kind = random.below(12);
    if (kind === 0) entries.splice(at, 1);
    else if (kind === 1) entries[at] = [random.pick(entries)[0], text];
    else entries[at] = [entry, mutatedText(text, random, pool)];
    return Object.fromEntries(entries);
}

/** The bytes of an archive, changed where its directory and its packed entries are. */
async function mutatedArchive({ name, zip = {} }: InputFile, random: Random): Promise<InputFile> {
    const [source] = await sourcesOf(jsonOf({ files: [{ name, zip }], options: {} }));
    return { name, bytes: mutatedBytes(textOfBytes(source?.bytes ?? new Uint8Array()), random) };
}
