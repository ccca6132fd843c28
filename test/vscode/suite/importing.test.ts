import * as vscode from 'vscode';
import { until } from '../until.ts';
import { assertEqual, assertMatch } from './expect.ts';
import { fileUri, readFile, useExample, writeFile } from './workspace.ts';

const PACKAGE = JSON.stringify({
    CFDocument: { identifier: 'd', title: 'Harbour work', adoptionStatus: 'Draft' },
    CFItems: [
        { identifier: 'h', fullStatement: 'Harbour', humanCodingScheme: 'H' },
        { identifier: 'm', fullStatement: 'Mooring', humanCodingScheme: 'H1' }
    ],
    CFAssociations: [
        {
            associationType: 'isChildOf',
            originNodeURI: { identifier: 'm' },
            destinationNodeURI: { identifier: 'h' }
        }
    ]
});

async function compressed(text: string): Promise<Uint8Array> {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
}

describe('importing', () => {
    useExample();

    it('makes a framework of a CASE file, opens it, and has the server know it', async () => {
        await writeFile(fileUri('data/package.json'), PACKAGE);
        const folder = fileUri('imported-quay');
        const given = { format: 'case', files: [fileUri('data/package.json')], folder, code: 'Harbour' };
        const written = await vscode.commands.executeCommand<readonly vscode.Uri[]>('gradus.import', given);
        assertEqual(
            written.map(String).sort(),
            [fileUri('imported-quay/competencies.gradus'), fileUri('imported-quay/framework.gradus')].map(String),
            'what the command returns'
        );
        assertMatch(
            await readFile(fileUri('imported-quay/framework.gradus')),
            /^framework Harbour "Harbour work" \{/,
            'the header'
        );
        assertMatch(
            await readFile(fileUri('imported-quay/competencies.gradus')),
            /^category H "Harbour" unlevelled \{\n {2}competency H1 "Mooring"\n\}$/m,
            'the competencies'
        );
        assertEqual(
            vscode.window.activeTextEditor?.document.uri.toString(),
            fileUri('imported-quay/framework.gradus').toString(),
            'what is open'
        );
        await until('the server knows what was imported', async () => {
            const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
                'vscode.executeWorkspaceSymbolProvider',
                'Mooring'
            );
            return symbols.length > 0 ? true : undefined;
        });
    });

    it('reads compressed files, and writes nothing over what is there', async () => {
        const text = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <urn:x:M1> skos:prefLabel "Mooring"@en .';
        await vscode.workspace.fs.writeFile(fileUri('data/concepts.ttl.gz'), await compressed(text));
        const given = { format: 'skos', files: [fileUri('data/concepts.ttl.gz')], folder: fileUri('concepts') };
        const written = await vscode.commands.executeCommand<readonly vscode.Uri[]>('gradus.import', given);
        assertEqual(written.length, 2, 'how many files are written');
        assertMatch(await readFile(fileUri('concepts/competencies.gradus')), /competency M1 "Mooring"/, 'the file');
        const again = await vscode.commands.executeCommand('gradus.import', given);
        assertEqual(again, undefined, 'what the command returns where the folder has a framework');
    });

    it('writes nothing of what cannot be read', async () => {
        await writeFile(fileUri('data/broken.yml'), 'competencies:\n\t- summary: A\n');
        const given = { format: 'ladder', files: [fileUri('data/broken.yml')], folder: fileUri('broken') };
        assertEqual(await vscode.commands.executeCommand('gradus.import', given), undefined, 'what it returns');
        assertEqual((await vscode.workspace.findFiles('broken/**')).map(String), [], 'what was written');
    });
});
