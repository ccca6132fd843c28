import type { Described, FrameworkModel, RequirementSet, SectionContent, SectionForm } from '@gradus/model';

/** What every element has, for fixtures. Identifiers are no part of the preview. */
export function described(code: string, title: string, line: number): Described {
    return { code, title, sections: [], origin: { file: 0, line, character: 2 }, id: '' };
}

/** What an element gives to a section. */
export function content(section: string, form: SectionForm, ...entries: string[]): SectionContent {
    return { section, form, entries };
}

/** What roles and sets have beside their requirements, and most fixtures leave out. */
export const NO_DEMANDS: Omit<RequirementSet, keyof Described | 'requirements'> = {
    aliases: [],
    extends: [],
    tasks: [],
    excludes: []
};

/** What of a model the preview does not show. */
export const NOTHING_ELSE: Pick<
    FrameworkModel,
    'sets' | 'streams' | 'terms' | 'relations' | 'translations' | 'remarks' | 'disputed' | 'adaptations'
> = {
    sets: [],
    streams: [],
    terms: [],
    relations: [],
    translations: [],
    remarks: [],
    disputed: [],
    adaptations: []
};
