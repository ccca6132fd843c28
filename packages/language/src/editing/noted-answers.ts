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

/** The document that something is asked about: it is what comes first, or that says where it is. */
function documentOf(
    first: unknown,
    documentFor: (uri: URI) => LangiumDocument | undefined
): LangiumDocument | undefined {
    if (typeof first !== 'object' || first === null) return undefined;
    if ('parseResult' in first) return first as LangiumDocument;
    const data = property(first, 'data');
    // An item of a hierarchy, a lens that comes in sight, a proposal that is looked at.
    const places = [property(first, 'item'), data, property(data, 'element')];
    const uri = places.map(place => property(place, 'uri')).find(each => typeof each === 'string');
    return uri === undefined ? undefined : documentFor(URI.parse(uri));
}

function property(of: unknown, name: string): unknown {
    return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}
