import type { FrameworkModel, Status } from '@gradus/model';
import { term as compiledTerm, section } from '../json/compile-dictionary.ts';
import { named, texts } from '../json/compile-element.ts';
import { textOfSections } from '../web/section-text.ts';
import type { CaseBuilder } from './case-builder.ts';
import { codeAndNumber, extensionOf } from './case-items.ts';
import type { CaseConcept, CaseDocument, CaseLicense } from './case-package.ts';

const STATUSES: Readonly<Record<Status, string>> = {
    draft: 'Draft',
    adopted: 'Implemented',
    retired: 'Retired'
};

/** What a package says of the framework as a whole. */
export function caseDocument(
    builder: CaseBuilder,
    model: FrameworkModel,
    license: CaseLicense | undefined
): CaseDocument {
    const { framework, sections } = model;
    const { code, title, publisher, source, version, language, status } = framework;
    const description = textOfSections(framework.sections, sections);
    const { code: _code, title: _title, id: _id, adoptedFrom: _adopted, ...annotations } = named(framework);
    const isAddress = source !== undefined && isWebAddress(source);
    return {
        ...builder.thing(builder.identifiers.framework),
        creator: publisher ?? title,
        title,
        frameworkType: 'Competency Framework',
        caseVersion: '1.1',
        ...(isAddress && { officialSourceURL: source }),
        ...(publisher !== undefined && { publisher }),
        ...(description !== '' && { description }),
        ...(language !== undefined && { language }),
        ...(version !== undefined && { version }),
        ...(status !== undefined && { adoptionStatus: STATUSES[status] }),
        ...(license && { licenseURI: builder.link(license.identifier) }),
        ...(source !== undefined && !isAddress && { notes: `Source: ${source}` }),
        extensions: builder.identified(framework, {
            gradus: {
                code,
                declaredSections: sections.map(section),
                ...unsaid(framework),
                ...annotations,
                ...texts(framework)
            }
        })
    };
}

/** What a document has no field for, or what its fields say in another way. */
function unsaid({ date, namespace, complete }: FrameworkModel['framework']): object {
    return {
        ...(date !== undefined && { date }),
        ...(namespace !== undefined && { namespace }),
        ...(complete && { complete })
    };
}

/** The licence of the framework as a definition that the document refers to. */
export function caseLicense(builder: CaseBuilder, { framework }: FrameworkModel): CaseLicense | undefined {
    const { licence } = framework;
    if (licence === undefined) return undefined;
    const identifier = builder.identifiers.make('license', licence);
    builder.name(identifier, licence);
    return { ...builder.thing(identifier), title: licence, licenseText: licence };
}

/** The terms of the glossary as concepts. */
export function caseConcepts(builder: CaseBuilder, { terms, sections }: FrameworkModel): CaseConcept[] {
    return terms.map((term, index) => {
        const description = textOfSections(term.sections, sections);
        return {
            ...builder.thing(builder.identifiers.of(term)),
            title: term.title,
            hierarchyCode: String(index + 1),
            ...(term.aliases.length > 0 && { keywords: term.aliases.join(', ') }),
            ...(description !== '' && { description }),
            extensions: builder.identified(term, {
                gradus: { ...codeAndNumber(term), ...extensionOf('term', compiledTerm(term)).gradus }
            })
        };
    });
}

function isWebAddress(text: string): boolean {
    return /^https?:\/\/[^\s<>"{}|\\^`[\]]+$/i.test(text) && URL.canParse(text);
}
