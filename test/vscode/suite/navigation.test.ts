import * as vscode from 'vscode';
import { assert, assertEqual, present } from './expect.ts';
import {
    EXPERT,
    LINE_MANAGER,
    openFile,
    PROFESSIONAL,
    pathOf,
    rangeOf,
    SENIOR_MANAGER,
    TRAINEE,
    useExample
} from './workspace.ts';

type Places = readonly (vscode.Location | vscode.LocationLink)[];

describe('navigation', () => {
    useExample();

    it('goes from a requirement to the competency', async () => {
        const document = await openFile(SENIOR_MANAGER);
        const found = await execute<Places>(
            'vscode.executeDefinitionProvider',
            document,
            rangeOf(document, 'PC9').start
        );
        assertEqual(found.map(placeOf), [`${PROFESSIONAL}:54:13`], 'the definition');
    });

    it('goes from a requirement by title to the competency', async () => {
        const document = await openFile(LINE_MANAGER);
        const at = rangeOf(document, '"Teamwork"').start.translate(0, 3);
        const found = await execute<Places>('vscode.executeDefinitionProvider', document, at);
        assertEqual(found.map(placeOf), [`${PROFESSIONAL}:54:13`], 'the definition');
    });

    it('finds where a competency is required, by code and by title', async () => {
        const document = await openFile(PROFESSIONAL);
        const found = await execute<Places>(
            'vscode.executeReferenceProvider',
            document,
            rangeOf(document, 'PC9').start
        );
        assertEqual(
            found.map(placeOf).toSorted(),
            [
                'client-management/1-senior-manager.gradus:20:4',
                'client-management/2-middle-manager.gradus:19:4',
                'client-management/3-line-manager.gradus:23:4',
                'client-management/4-senior-expert.gradus:24:4',
                'client-management/5-expert.gradus:22:4',
                'client-management/6-team-lead.gradus:20:4',
                'client-management/7-customs-officer.gradus:19:4',
                'client-management/8-customs-officer-trainee.gradus:13:4',
                'competencies/2-professional.gradus:54:13'
            ],
            'the references'
        );
    });

    it('outlines a file', async () => {
        const document = await openFile(PROFESSIONAL);
        const [category] = await execute<readonly vscode.DocumentSymbol[]>(
            'vscode.executeDocumentSymbolProvider',
            document
        );
        assertEqual(
            [category?.name, category?.detail, category?.children.length],
            ['Professional', 'Customs Professional Competencies', 25],
            'the category'
        );
        const teamwork = present(
            category?.children.find(({ name }) => name === 'PC9'),
            'PC9'
        );
        assertEqual(
            [teamwork.detail, teamwork.range.start.line, teamwork.range.end.line],
            ['Teamwork', 53, 57],
            'the competency'
        );
    });

    it('finds elements of all files by a word of their title', async () => {
        const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
            'vscode.executeWorkspaceSymbolProvider',
            'legislation'
        );
        assertEqual(
            symbols.map(({ name, location }) => [name, placeOf(location)]),
            [['OC2 Customs Legislation', 'competencies/3-operational.gradus:13:13']],
            'the symbols'
        );
    });

    it('folds a role and what is in it', async () => {
        const document = await openFile(TRAINEE);
        const ranges = await execute<readonly vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document);
        const role = ranges.find(({ start }) => start === 1);
        assert(role && role.end >= 16, `the role is not folded: ${JSON.stringify(ranges)}`);
        assert(
            ranges.some(({ start }) => start === 9),
            `the requirements are not folded: ${JSON.stringify(ranges)}`
        );
    });

    it('colours codes by what they stand for', async () => {
        const document = await openFile(EXPERT);
        const legend = await execute<vscode.SemanticTokensLegend>(
            'vscode.provideDocumentSemanticTokensLegend',
            document
        );
        const { data } = await execute<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document);
        const coloured = decode(data).map(({ line, start, length, type }) => {
            const text = document.getText(new vscode.Range(line, start, line, start + length));
            return `${text} ${legend.tokenTypes[type]}`;
        });
        assertEqual(
            coloured.slice(0, 6),
            [
                'CM-E interface',
                'Expert type',
                'ClientManagement namespace',
                'purpose property',
                'PC1 class',
                '2 enumMember'
            ],
            'the first tokens'
        );
        assertEqual(coloured.length, 4 + 2 * 29, 'the number of tokens');
    });
});

async function execute<T>(command: string, { uri }: vscode.TextDocument, ...rest: readonly unknown[]): Promise<T> {
    return vscode.commands.executeCommand<T>(command, uri, ...rest);
}

/** Path, line counted from 1 and column counted from 0, like grep. */
function placeOf(place: Places[number]): string {
    const [uri, range] =
        'targetUri' in place
            ? [place.targetUri, place.targetSelectionRange ?? place.targetRange]
            : [place.uri, place.range];
    return `${pathOf(uri)}:${range.start.line + 1}:${range.start.character}`;
}

interface Token {
    readonly line: number;
    readonly start: number;
    readonly length: number;
    readonly type: number;
}

/** Semantic tokens come five numbers each, with places relative to the one before. */
function decode(data: Uint32Array): Token[] {
    const tokens: Token[] = [];
    let [line, start] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
        const [lines = 0, characters = 0, length = 0, type = 0] = data.subarray(index, index + 4);
        start = lines === 0 ? start + characters : characters;
        line += lines;
        tokens.push({ line, start, length, type });
    }
    return tokens;
}
