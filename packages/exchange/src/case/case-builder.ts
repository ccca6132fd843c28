import type { Described, FrameworkModel, SectionContent } from '@gradus/model';
import { Identifiers } from '../web/identifiers.ts';
import { joinedTexts, textOfSections } from '../web/section-text.ts';
import type { CaseAssociation, CaseItem, CaseItemType, CaseLink, CasePackage, Extensions } from './case-package.ts';
import { changeDate } from './change-date.ts';
import { ITEM_TYPES, type ItemType } from './item-types.ts';

export interface ItemDetails {
    /** The identifier of what holds it; the document where it is left out. */
    readonly parent?: string;
    readonly alternativeLabel?: string | undefined;
    /** Further texts behind those of its sections. */
    readonly texts?: readonly string[];
    readonly extensions?: Extensions;
}

export interface AssociationDetails {
    readonly sequenceNumber?: number;
    readonly grouping?: CaseLink;
    readonly notes?: string;
    readonly extensions?: Extensions;
}

/** Puts items and associations of a package together, with the identifiers that they have on every export. */
export class CaseBuilder {
    readonly identifiers: Identifiers;
    /** When all of it changed: Gradus keeps one date for a framework. */
    readonly lastChangeDateTime: string;
    readonly items: CaseItem[] = [];
    readonly associations: CaseAssociation[] = [];
    private readonly model: FrameworkModel;
    private readonly titles = new Map<string, string>();
    private readonly children = new Map<string, number>();
    private readonly used = new Set<ItemType>();
    private readonly known = new Set<string>();
    private readonly placed = new Set<string>();

    constructor(model: FrameworkModel) {
        this.model = model;
        this.identifiers = new Identifiers(model);
        this.lastChangeDateTime = changeDate(model.framework.date, model.framework.language);
        this.titles.set(this.identifiers.framework, model.framework.title);
    }

    /** Adds an element of the framework below what holds it. Gives its identifier. */
    element(type: ItemType, element: Described, details: ItemDetails = {}): string {
        const { code, title, number, sections } = element;
        const { alternativeLabel, texts = [] } = details;
        const notes = joinedTexts(textOfSections(sections, this.model.sections), ...texts);
        return this.item(
            type,
            this.identifiers.of(element),
            {
                fullStatement: title,
                humanCodingScheme: code,
                ...(number !== undefined && { listEnumeration: number }),
                ...(alternativeLabel !== undefined && { alternativeLabel }),
                ...(notes !== '' && { notes })
            },
            { ...details, extensions: this.identified(element, details.extensions) }
        );
    }

    /** Adds what a level means for a competency, or stands for it at that level. */
    atLevel(
        competency: Described,
        level: { readonly code: string; readonly title: string; readonly identifier?: string | undefined },
        sections: readonly SectionContent[],
        extensions?: Extensions
    ): string {
        const parent = this.identifiers.of(competency);
        const short = `${competency.title} (${level.title === level.code ? level.code : `${level.code} ${level.title}`})`;
        const text = sections.length === 1 ? (sections[0]?.entries.join('\n') ?? '') : '';
        const statement = text || textOfSections(sections, this.model.sections);
        let identifier = this.identifiers.make('descriptor', parent, level.identifier ?? level.code);
        for (let number = 2; this.has(identifier); number++) {
            identifier = this.identifiers.make('descriptor', parent, level.code, String(number));
        }
        const id = this.item(
            'descriptor',
            identifier,
            { fullStatement: statement || short, ...(statement !== '' && { abbreviatedStatement: short }) },
            { parent, ...(extensions && { extensions }) }
        );
        if (level.identifier !== undefined) this.associate('hasSkillLevel', id, level.identifier);
        return id;
    }

