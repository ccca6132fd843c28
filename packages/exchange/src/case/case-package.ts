/*
 * A package of CASE (Competencies and Academic Standards Exchange, 1EdTech), as far as exports write it. In version 1.0,
 * `extensions`, `notes` of associations, `targetType`, `frameworkType` and `caseVersion` are not there.
 */

export interface CasePackage {
    readonly CFDocument: CaseDocument;
    readonly CFItems: readonly CaseItem[];
    readonly CFAssociations: readonly CaseAssociation[];
    readonly CFDefinitions: CaseDefinitions;
}

export interface CaseThing {
    readonly identifier: string;
    readonly uri: string;
    readonly lastChangeDateTime: string;
    readonly extensions?: Extensions;
}

export type Extensions = Readonly<Record<string, unknown>> & {
    /** What Gradus says and CASE has no place for, in the words of the compiled JSON. */
    readonly gradus?: Readonly<Record<string, unknown>>;
};

export interface CaseDocument extends CaseThing {
    readonly creator: string;
    readonly title: string;
    readonly frameworkType?: string;
    readonly caseVersion?: '1.1';
    readonly officialSourceURL?: string;
    readonly publisher?: string;
    readonly description?: string;
    readonly language?: string;
    readonly version?: string;
    readonly adoptionStatus?: string;
    readonly licenseURI?: CaseLink;
    readonly notes?: string;
}

export interface CaseItem extends CaseThing {
    readonly fullStatement: string;
    readonly alternativeLabel?: string;
    readonly CFItemType?: string;
    readonly CFItemTypeURI?: CaseLink;
    readonly humanCodingScheme?: string;
    readonly listEnumeration?: string;
    readonly abbreviatedStatement?: string;
    readonly notes?: string;
    readonly language?: string;
}

export interface CaseLink {
    readonly title: string;
    readonly identifier: string;
    readonly uri: string;
    /** Of the ends of associations, where they are in no package of CASE. */
    readonly targetType?: string;
}

export interface CaseAssociation extends CaseThing {
    readonly associationType: string;
    readonly sequenceNumber?: number;
    readonly originNodeURI: CaseLink;
    readonly destinationNodeURI: CaseLink;
    readonly CFAssociationGroupingURI?: CaseLink;
    readonly notes?: string;
}

export interface CaseDefinitions {
    readonly CFConcepts?: readonly CaseConcept[];
    readonly CFLicenses?: readonly CaseLicense[];
    readonly CFItemTypes?: readonly CaseItemType[];
    readonly CFAssociationGroupings?: readonly CaseGrouping[];
}

export interface CaseConcept extends CaseThing {
    readonly title: string;
    readonly hierarchyCode: string;
    readonly keywords?: string;
    readonly description?: string;
}

export interface CaseLicense extends CaseThing {
    readonly title: string;
    readonly licenseText: string;
}

export interface CaseItemType extends CaseThing {
    readonly title: string;
    readonly description: string;
    readonly hierarchyCode: string;
}

export interface CaseGrouping extends CaseThing {
    readonly title: string;
    readonly description?: string;
}
