import { readdirSync } from 'node:fs';
import path from 'node:path';
import { EXPORTERS } from '@gradus/exchange/exporters';
import type { Importer } from '@gradus/exchange/importers';
import { createGradusCoreServices, resolveFramework } from '@gradus/language';
import type { FrameworkModel } from '@gradus/model';
import { NodeFiles } from '@gradus/server';
import { URI } from 'langium';
import { textOfBytes } from '../mutation/byte-mutation.ts';
import { ROOT } from '../seeds/framework-texts.ts';
import type { ImportInput, InputFile } from './import-input.ts';
import { MADE_SEEDS } from './made-seeds.ts';

/** Larger files are other, but not in what matters, and slow. */
const LARGEST = 16_000;

/**
 * Inputs of a format to begin with: what we export to it, or to formats whose files end alike, and what is made by hand
 * because others write it otherwise.
 */
export async function importSeeds(importer: Importer): Promise<ImportInput[]> {
    const exported = (await exportsFor(importer)).filter(files => sizeOf(files) < LARGEST);
    const made = madeFor(importer);
    // As many of one kind as of the other, however many examples there are.
    const times = Math.max(1, Math.round(exported.length / (made.length || 1)));
    const all = [...Array.from({ length: times }, () => made).flat(), ...exported];
    return (all.length > 0 ? all : [[NONE]]).map(files => ({ files, options: {} }));
}

function madeFor({ id, extensions }: Importer): readonly (readonly InputFile[])[] {
    const own = MADE_SEEDS[id];
    if (own) return own;
    const ends = (files: readonly InputFile[]) => extensions.some(extension => files[0]?.name.endsWith(extension));
    return Object.values(MADE_SEEDS).flat().filter(ends);
}

async function exportsFor({ id, extensions }: Importer): Promise<InputFile[][]> {
    const sameName = EXPORTERS.filter(each => each.id.startsWith(id));
    const exporters = sameName.length > 0 ? sameName : EXPORTERS.filter(each => extensions.includes(each.extension));
    const exported = await Promise.all(
        (await exampleModels()).flatMap(model => exporters.map(exporter => exporter.export(model)))
    );
    return exported.flatMap(({ files }) => {
        const all = files.map(({ name, content }): InputFile => {
            return typeof content === 'string' ? { name, text: content } : { name, bytes: textOfBytes(content) };
        });
        return all.length > 1 ? [all, ...all.map(file => [file])] : [all];
    });
}

const NONE: InputFile = { name: 'file', text: '' };

function sizeOf(files: readonly InputFile[]): number {
    return files.reduce((sum, { text = '', bytes = '' }) => sum + text.length + bytes.length, 0);
}

let models: Promise<readonly FrameworkModel[]> | undefined;

/** The resolved models of all examples, and of one in which every construct is. */
function exampleModels(): Promise<readonly FrameworkModel[]> {
    models ??= loadModels();
    return models;
}

async function loadModels(): Promise<FrameworkModel[]> {
    const examples = path.join(ROOT, 'examples');
    const folders = readdirSync(examples, { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(({ name }) => path.join(examples, name));
    const tests = path.join(ROOT, 'test/export');
    const all = [...folders, ...['every-construct', 'hostile-names', 'smallest'].map(name => path.join(tests, name))];
    return (await Promise.all(all.map(loadModel))).filter(model => model !== undefined);
}

async function loadModel(folder: string): Promise<FrameworkModel | undefined> {
    const { shared } = createGradusCoreServices({ fileSystemProvider: () => new NodeFiles() });
    await shared.workspace.WorkspaceManager.initializeWorkspace([
        { uri: URI.file(folder).toString(), name: 'example' }
    ]);
    const { Frameworks } = shared.gradus;
    const [first] = shared.workspace.LangiumDocuments.all.toArray();
    return first && resolveFramework(Frameworks, Frameworks.folderOf(first.uri));
}
