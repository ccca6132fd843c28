import type { ChangesAnswer, ChangesParams } from '@gradus/protocol';
import { CHANGES_REQUEST, EXPORT_FORMATS_REQUEST } from '@gradus/protocol';
import {
    CodeActionRequest,
    CodeLensRequest,
    CompletionRequest,
    DocumentFormattingRequest,
    DocumentSymbolRequest,
    FileChangeType,
    HoverRequest,
    ReferencesRequest,
    RenameRequest,
    RequestType,
    SemanticTokensRequest,
    WorkspaceSymbolRequest
} from 'vscode-languageserver-protocol';
import { ignoreRefusal } from '../differential/refusal.ts';
import { REMARKS, STATUS, TREE } from '../server/support/authoring-requests.ts';
import { DEMO } from '../server/support/demo.ts';
import { DIFFERENCE } from '../server/support/difference-requests.ts';
import type { Editor } from '../server/support/editor.ts';
import { CELL_EDITS, EXPORT_JSON, PREVIEW, PREVIEW_IS_CLOSED } from '../server/support/gradus-requests.ts';
import { applyEdits } from '../server/support/positions.ts';
import { TABLE } from '../server/support/table-requests.ts';

const CHANGES = new RequestType<ChangesParams, ChangesAnswer, void>(CHANGES_REQUEST);

const OFFICER = 'roles/officer.gradus';
const HEADER = 'framework.gradus';
const COMPETENCIES = 'competencies.gradus';
const INSPECTOR = 'roles/inspector.gradus';

/** Something that people do with texts and files; afterwards all are as they were before. */
export interface KindOfEdit {
    readonly about: string;
    /** How many changes of texts and files the server is told of. */
    readonly edits: number;
    /** @param index another one each time, for names that were never there before */
    do(editor: Editor, index: number): Promise<void>;
}

/** Which files are open before all of them, and after. */
export const OPEN: readonly string[] = [OFFICER, HEADER];

