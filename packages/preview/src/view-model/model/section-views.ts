import type { Described, SectionContent, SectionDeclaration } from '@gradus/model';
import type { TextView } from '@gradus/protocol';

/** Section texts under the titles that the framework declares for them. */
export class SectionViews {
    readonly #declared: ReadonlyMap<string, SectionDeclaration>;

    constructor(sections: readonly SectionDeclaration[]) {
        this.#declared = new Map(sections.map(section => [section.code, section]));
    }

    of(contents: readonly SectionContent[]): TextView[] {
        return contents.map(({ section, form, entries }) => {
            const declared = this.#declared.get(section);
            const list = form === 'list';
            return {
                section,
                title: declared?.title ?? section,
                list,
                numbered: list && declared?.numbered === true,
                entries: [...entries]
            };
        });
    }

    /** What the views show of every element. */
    element({ code, title, sections, number, status, adoptedFrom }: Described): ElementView {
        return {
            code,
            title,
            sections: this.of(sections),
            ...(number === undefined ? {} : { number }),
            ...(status === undefined ? {} : { status }),
            ...(adoptedFrom === undefined ? {} : { adoptedFrom })
        };
    }
}

/** What every element's view has. */
export interface ElementView {
    code: string;
    title: string;
    sections: TextView[];
    number?: string;
    status?: 'draft' | 'adopted' | 'retired';
    adoptedFrom?: string;
}
