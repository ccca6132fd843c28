import type { FrameworkModel } from '@gradus/model';
import type { LangiumDocument } from 'langium';
import { Cancellation, EmptyFileSystem, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { fixesFor } from '../editing/fixes-for.ts';
import type { GradusCoreServices, GradusSharedCoreServices } from '../gradus-module.ts';
import { createGradusCoreServices } from '../gradus-module.ts';
import { resolveFramework } from '../model/resolve-framework.ts';
import type { GradusDocumentBuilder } from '../workspace/gradus-document-builder.ts';

/** Files by path relative to the workspace; a text alone is one file. */
export type Files = string | Readonly<Record<string, string>>;

const ROOT = 'file:///workspace/';

/** A workspace in memory, for tests: files can be changed, added and removed as an editor would. */
export class TestWorkspace {
    readonly shared: GradusSharedCoreServices;
    readonly services: GradusCoreServices;
    private readonly texts = new Map<string, TextDocument>();

    private constructor() {
        const texts = this.texts;
        const { shared, gradus } = createGradusCoreServices({
            ...EmptyFileSystem
            // Files are given as open documents; there is no file system.
        });
        Object.defineProperty(shared.workspace, 'TextDocuments', {
            value: { get: (uri: string | URI) => texts.get(uri.toString()) }
        });
        this.shared = shared;
        this.services = gradus;
    }

    /** Builds and validates a workspace of the given files. */
    static async of(files: Files): Promise<TestWorkspace> {
        const workspace = new TestWorkspace();
        await workspace.change(files);
        return workspace;
    }

    /** Changes or adds files, and rebuilds what depends on them. */
    async change(
        files: Files,
        deleted: readonly string[] = [],
        cancelToken = Cancellation.CancellationToken.None
    ): Promise<void> {
        const entries = Object.entries(typeof files === 'string' ? { 'main.gradus': files } : files);
        for (const [path, text] of entries) {
            const uri = uriOf(path).toString();
            this.texts.set(uri, TextDocument.create(uri, 'gradus', 0, text));
        }
        for (const path of deleted) this.texts.delete(uriOf(path).toString());
        await this.shared.workspace.DocumentBuilder.update(
            entries.map(([path]) => uriOf(path)),
            deleted.map(uriOf),
            cancelToken
        );
        await (this.shared.workspace.DocumentBuilder as GradusDocumentBuilder).settle();
    }

    document(path = 'main.gradus'): LangiumDocument {
        const document = this.shared.workspace.LangiumDocuments.getDocument(uriOf(path));
        if (!document) throw new Error(`No file ${path} in the test's workspace.`);
        return document;
    }

    diagnostics(path = 'main.gradus'): readonly Diagnostic[] {
        return this.document(path).diagnostics ?? [];
    }

    /** Codes of a file's diagnostics in order of place. */
    codes(path = 'main.gradus'): string[] {
        return this.diagnostics(path).map(diagnostic => String(diagnostic.code));
    }

    /** The text of a file after the first quick fix of the first diagnostic with a code. */
    fixed(code: string, path = 'main.gradus', title?: string): string {
        const document = this.document(path);
        const diagnostic = this.diagnostics(path).find(each => each.code === code);
        if (!diagnostic) throw new Error(`No ${code} in ${path}: ${this.codes(path).join(', ')}`);
        const fixes = fixesFor(document, diagnostic, this.services);
        const fix = title ? fixes.find(each => each.title === title) : fixes[0];
        if (!fix) throw new Error(`No such fix for ${code}: ${fixes.map(each => each.title).join(', ')}`);
        return TextDocument.applyEdits(document.textDocument, [...(fix.changes[document.uri.toString()] ?? [])]);
    }

    /** The resolved model of the framework that a file belongs to. */
    model(path = 'main.gradus'): FrameworkModel {
        const { Frameworks } = this.shared.gradus;
        const { uri } = this.document(path);
        return resolveFramework(Frameworks, Frameworks.folderOf(uri));
    }
}

export function uriOf(path: string): URI {
    return URI.parse(path.includes(':') ? path : ROOT + path);
}
