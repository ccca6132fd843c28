import { type ResolveOptions, resolveFramework } from '@gradus/language';
import type { GradusSharedServices } from '@gradus/language/lsp';
import type { FrameworkModel } from '@gradus/model';
import { DocumentState, type LangiumDocument, type URI } from 'langium';
import { answerAboutAll } from './answering.ts';

/** What is wrong with the text of a framework. */
export interface FrameworkProblems {
    readonly folder: string;
    readonly errors: number;
    readonly warnings: number;
    /** Whether a file has a syntax error, so that part of its text could not be understood at all. */
    readonly broken: boolean;
    /** The URIs of the files that have. */
    readonly brokenFiles: readonly string[];
}

/** A framework as the text has it now: its model, and what is wrong with the text. */
export interface FrameworkState extends FrameworkProblems {
    /** Whether the folder has a `framework` header. */
    readonly declared: boolean;
    readonly model: FrameworkModel;
}

/** The state of the framework that a document belongs to, computed anew. */
export function frameworkState(shared: GradusSharedServices, uri: URI): FrameworkState {
    const { Frameworks } = shared.gradus;
    const problems = frameworkProblems(shared, uri);
    const { folder } = problems;
    return { ...problems, declared: Frameworks.isDeclared(folder), model: modelOf(shared, folder) };
}

/** The model of a framework, computed anew. */
export function modelOf(
    shared: GradusSharedServices,
    folder: string,
    options?: Pick<ResolveOptions, 'places'>
): FrameworkModel {
    const { CrashNotes, Frameworks } = shared.gradus;
    return answerAboutAll(shared, 'model', folder, () =>
        resolveFramework(Frameworks, folder, { ...options, comesTo: document => CrashNotes.comesTo(document) })
    );
}

/** What is wrong with the framework that a document belongs to. */
export function frameworkProblems(shared: GradusSharedServices, uri: URI): FrameworkProblems {
    const { Frameworks } = shared.gradus;
    const folder = Frameworks.folderOf(uri);
    const documents = Frameworks.documentsOf(folder);
    const diagnostics = documents.flatMap(document => document.diagnostics ?? []);
    const brokenFiles = documents
        .filter(document => document.diagnostics?.some(each => each.code === 'syntax'))
        .map(({ uri }) => uri.toString());
    return {
        folder,
        // What could not be checked is not known to be right.
        errors: diagnostics.filter(each => each.severity === 1).length + documents.filter(isUnchecked).length,
        warnings: diagnostics.filter(each => each.severity === 2).length,
        broken: brokenFiles.length > 0,
        brokenFiles
    };
}

function isUnchecked(document: LangiumDocument): boolean {
    return document.state < DocumentState.Validated;
}
