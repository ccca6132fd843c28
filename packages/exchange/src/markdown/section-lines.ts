import type { SectionContent, SectionDeclaration } from '@gradus/model';
import { md } from './escape.ts';

/** Texts of an element below it, each behind what its section is called; lists as lists. */
export function sectionLines(
    sections: readonly SectionContent[],
    declared: readonly Pick<SectionDeclaration, 'code' | 'title'>[]
): string[] {
    return sections.flatMap(({ section, form, entries }) => {
        const title = md(declared.find(({ code }) => code === section)?.title ?? section);
        if (form === 'list') return ['', `**${title}**`, '', ...entries.map(entry => `- ${md(entry)}`)];
        const [first = '', ...rest] = entries.map(md);
        return ['', `**${title}:** ${first}`, ...rest.flatMap(text => ['', text])];
    });
}
