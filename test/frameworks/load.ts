import { formatDocument } from '@gradus/language/lsp';
import { TestWorkspace } from '@gradus/language/testing';
import type { FrameworkModel, SectionContent } from '@gradus/model';
import { TextDocument } from 'vscode-languageserver-textdocument';

export type TextFiles = Readonly<Record<string, string>>;

/** A framework that was made by a generator, read and checked. */
export interface Loaded {
    readonly workspace: TestWorkspace;
    readonly model: FrameworkModel;
    /** What is wrong with it: places and messages. */
    readonly errors: readonly string[];
    /** How often each rule found something, errors or not. */
    readonly found: Readonly<Record<string, number>>;
}

export async function load(files: TextFiles): Promise<Loaded> {
    const workspace = await TestWorkspace.of(files);
    const errors: string[] = [];
    const found: Record<string, number> = {};
    for (const path of Object.keys(files)) {
        for (const { code, severity, range, message } of workspace.diagnostics(path)) {
            found[String(code)] = (found[String(code)] ?? 0) + 1;
            if (severity === 1) errors.push(`${path}:${range.start.line + 1} ${code} ${message}`);
        }
    }
    return { workspace, model: workspace.model('framework.gradus'), errors, found };
}

/** The files as the formatter writes them. */
export function formatted({ workspace }: Loaded, files: TextFiles): TextFiles {
    return Object.fromEntries(
        Object.keys(files).map(path => {
            const document = workspace.document(path);
            const edits = formatDocument(document, { tabSize: 2, insertSpaces: true });
            return [path, TextDocument.applyEdits(document.textDocument, edits)];
        })
    );
}

/** What a framework says, wherever it is written: the model without places. */
export function said(model: FrameworkModel): unknown {
    return JSON.parse(JSON.stringify(model, (key, value: unknown) => (key === 'origin' ? undefined : value)));
}

/** The entries of a section; none where it is not there. */
export function entries(sections: readonly SectionContent[] | undefined, section: string): readonly string[] {
    return sections?.find(each => each.section === section)?.entries ?? [];
}
