import type { SectionContent, SectionDeclaration } from '@gradus/model';

/** Texts of an element as one text without markup, for formats that have one field for them: each behind its title. */
export function textOfSections(
    sections: readonly SectionContent[],
    declared: readonly Pick<SectionDeclaration, 'code' | 'title'>[]
): string {
    return sections
        .map(({ section, form, entries }) => {
            const title = declared.find(({ code }) => code === section)?.title ?? section;
            return titledText(title, entries, form === 'list');
        })
        .join('\n\n');
}

/** A text or a list behind its title. */
export function titledText(title: string, entries: readonly string[], isList: boolean): string {
    return isList ? `${title}:\n${entries.map(entry => `- ${entry}`).join('\n')}` : `${title}: ${entries.join('\n\n')}`;
}

/** Blocks of text, without those that are empty. */
export function joinedTexts(...blocks: readonly string[]): string {
    return blocks.filter(block => block !== '').join('\n\n');
}
