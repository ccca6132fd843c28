import type {
    CaseAssociation,
    CaseConcept,
    CaseGrouping,
    CaseItem,
    CaseLink,
    CasePackage,
    CaseThing
} from './case-package.ts';

const STATUSES: Readonly<Record<string, string>> = { Draft: 'Draft', Implemented: 'Adopted', Retired: 'Deprecated' };

/** A package for consumers of version 1.0, which knows neither extensions nor associations of one's own. */
export function toCase1p0({ CFDocument, CFItems, CFAssociations, CFDefinitions }: CasePackage): CasePackage {
    const { frameworkType: _, caseVersion: __, adoptionStatus, ...document } = plain(CFDocument);
    return {
        CFDocument: {
            ...document,
            ...(adoptionStatus !== undefined && { adoptionStatus: STATUSES[adoptionStatus] ?? adoptionStatus })
        },
        CFItems: CFItems.map(each => plain<CaseItem>(each)),
        CFAssociations: CFAssociations.map(association),
        CFDefinitions: {
            ...CFDefinitions,
            ...(CFDefinitions.CFConcepts && {
                CFConcepts: CFDefinitions.CFConcepts.map(each => plain<CaseConcept>(each))
            }),
            ...(CFDefinitions.CFAssociationGroupings && {
                CFAssociationGroupings: CFDefinitions.CFAssociationGroupings.map(each => plain<CaseGrouping>(each))
            })
        }
    };
}

function association(each: CaseAssociation): CaseAssociation {
    const { notes: _, associationType, originNodeURI, destinationNodeURI, ...rest } = plain(each);
    const isOwn = associationType.startsWith('ext:');
    return {
        ...rest,
        associationType: isOwn ? 'isRelatedTo' : associationType,
        originNodeURI: end(originNodeURI),
        destinationNodeURI: end(destinationNodeURI)
    };
}

function end({ targetType: _, ...link }: CaseLink): CaseLink {
    return link;
}

function plain<T extends CaseThing>({ extensions: _, ...rest }: T): Omit<T, 'extensions'> {
    return rest;
}
