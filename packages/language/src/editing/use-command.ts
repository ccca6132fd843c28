import { URI } from 'langium';
import type { ExecuteCommandHandler } from 'langium/lsp';
import * as v from 'valibot';
import type { GradusSharedServices } from '../gradus-lsp-module.ts';
import { GradusDocumentBuilder } from '../workspace/gradus-document-builder.ts';
import { isRead } from './is-read.ts';
import { type UseEdit, usableFrameworks, useEdit } from './usable-frameworks.ts';

/** The server's command that has the framework of a document use another one; called with a URI and a code. */
export const USE_FRAMEWORK = 'gradus.useFramework';

const Arguments = v.tuple([v.string(), v.string()]);

/**
 * Adds `use` to a header that stands in another file than what is typed: a proposal itself can only edit its own file.
 * The server asks the editor to make the edit.
 */
export class UseCommand implements ExecuteCommandHandler {
    readonly commands = [USE_FRAMEWORK];
    private readonly services: GradusSharedServices;

    private takesVersions = false;

    constructor(services: GradusSharedServices) {
        this.services = services;
        services.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            this.takesVersions = capabilities.workspace?.workspaceEdit?.documentChanges === true;
        });
    }

    async executeCommand(name: string, args: readonly unknown[]): Promise<void> {
        const parsed = v.safeParse(Arguments, args);
        if (name !== USE_FRAMEWORK || !parsed.success) return;
        const [uri, code] = parsed.output;
        const { DocumentBuilder, TextDocuments, WorkspaceLock } = this.services.workspace;
        // What was typed right before is read first.
        if (DocumentBuilder instanceof GradusDocumentBuilder) await DocumentBuilder.expectedUpdates();
        const found = await WorkspaceLock.read(() => this.editFor(URI.parse(uri), code));
        if (!found) return;
        const { uri: header, edit } = found;
        const version = TextDocuments.get(URI.parse(header))?.version ?? null;
        // With its version, an edit is refused where the header has changed in the meantime.
        const changes = this.takesVersions
            ? { documentChanges: [{ textDocument: { uri: header, version }, edits: [edit] }] }
            : { changes: { [header]: [edit] } };
        const { Connection } = this.services.lsp;
        const answer = await Connection?.workspace.applyEdit({ label: `Use ${code}`, edit: changes });
        if (answer?.applied === false) {
            Connection?.window.showWarningMessage(`The header was not changed. Write “use ${code}” into it yourself.`);
        }
    }

    /** Nothing where the other framework is gone or used by now, or the header is just being changed. */
    private editFor(uri: URI, code: string): UseEdit | undefined {
        const { CrashNotes } = this.services.gradus;
        const { LangiumDocuments } = this.services.workspace;
        return CrashNotes.about(LangiumDocuments.getDocument(uri), () => this.findEdit(uri, code));
    }

    private findEdit(uri: URI, code: string): UseEdit | undefined {
        const frameworks = this.services.gradus.Frameworks;
        const folder = frameworks.folderOf(uri);
        const isUsable = usableFrameworks(frameworks, folder).some(each => each.code === code);
        const found = isUsable ? useEdit(frameworks, folder, code) : undefined;
        const document = found && this.services.workspace.LangiumDocuments.getDocument(URI.parse(found.uri));
        return document && isRead(document) ? found : undefined;
    }
}
