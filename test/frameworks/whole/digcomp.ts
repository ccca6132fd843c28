import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DigcompExcerpt } from '../digcomp.ts';

/** What an entry of the data supplement may have; in the Dutch one each text is there twice. */
interface Entry {
    readonly '@type': string;
    readonly '@id': string;
    readonly name?: string;
    readonly name_nl?: string;
    readonly description?: string;
    readonly description_nl?: string;
    readonly type?: string;
    readonly ai_label?: string;
    readonly competence_area_id?: string;
    readonly competence_id?: string;
    readonly four_levels_proficiency_name?: string;
    readonly four_levels_name?: string;
    readonly four_levels_name_nl?: string;
    readonly six_levels_mapping?: string;
    readonly eight_levels_mapping?: number;
}

/** All areas, competences, statements and learning outcomes, from the data supplement in a folder. */
export async function wholeDigcomp(folder: string): Promise<DigcompExcerpt> {
    const text = await readFile(path.join(folder, 'DigComp_3.0_Data_Supplement_nl.jsonld'), 'utf8');
    const { '@graph': entries } = JSON.parse(text) as { '@graph': readonly Entry[] };
    const all = (type: string) => entries.filter(each => each['@type'] === type);
    const named = (each: Entry) => ({ code: last(each['@id']), en: said(each.name), nl: said(each.name_nl) });
    const statement = (each: Entry) => ({
        code: last(each['@id']),
        competence: last(each.competence_id),
        level: last(each.four_levels_proficiency_name),
        ai: said(each.ai_label),
        wording: { en: said(each.description), nl: said(each.description_nl) }
    });
    return {
        areas: all('CompetenceArea').map(named),
        competences: all('Competence').map(each => ({ ...named(each), area: last(each.competence_area_id) })),
        levels: all('ProficiencyLevel').map(each => ({
            eight: String(each.eight_levels_mapping),
            six: said(each.six_levels_mapping),
            four: { en: said(each.four_levels_name), nl: said(each.four_levels_name_nl) }
        })),
        outcomes: all('LearningOutcome').map(each => ({ ...statement(each), kind: said(each.type) })),
        statements: all('CompetenceStatement').map(statement)
    };
}

function last(id: string | undefined): string {
    return said(id?.split('/').at(-1));
}

function said(text: string | undefined): string {
    if (!text) throw new Error('An entry of the data supplement lacks what the others have.');
    return text.replace(/\s+/g, ' ').trim();
}
