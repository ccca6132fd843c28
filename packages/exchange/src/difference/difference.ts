import type { ElementKind, Necessity } from '@gradus/model';

/** What is different between two states of one framework. */
export interface FrameworkDifference {
    readonly before: StateName;
    readonly after: StateName;
    /** In the order of the later text, kind by kind. Elements that are the same in both are not in it. */
    readonly elements: readonly ElementDifference[];
    /** Kinds of which too many came and went to look for similar titles among them; absent where there are none. */
    readonly notCompared?: readonly NotCompared[];
}

/** How many elements of a kind are told as removed and as added, though some may only have been renamed. */
export interface NotCompared {
    readonly kind: DifferenceKind;
    readonly removed: number;
    readonly added: number;
}

/** The framework in one of the states. */
export interface StateName {
    readonly code: string;
    readonly title: string;
    readonly version?: string;
}

export type DifferenceKind = ElementKind | 'section' | 'translation';

/** An element as it is called in one of the states. */
export interface ElementName {
    readonly kind: DifferenceKind;
    readonly code: string;
    readonly title: string;
    /** The framework it belongs to, where that is another one. */
    readonly framework?: string;
}

/** What is different about one element. */
export interface ElementDifference {
    readonly kind: DifferenceKind;
    /** What it was called; absent where it was added. */
    readonly before?: ElementName;
    /** What it is called now; absent where it was removed. */
    readonly after?: ElementName;
    /** The scale of a level, the competency of a descriptor, the domain of an activity, the role of a specialisation. */
    readonly within?: ElementName;
    /** Why both are taken for the same element, where neither the identifier nor the code says so. */
    readonly matchedBy?: WeakMatch;
    readonly changes: readonly Change[];
    /** Roles and sets that require a competency whose meaning changed, or that extend what changed. */
    readonly affected: readonly ElementName[];
}

export type WeakMatch = 'formerCode' | 'alias' | 'title' | 'similarTitle';

/** One change of one element. */
export interface Change {
    /** What of the element: a field of the compiled JSON, or the element itself. */
    readonly aspect: Aspect;
    readonly how: 'added' | 'removed' | 'changed' | 'reordered' | 'raised' | 'lowered';
    readonly weight: Weight;
    /** Which of several: the section of a text, the competency that is required, what a remark is about. */
    readonly of?: ElementName;
    readonly before?: ChangeValue;
    readonly after?: ChangeValue;
}

/** Whether an element still means the same: then an identifier may stay with it. */
export type Weight = 'editorial' | 'meaning';

/** A text, an element, several of them in order, or what is said of a requirement. */
export type ChangeValue = string | ElementName | RequirementState | readonly (string | ElementName)[];

/** What is said of a requirement, with the levels as people call them. */
export interface RequirementState {
    readonly level?: ElementName;
    readonly maxLevel?: ElementName;
    readonly necessity: Necessity;
    /** Other scales and levels on them, as text. */
    readonly measures: readonly string[];
    readonly inheritedFrom?: ElementName;
}

export type Aspect =
    | 'element'
    | 'code'
    | 'title'
    | 'id'
    | 'number'
    | 'status'
    | 'replacedBy'
    | 'formerCodes'
    | 'adoptedFrom'
    | 'sections'
    | 'order'
    | 'version'
    | 'date'
    | 'language'
    | 'publisher'
    | 'source'
    | 'licence'
    | 'namespace'
    | 'complete'
    | 'uses'
    | 'form'
    | 'numbered'
    | 'open'
    | 'cumulative'
    | 'size'
    | 'range'
    | 'base'
    | 'levels'
    | 'covers'
    | 'parent'
    | 'scale'
    | 'forAll'
    | 'category'
    | 'kinds'
    | 'aliases'
    | 'descriptors'
    | 'activities'
    | 'excludes'
    | 'group'
    | 'level'
    | 'extends'
    | 'tasks'
    | 'requirements'
    | 'grade'
    | 'domain'
    | 'specialisations'
    | 'openSpecialisations'
    | 'over'
    | 'steps'
    | 'relations'
    | 'translated'
    | 'entries'
    | 'remarks'
    | 'disputed'
    | 'adaptations';
