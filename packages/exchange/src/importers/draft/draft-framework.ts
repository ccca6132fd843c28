import type { ElementKind, Necessity, RelationKind, SectionForm, SectionUse, Status, Stream } from '@gradus/model';

/*
 * A framework that is not written yet. Importers fill it with what a source says, as the source says it: codes may be
 * none or come twice, texts may have line breaks, references may lead nowhere. `soundDraft` mends it, `printFramework`
 * writes it.
 */
export interface DraftFramework {
    header: DraftHeader;
    sections: DraftSection[];
    scales: DraftScale[];
    /** In the order of the text, each behind the one that it is in. */
    categories: DraftCategory[];
    competencies: DraftCompetency[];
    statements: DraftStatement[];
    domains: DraftDomain[];
    groups: DraftElement[];
    grades: DraftGrade[];
    roles: DraftRole[];
    sets: DraftSet[];
    streams: DraftStream[];
    terms: DraftNamed[];
    relations: DraftRelation[];
    translations: DraftTranslation[];
}

/** What every element has. */
export interface DraftElement {
    /** What the source refers to it by, where that is not the code. */
    key?: string | undefined;
    code: string;
    title: string;
    texts: DraftText[];
    /** The identifier that it has to keep. */
    id?: string | undefined;
    number?: string | undefined;
    status?: Status | undefined;
    /** The key of what takes its place. */
    replacedBy?: string | undefined;
    formerCodes?: string[] | undefined;
    remarks?: DraftRemark[] | undefined;
}

/** An element with other names. */
export interface DraftNamed extends DraftElement {
    aliases: string[];
}

/** What an element says under one of the sections; whether as a text or a list, the section says. */
export interface DraftText {
    section: string;
    entries: string[];
}

export interface DraftRemark {
    text: string;
    open: boolean;
    author?: string | undefined;
    date?: string | undefined;
}

export interface DraftHeader extends DraftElement {
    version?: string | undefined;
    date?: string | undefined;
    language?: string | undefined;
    publisher?: string | undefined;
    source?: string | undefined;
    licence?: string | undefined;
    namespace?: string | undefined;
    complete: boolean;
    /** Frameworks whose names it uses. They have to be at hand where the text is read. */
    uses?: { framework: string; package?: string | undefined }[] | undefined;
}

export interface DraftSection {
    code: string;
    title: string;
    form: SectionForm;
    numbered: boolean;
    open: boolean;
    uses: SectionUse[];
}

export interface DraftScale extends DraftElement {
    cumulative: boolean;
    levels: DraftLevel[];
    size?: number | undefined;
    range?: { min: number; max: number } | undefined;
    base?: string | undefined;
}

export interface DraftLevel extends DraftElement {
    covers: string[];
}

export interface DraftCategory extends DraftElement {
    parent?: string | undefined;
    /** Absent where what is in it has no levels. */
    scale?: string | undefined;
    forAll: boolean;
}

export interface DraftCompetency extends DraftNamed {
    category: string;
    kinds: string[];
    parent?: string | undefined;
    /** The levels that it is defined at, where not at all of its scale; once mended, the lowest and the highest of them. */
    levels?: string[] | undefined;
    range?: { min: number; max: number } | undefined;
    descriptors: { level: string; texts: DraftText[] }[];
}

export interface DraftStatement extends DraftNamed {
    category: string;
    parent?: string | undefined;
}

export interface DraftDomain extends DraftNamed {
    activities: DraftElement[];
    excludes: { grade: string; reason?: string | undefined }[];
}

export interface DraftGrade extends DraftNamed {
    group?: string | undefined;
    level?: DraftMeasure | undefined;
}

export interface DraftMeasure {
    scale: string;
    level: string;
}

export interface DraftSet extends DraftNamed {
    extends: string[];
    /** Its own alone. */
    tasks: string[];
    /** Its own alone. */
    requirements: DraftRequirement[];
    excludes: { competency: string; reason?: string | undefined }[];
}

export interface DraftRole extends DraftSet {
    grade?: string | undefined;
    domain?: string | undefined;
    group?: string | undefined;
    /** Empty where all of its domain's are meant. */
    activities: { activity: string; wording?: string | undefined }[];
    specialisations: DraftSpecialisation[];
    openSpecialisations: boolean;
}

export interface DraftSpecialisation extends DraftElement {
    requirements: DraftRequirement[];
}

export interface DraftRequirement {
    competency: string;
    level?: string | undefined;
    maxLevel?: string | undefined;
    necessity: Necessity;
    measures: DraftMeasure[];
}

export interface DraftStream extends DraftElement {
    over: Stream['over'];
    steps: string[];
}

export interface DraftEnd {
    kind: ElementKind;
    /** The key of the element. */
    key: string;
    /** The key of what holds it, of a level, an activity or a specialisation. */
    within?: string | undefined;
    /** The framework that it belongs to, where that is one that is used. */
    framework?: string | undefined;
}

export interface DraftRelation {
    subject: DraftEnd;
    kind: RelationKind;
    /** Absent where a cross reference leads nowhere. */
    object?: DraftEnd | undefined;
    /** What is printed of an object that is not there. */
    objectText: string;
    reason?: string | undefined;
    confidence?: number | undefined;
    author?: string | undefined;
    reviewer?: string | undefined;
    date?: string | undefined;
}

export interface DraftTranslation {
    language: string;
    entries: DraftTranslated[];
    remarks: (DraftRemark & { on?: DraftEnd | undefined })[];
}

export interface DraftTranslated {
    kind: ElementKind | 'section';
    key: string;
    within?: string | undefined;
    title?: string | undefined;
    texts: DraftText[];
    tasks: string[];
}

/** A framework in which nothing is yet. */
export function emptyDraft(code: string, title: string): DraftFramework {
    return {
        header: { code, title, texts: [], complete: false },
        sections: [],
        scales: [],
        categories: [],
        competencies: [],
        statements: [],
        domains: [],
        groups: [],
        grades: [],
        roles: [],
        sets: [],
        streams: [],
        terms: [],
        relations: [],
        translations: []
    };
}

/** What a role has besides what every element has, as long as nothing is said of it. */
export function emptyRole(): Omit<DraftRole, keyof DraftElement> {
    return {
        aliases: [],
        extends: [],
        tasks: [],
        requirements: [],
        excludes: [],
        activities: [],
        specialisations: [],
        openSpecialisations: false
    };
}