    associate(
        type: string,
        origin: string | CaseLink,
        destination: string | CaseLink,
        details: AssociationDetails = {}
    ): void {
        const { sequenceNumber, grouping, notes, extensions } = details;
        const target = typeof destination === 'string' ? this.link(destination) : destination;
        const source = typeof origin === 'string' ? this.link(origin) : origin;
        const key = [type, source.identifier, target.identifier, ...(grouping ? [grouping.identifier] : [])];
        let identifier = this.identifiers.make('association', ...key);
        for (let number = 2; this.known.has(identifier); number++) {
            identifier = this.identifiers.make('association', ...key, String(number));
        }
        this.known.add(identifier);
        this.associations.push({
            ...this.thing(identifier),
            associationType: type,
            originNodeURI: source,
            destinationNodeURI: target,
            ...(sequenceNumber !== undefined && { sequenceNumber }),
            ...(grouping && { CFAssociationGroupingURI: grouping }),
            ...(notes !== undefined && { notes }),
            ...(extensions && Object.keys(extensions).length > 0 && { extensions })
        });
    }

    /** A reference to an item, to the document, or to what {@link name} was told of. */
    link(identifier: string): CaseLink {
        return { title: this.titles.get(identifier) ?? identifier, identifier, uri: this.identifiers.uri(identifier) };
    }

    name(identifier: string, title: string): void {
        this.titles.set(identifier, title);
    }

    /** Whether there is an item with an identifier. */
    has(identifier: string | undefined): identifier is string {
        return identifier !== undefined && this.placed.has(identifier);
    }

    /** What every part of a package has. */
    thing(identifier: string): Pick<CaseItem, 'identifier' | 'uri' | 'lastChangeDateTime'> {
        return { identifier, uri: this.identifiers.uri(identifier), lastChangeDateTime: this.lastChangeDateTime };
    }

    /** The types of the items that were added. */
    itemTypes(): CaseItemType[] {
        return (Object.keys(ITEM_TYPES) as ItemType[]).flatMap((type, index) => {
            const [title, description] = ITEM_TYPES[type];
            if (!this.used.has(type)) return [];
            return { ...this.thing(this.typeId(type)), title, description, hierarchyCode: String(index + 1) };
        });
    }

    package(CFDocument: CasePackage['CFDocument'], CFDefinitions: CasePackage['CFDefinitions']): CasePackage {
        return { CFDocument, CFItems: this.items, CFAssociations: this.associations, CFDefinitions };
    }

    /**
     * Extensions with the identifier that an element has itself, where CASE has another one. An item belongs to one document:
     * what is taken over is a copy, which says of what.
     */
    identified(element: Described, extensions: Extensions = {}): Extensions {
        const { id, adoptedFrom } = element;
        if (adoptedFrom !== undefined) return { ...extensions, sourceItemIdentifier: id };
        const { gradus } = extensions;
        if (gradus === undefined || this.identifiers.of(element) === id) return extensions;
        return { ...extensions, gradus: { ...gradus, id } };
    }

    private item(
        type: ItemType,
        identifier: string,
        statement: Pick<CaseItem, 'fullStatement'> & Partial<CaseItem>,
        { parent = this.identifiers.framework, extensions }: ItemDetails
    ): string {
        const { language } = this.model.framework;
        const [typeTitle] = ITEM_TYPES[type];
        this.used.add(type);
        this.name(this.typeId(type), typeTitle);
        this.placed.add(identifier);
        this.name(identifier, statement.abbreviatedStatement ?? statement.fullStatement);
        this.items.push({
            ...this.thing(identifier),
            ...statement,
            CFItemType: typeTitle,
            CFItemTypeURI: this.link(this.typeId(type)),
            ...(language !== undefined && { language }),
            ...(extensions && Object.keys(extensions).length > 0 && { extensions })
        });
        const position = (this.children.get(parent) ?? 0) + 1;
        this.children.set(parent, position);
        this.associate('isChildOf', identifier, parent, { sequenceNumber: position });
        return identifier;
    }

    private typeId(type: ItemType): string {
        return this.identifiers.make('item-type', type);
    }
}
