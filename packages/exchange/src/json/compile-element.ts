import type * as model from '@gradus/model';
import type * as compiled from './compiled-framework.ts';
import { levelCode } from './level-code.ts';

type Named = Pick<
    compiled.Term,
    'code' | 'title' | 'id' | 'number' | 'status' | 'replacedBy' | 'formerCodes' | 'adoptedFrom'
>;

/** What every element begins with: what it is called, and what is said about it. */
export function named(element: model.Described): Named {
    const { code, title, id, number, status, replacedBy, formerCodes, adoptedFrom } = element;
    const written: Named = { code, title, id };
    if (number !== undefined) written.number = number;
    if (status !== undefined) written.status = status;
    if (replacedBy !== undefined) written.replacedBy = replacedBy;
    if (formerCodes !== undefined && formerCodes.length > 0) written.formerCodes = [...formerCodes];
    if (adoptedFrom !== undefined) written.adoptedFrom = adoptedFrom;
    return written;
}

/** What every element ends with: its texts by section. */
export function texts({ sections }: { readonly sections: readonly model.SectionContent[] }): {
    sections: compiled.Sections;
} {
    return {
        // A section's code may be any word, __proto__ among them: only own properties will do.
        sections: Object.fromEntries(
            sections.map(({ section: code, form, entries }) => [
                code,
                form === 'text' ? entries.join('\n\n') : [...entries]
            ])
        )
    };
}

/** A level together with its scale, for where the scale does not follow from the place. */
export function scaleLevel({ scale, level }: model.ScaleLevel): compiled.ScaleLevel {
    return { scale, level: levelCode(level) };
}
