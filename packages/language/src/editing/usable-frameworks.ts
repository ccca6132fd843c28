import { AstUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import { blockOf } from '../parsing/direct/source-block.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { addToBody } from './add-to-body.ts';

/** Another framework that a framework does not use yet, and could. */
export interface UsableFramework {
    readonly code: string;
    readonly symbols: FrameworkSymbols;
}

/** What has to be written where, so that a framework uses another one. */
export interface UseEdit {
    readonly uri: string;
    readonly edit: TextEdit;
}

/** The frameworks that the one in a folder could use, as far as their files are known. */
export function usableFrameworks(frameworks: Frameworks, folder: string): UsableFramework[] {
    const used = new Set(frameworks.importsOf(folder).map(each => each.folder));
    const dependents = frameworks.dependentsOf(folder);
    return [...frameworks.declaredFolders()].flatMap(other => {
        const code = frameworks.headerOf(other)?.name;
        // One that uses this framework cannot be used by it, and of several with one code another one may be found.
        if (!code || other === folder || used.has(other) || dependents.has(other)) return [];
        return frameworks.findFramework(code, folder) === other ? { code, symbols: frameworks.symbolsOf(other) } : [];
    });
}

/** The edit that adds `use` to the header of the framework in a folder; nothing where that is not to be edited. */
export function useEdit(frameworks: Frameworks, folder: string, code: string): UseEdit | undefined {
    const header = frameworks.headerOf(folder);
    // In a header with an error nobody knows where its braces end. Errors behind it do no harm.
    if (!header || blockOf(header)?.errors) return undefined;
    const { uri, textDocument } = AstUtils.getDocument(header);
    if (frameworks.isReadOnly(uri)) return undefined;
    const edit = addToBody(header, [`use ${code}`], textDocument);
    return edit && { uri: uri.toString(), edit };
}