/** All kinds, as they are done one after the other. */
export const KINDS: readonly KindOfEdit[] = [
    {
        about: 'typing, with questions, and undoing it letter by letter',
        edits: 14,
        async do(editor, index) {
            const at = editor.text(OFFICER).indexOf('Keeps');
            const typed = 'always ';
            for (const [place, letter] of [...typed].entries()) {
                await editor.splice(OFFICER, at + place, at + place, letter);
            }
            await ask(editor, OFFICER, index);
            for (let place = typed.length; place > 0; place--) {
                await editor.splice(OFFICER, at + place - 1, at + place, '');
            }
        }
    },
    {
        about: 'changing what others read, breaking the text, and mending it',
        edits: 10,
        async do(editor, index) {
            await there(editor, OFFICER, 'role Officer', `role Officer${index}`);
            await editor.type(OFFICER, 'requires', 'requires {{');
            await ask(editor, OFFICER, index);
            await editor.type(OFFICER, 'requires {{', 'requires');
            await there(editor, OFFICER, 'CC1: 1', 'CC1: 9');
            await there(editor, HEADER, 'framework Demo', `framework Demo${index}`);
            await editor.replace(OFFICER, `${editor.text(OFFICER)}// ${index}\n`);
            await editor.replace(OFFICER, DEMO[OFFICER]);
        }
    },
    {
        about: 'making files, changing, moving and removing them',
        edits: 4,
        async do(editor, index) {
            const [made, moved] = [`made/role-${index}.gradus`, `moved/role-${index}.gradus`];
            const { project } = editor;
            await project.write(made, `role Made${index} "Made ${index}" at Junior {\n  requires CC1: 1\n}\n`);
            await editor.report([made, FileChangeType.Created]);
            await editor.settled();
            await project.write(made, `role Made${index} "Made ${index}" at Senior {\n  requires CC1: 2\n}\n`);
            await editor.report([made, FileChangeType.Changed]);
            await project.move(made, moved);
            await editor.report([made, FileChangeType.Deleted], [moved, FileChangeType.Created]);
            await editor.settled();
            await project.remove(moved);
            await editor.report([moved, FileChangeType.Deleted]);
        }
    },
    {
        about: 'looking for words in the side bar, each time others, while a file comes and goes',
        edits: 2,
        async do(editor, index) {
            const file = `found/role-${index}.gradus`;
            await editor.project.write(file, `role Found${index} "Found ${index}" {\n  requires CC1: 1\n}\n`);
            await editor.report([file, FileChangeType.Created]);
            const { nodes } = await editor.ask(TREE, { filter: `found ${index}` });
            for (const { id } of nodes) await editor.ask(TREE, { parent: id, filter: `found ${index}` });
            await editor.project.remove(file);
            await editor.report([file, FileChangeType.Deleted]);
            await editor.ask(TREE, { filter: `found ${index}` });
        }
    },
    {
        about: 'making a framework that adopts this one, and removing its folder',
        edits: 3,
        async do(editor, index) {
            const folder = `other-${index}`;
            const header = `${folder}/framework.gradus`;
            const role = `${folder}/role.gradus`;
            await editor.project.write(header, `framework Other${index} "Other" { adopt Demo }\n`);
            await editor.report([header, FileChangeType.Created]);
            await editor.project.write(role, `role Other${index} "Other ${index}" {\n  requires CC1: 1\n}\n`);
            await editor.report([role, FileChangeType.Created]);
            const viewer = `other ${index}`;
            await editor.ask(PREVIEW, { uri: editor.project.uriOf(role), viewer });
            await editor.tell(PREVIEW_IS_CLOSED, { viewer });
            await editor.project.remove(folder);
            await editor.report([folder, FileChangeType.Deleted]);
        }
    },
    {
        about: 'opening and closing files, among them one that is not saved',
        edits: 9,
        async do(editor, index) {
            const draft = `draft-${index}.gradus`;
            await editor.open(COMPETENCIES);
            await editor.open(INSPECTOR);
            await editor.open(draft, `role Draft${index} "Draft ${index}"\n`);
            await editor.type(draft, '"\n', '" at Junior\n');
            await ask(editor, draft, index);
            for (const file of [draft, INSPECTOR, COMPETENCIES, OFFICER]) await editor.close(file);
            await editor.open(OFFICER);
        }
    },
    {
        about: 'renaming, and renaming back',
        edits: 2,
        async do(editor, index) {
            for (const [old, newName] of [
                ['Officer', `Renamed${index}`],
                [`Renamed${index}`, 'Officer']
            ] as const) {
                const edit = await editor.ask(RenameRequest.type, { ...editor.at(OFFICER, `role |${old}`), newName });
                if (!edit) throw new Error(`${old} was not renamed.`);
                await editor.apply(edit);
            }
        }
    },
    {
        about: 'formatting',
        edits: 2,
        async do(editor) {
            await editor.type(OFFICER, '    CC1', '         CC1');
            const options = { tabSize: 2, insertSpaces: true };
            const edits = await editor.ask(DocumentFormattingRequest.type, { ...editor.in(OFFICER), options });
            await editor.replace(OFFICER, applyEdits(editor.text(OFFICER), edits ?? []));
        }
    },
    {
        about: 'editing a cell of the preview, and typing it back',
        edits: 2,
        async do(editor) {
            const seen = { level: '1', necessity: 'essential', isInherited: false } as const;
            const edits = [{ role: 'Officer', competency: 'CC1', seen, wanted: { level: '3' } }];
            const { documents } = await editor.ask(CELL_EDITS, { folder: editor.project.uriOf('.'), edits });
            await editor.apply({
                documentChanges: documents.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits }))
            });
            await editor.type(OFFICER, 'CC1: 3', 'CC1: 1');
        }
    },
    {
        about: 'comparing with another state, in a preview that is closed',
        edits: 2,
        async do(editor, index) {
            await editor.type(OFFICER, 'CC1: 1', 'CC1: 2');
            const uri = editor.project.uriOf(OFFICER);
            const files = Object.entries(DEMO).map(([path, text]) => ({ path, text }));
            await editor.ask(DIFFERENCE, { uri, files });
            const viewer = `comparing ${index}`;
            await editor.ask(PREVIEW, { uri, viewer });
            await editor.ask(CHANGES, { uri, viewer, state: `state ${index}`, files, roles: ['Officer'] });
            await editor.type(OFFICER, 'CC1: 2', 'CC1: 1');
            await editor.ask(CHANGES, { uri, viewer, state: `state ${index}` });
            await editor.tell(PREVIEW_IS_CLOSED, { viewer });
        }
    },
    {
        about: 'asking, and taking it back or overtaking it with an edit',
        edits: 2,
        async do(editor, index) {
            const params = editor.at(OFFICER, '|CC1');
            const document = editor.in(OFFICER);
            const taken: Promise<unknown>[] = [
                editor.abandon(HoverRequest.type, params),
                editor.abandon(CompletionRequest.type, params),
                editor.abandon(PREVIEW, { uri: document.textDocument.uri, viewer: 'a preview' }),
                editor.ask(SemanticTokensRequest.type, document),
                editor.ask(CodeLensRequest.type, document)
            ];
            await there(editor, OFFICER, 'Keeps', `Keeps${index}`);
            await Promise.all(taken.map(each => each.catch(ignoreRefusal)));
        }
    },
    {
        about: 'asking what an editor shows beside the text, and what is made of all of it',
        edits: 0,
        async do(editor, index) {
            const uri = editor.project.uriOf(OFFICER);
            const range = { start: { line: 0, character: 0 }, end: { line: 5, character: 0 } };
            await editor.ask(CodeActionRequest.type, { ...editor.in(OFFICER), range, context: { diagnostics: [] } });
            await editor.ask(CodeLensRequest.type, editor.in(OFFICER));
            await editor.ask(DocumentSymbolRequest.type, editor.in(OFFICER));
            await editor.ask(WorkspaceSymbolRequest.type, { query: `o${index}` });
            await editor.ask(TREE, {});
            await editor.ask(REMARKS, {});
            await editor.ask(STATUS, { uri });
            await editor.ask(EXPORT_JSON, { uri });
            await editor.server.connection.sendRequest(EXPORT_FORMATS_REQUEST, {});
            const text = `\tBorder Officer\nNew skill ${index}\t2\n`;
            await editor.ask(TABLE, { uri, source: { type: 'clipboard', text } });
        }
    }
];

/** Types over a part, and back: what it was is there again. */
async function there(editor: Editor, file: string, part: string, text: string): Promise<void> {
    await editor.type(file, part, text);
    await editor.type(file, text, part);
}

async function ask(editor: Editor, file: string, index: number): Promise<void> {
    const document = editor.in(file);
    const position = { line: 0, character: 4 };
    await editor.ask(HoverRequest.type, { ...document, position });
    await editor.ask(CompletionRequest.type, { ...document, position });
    await editor.ask(ReferencesRequest.type, { ...document, position, context: { includeDeclaration: true } });
    await editor.ask(SemanticTokensRequest.type, document);
    await editor.ask(PREVIEW, { uri: document.textDocument.uri, viewer: `one of ${index % 3}` });
}
