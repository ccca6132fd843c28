import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { TestWorkspace, uriOf } from '../testing/workspace.ts';
import type { ProjectSettings } from '../workspace/project-settings.ts';
import { elementsOf } from './elements-within.ts';
import { TranslatedTitles } from './translated-titles.ts';

const EU = `framework EU "Union" { }
category C "Core" unlevelled { competency PC1 "Teamwork" competency PC2 "Reporting" competency PC3 }
scale S "Scale" { level 1 "One" }
translation DE {
  competency PC1 "Teamarbeit"
  competency PC2 "Berichten"
  scale S { level 1 "Eins" }
}
translation fr { competency PC1 "Travail en équipe" }
`;

const CUSTOMS = `framework Customs "Customs" { use EU }
category O "Own" unlevelled { competency X "Inspection" }
translation de { competency X "Kontrolle" }
translation de of EU { competency PC1 "Zusammenarbeit" }
`;

/** The titles that are shown in a file, by code, of all that has one. */
async function shown(
    language: string | undefined,
    path = 'customs/framework.gradus',
    customs = CUSTOMS
): Promise<Record<string, string | undefined>> {
    const workspace = await TestWorkspace.of({ 'eu/framework.gradus': EU, 'customs/framework.gradus': customs });
    const settings = { of: () => ({ titleLanguage: language }) } as unknown as ProjectSettings;
    const titles = new TranslatedTitles(
        () => workspace.shared.gradus.Frameworks,
        () => settings
    );
    const documents = ['eu/framework.gradus', 'customs/framework.gradus'].map(each => workspace.document(each));
    const elements = elementsOf(documents).filter(each => ast.isCompetency(each) || ast.isLevel(each));
    return Object.fromEntries(elements.map(each => [each.name, titles.titleOf(each, uriOf(path))]));
}

const UNTRANSLATED = { PC1: 'Teamwork', PC2: 'Reporting', PC3: undefined, 1: 'One', X: 'Inspection' };

test('titles are shown as they were written where no other language is asked for, or nothing is said in it', async () => {
    expect(await shown(undefined)).toEqual(UNTRANSLATED);
    expect(await shown('it')).toEqual(UNTRANSLATED);
});

test('titles are shown in the language that is asked for, in the own words of the framework first', async () => {
    const german = { ...UNTRANSLATED, PC2: 'Berichten', 1: 'Eins' };
    expect(await shown('de')).toEqual({ ...german, PC1: 'Zusammenarbeit', X: 'Kontrolle' });
    expect(await shown('De', 'eu/framework.gradus')).toEqual({ ...german, PC1: 'Teamarbeit' });
    expect(await shown('fr')).toEqual({ ...UNTRANSLATED, PC1: 'Travail en équipe' });
});

test('what is not typed to its end is shown as it was written', async () => {
    const customs = 'framework Customs "Customs" { use EU }\ntranslation de of EU { competency PC1 }\n';
    const german = { PC1: 'Teamarbeit', PC2: 'Berichten', PC3: undefined, 1: 'Eins' };
    expect(await shown('de', undefined, customs)).toEqual(german);
    expect(await shown('de', undefined, `${customs}translation de { competency }\ntranslation\n`)).toEqual(german);
});
