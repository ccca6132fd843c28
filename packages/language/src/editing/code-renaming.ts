import type { AstNode, AstReflection, LangiumDocuments, References } from 'langium';
import { AstUtils, URI } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { GradusCoreServices } from '../gradus-module.ts';
import type { GradusParser } from '../parsing/gradus-parser.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { composed } from '../text/composed.ts';
import { RenameConflicts } from './rename-conflicts.ts';

/** The edits that a new code takes, by document; or why an element cannot have it, as a sentence. */
export type Renamed =
    | { readonly type: 'edits'; readonly changes: Record<string, TextEdit[]> }
    | { readonly type: 'refused'; readonly reason: string };

/** An element, and the code that it is to have. */
export interface WantedName {
    readonly element: ast.Element;
    readonly code: string;
}

/** Gives an element another code wherever it is written, in all files. Where it is called by its title, it still is. */
export class CodeRenaming {
    private readonly frameworks: Frameworks;
    private readonly references: References;
    private readonly documents: LangiumDocuments;
    private readonly parser: GradusParser;
    private readonly reflection: AstReflection;

    constructor({ shared, references, parser }: GradusCoreServices) {
        this.frameworks = shared.gradus.Frameworks;
        this.references = references.References;
        this.documents = shared.workspace.LangiumDocuments;
        this.parser = parser.GradusParser;
        this.reflection = shared.AstReflection;
    }

    rename(element: ast.Element, code: string): Renamed {
        return this.answer(element, code, this.conflicts());
    }

    /**
     * Gives several elements other codes at once, for what one costs where nothing speaks against any of them. Each is
     * judged by the texts as they are, so that no code may be one that another element still has.
     *
     * @param wanted elements whose codes count throughout their framework, each once, with codes of which each is there once
     * @returns an answer for each, in the same order; all edits can be made together
     */
    renameAll(wanted: readonly WantedName[]): readonly Renamed[] {
        const conflicts = this.conflicts();
        const reasons = wanted.map(({ element, code }) => conflicts.against(element, code));
        const made = wanted.map(({ element, code }, index) =>
            reasons[index] === undefined ? this.edits(element, code) : {}
        );
        const together: Record<string, TextEdit[]> = {};
        for (const changes of made) {
            for (const [uri, edits] of Object.entries(changes)) together[uri] = [...(together[uri] ?? []), ...edits];
        }
        const areReadAsBefore = Object.entries(together).every(([uri, edits]) => this.isReadAsBefore(uri, edits));
        return wanted.map(({ element, code }, index) => {
            const reason = reasons[index];
            if (reason !== undefined) return { type: 'refused', reason };
            // Some of them cannot be written, so each is looked at by itself.
            return areReadAsBefore
                ? { type: 'edits', changes: made[index] ?? {} }
                : this.answer(element, code, conflicts);
        });
    }

    private answer(element: ast.Element, code: string, conflicts: RenameConflicts): Renamed {
        const conflict = conflicts.against(element, code);
        if (conflict !== undefined) return { type: 'refused', reason: conflict };
        const changes = this.edits(element, code);
        if (Object.entries(changes).every(([uri, edits]) => this.isReadAsBefore(uri, edits))) {
            return { type: 'edits', changes };
        }
        const reason = `The word ${code} means something else where this code is written. Choose another one.`;
        return { type: 'refused', reason };
    }

    private conflicts(): RenameConflicts {
        return new RenameConflicts(this.frameworks, this.reflection);
    }

    private edits(element: ast.Element, newText: string): Record<string, TextEdit[]> {
        const changes: Record<string, TextEdit[]> = {};
        for (const { sourceUri, segment } of this.references.findReferences(element, { includeDeclaration: true })) {
            if (this.frameworks.isReadOnly(sourceUri)) continue;
            const written = this.documents.getDocument(sourceUri)?.textDocument.getText(segment.range) ?? '';
            // Of a name with its framework, PC1@EU, only the code is another one.
            const [code = ''] = /^[^\s@]*/.exec(written) ?? [];
            // What stands there may be its title, or what another framework calls this one.
            if (composed(code) !== composed(element.name)) continue;
            const edits = changes[sourceUri.toString()] ?? [];
            edits.push({ range: segment.range, newText: newText + written.slice(code.length) });
            changes[sourceUri.toString()] = edits;
        }
        return changes;
    }

    /** Whether a text is the same but for the code: a word of the language may begin something else there. */
    private isReadAsBefore(uri: string, edits: TextEdit[]): boolean {
        const document = this.documents.getDocument(URI.parse(uri));
        if (!document) return false;
        const before = document.parseResult;
        const { value, parserErrors } = this.parser.parse(TextDocument.applyEdits(document.textDocument, edits));
        return parserErrors.length <= before.parserErrors.length && shape(value) === shape(before.value);
    }
}

/** The tree without its words. */
function shape(root: AstNode): string {
    return AstUtils.streamAst(root)
        .map(
            node =>
                `${node.$type} ${Object.entries(node)
                    .filter(isWritten)
                    .map(([name]) => name)
                    .sort()}`
        )
        .join('\n');
}

function isWritten([name, value]: [string, unknown]): boolean {
    return (
        !name.startsWith('$') && value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)
    );
}
