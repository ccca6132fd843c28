import { type LangiumDocument, URI } from 'langium';
import type { GradusServices } from '../gradus-lsp-module.ts';

/**
 * Has whatever the features of an editor answer about a document be noted as work at its text.
 *
 * @param defaults gives the features that the module does not have
 */
export function notedAnswers<M extends { readonly lsp?: object }>(module: M, defaults: { readonly lsp?: object }): M {
    const features: Readonly<Record<string, unknown>> = { ...defaults.lsp, ...module.lsp };
    const noted = Object.entries(features).map(([name, make]) => [
        name,
        (services: GradusServices): unknown => {
            const feature = typeof make === 'function' ? make(services) : make;
            return typeof feature === 'object' && feature !== null ? new Proxy(feature, noting(services)) : feature;
        }
    ]);
    return { ...module, lsp: Object.fromEntries(noted) };
}

function noting({ shared }: GradusServices): ProxyHandler<object> {
    const { LangiumDocuments } = shared.workspace;
    return {
        get(feature, name) {
            const member: unknown = Reflect.get(feature, name);
            if (typeof member !== 'function') return member;
            return (...args: readonly unknown[]): unknown =>
                shared.gradus.CrashNotes.about(
                    documentOf(args[0], uri => LangiumDocuments.getDocument(uri)),
                    () => Reflect.apply(member, feature, args)
                );
        }
    };
}

/** The document that something is asked about: it is what comes first, or the item that comes first is in it. */
function documentOf(
    first: unknown,
    documentFor: (uri: URI) => LangiumDocument | undefined
): LangiumDocument | undefined {
    if (typeof first !== 'object' || first === null) return undefined;
    if ('parseResult' in first) return first as LangiumDocument;
    const item: unknown = 'item' in first ? first.item : undefined;
    if (typeof item !== 'object' || item === null || !('uri' in item) || typeof item.uri !== 'string') return undefined;
    return documentFor(URI.parse(item.uri));
}
