import type { CompiledFramework } from '@gradus/exchange';
import type { FrameworkModel, SectionContent } from '@gradus/model';

/** What a model and its export can be compared by: both in the same words, as plain data. */
type Plain = undefined | null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** What the export says, in the words of the model. */
export function readBack({ schemaVersion: _, ...compiled }: CompiledFramework): Plain {
    return simplified(compiled, (key, value) => {
        if (key === 'sections' && !Array.isArray(value)) return sorted(Object.entries(value as object));
        if (key === 'code' || key === 'maxLevel') return String(value);
        if (key === 'level') return typeof value === 'object' ? undefined : String(value);
        if ((key === 'levels' || key === 'covers') && Array.isArray(value) && typeof value[0] !== 'object') {
            return value.map(String);
        }
        return undefined;
    });
}

/** What of a model its export has to say. */
export function exported({ competencies, sections, scales, files: _, ...model }: FrameworkModel): Plain {
    const ofModel = {
        ...model,
        sections: sections.map(({ uses, ...rest }) => ({ ...rest, for: uses })),
        // By kind, they are counted for the preview; the export has what they add up to.
        translations: model.translations.map(({ progress: _progress, ...rest }) => rest),
        scales: scales.map(scale => ({ ...scale, levels: scale.levels.map(level => ({ covers: [], ...level })) })),
        competencies: competencies
            .filter(each => !each.forAll)
            .map(({ forAll: _forAll, restricted: _restricted, ...rest }) => rest),
        values: competencies
            .filter(each => each.forAll)
            .map(({ id, code, title, category, aliases, kinds, parent, ...rest }) => {
                const { number, status, replacedBy, formerCodes, adoptedFrom, sections: texts } = rest;
                const annotations = { number, status, replacedBy, formerCodes, adoptedFrom };
                return { id, code, title, category, aliases, kinds, parent, ...annotations, sections: texts };
            })
    };
    return simplified(ofModel, (key, value) => {
        if (key !== 'sections') return undefined;
        const contents = value as readonly SectionContent[];
        if (contents.some(content => !('entries' in content))) return undefined;
        return sorted(
            contents.map(({ section, form, entries }) => [section, form === 'list' ? entries : entries.join('\n\n')])
        );
    });
}

/** A copy without places of the text and without what is absent, with fields changed where the function gives something. */
function simplified(value: unknown, change: (key: string, value: unknown) => Plain): Plain {
    if (Array.isArray(value)) return value.map(each => simplified(each, change));
    if (typeof value !== 'object' || value === null) return value as Plain;
    const present = Object.entries(value).filter(
        ([key, each]) => key !== 'origin' && each !== undefined && each !== null && !isEmptyHistory(key, each)
    );
    return Object.fromEntries(present.map(([key, each]) => [key, change(key, each) ?? simplified(each, change)]));
}

/** No former codes are told by leaving the field out. */
function isEmptyHistory(key: string, value: unknown): boolean {
    return key === 'formerCodes' && Array.isArray(value) && value.length === 0;
}

/** Texts by section, in an order that does not depend on how objects keep their keys. */
function sorted(entries: readonly (readonly [string, Plain])[]): Plain {
    return entries.toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)));
}
