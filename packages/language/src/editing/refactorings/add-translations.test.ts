import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';

const FRAMEWORK = `framework Demo "Demo Framework" { language en }
section aim "Aim": text for role
scale S "Levels" {
  level 1 "Awareness"
  level 2 "Trained"
}
domain D "Border" { activity 1 "Wharf" }
set Q "Everybody"
role R "Officer" in D {
  aim "Serves."
  activity 1 "At the wharf"
  specialisation X "Diver"
}
`;

test('an entry is made for each title that is missing, with the original behind it', async () => {
    const title = 'Add the 8 missing titles, to be translated';
    const offered = await OfferedActions.in({
        'framework.gradus': FRAMEWORK,
        'fr.gradus': `translation ‸fr { // by Anne
  framework Demo "Cadre"
  scale S "Niveaux" {
    level 1 "Connaissance"
  } // to be checked
}
`
    });
    expect(offered.after(title)['fr.gradus']).toBe(`translation fr { // by Anne
  framework Demo "Cadre"
  scale S "Niveaux" {
    level 1 "Connaissance"
  } // to be checked
  section aim "" // Aim
  domain D "" // Border
  set Q "" // Everybody
  role R "" // Officer
  scale S {
    level 2 "" // Trained
  }
  domain D {
    activity 1 "" // Wharf
  }
  role R {
    activity 1 "" // At the wharf
    specialisation X "" // Diver
  }
}
`);
    expect(await offered.errorsAfter(title)).toEqual([]);
    expect((await offered.codesAfter(title)).filter(code => code !== 'translation-incomplete')).toEqual([]);
});

test('a translation that is empty yet is begun', async () => {
    const offered = await OfferedActions.in({
        'main.gradus': 'framework Demo "Sample" { language en }\ntranslation ‸fr { }\n'
    });
    expect(offered.after('Add the missing title, to be translated')['main.gradus']).toContain(
        'translation fr {\n  framework Demo "" // Sample\n'
    );
    expect(await offered.errorsAfter('Add the missing title, to be translated')).toEqual([]);
});

test('where a comment would swallow what follows, nothing is offered', async () => {
    const offered = await OfferedActions.in({
        'main.gradus':
            'framework Demo "Demo" { language en }\ngrade G "Grade"\ntranslation ‸fr { framework Demo "Cadre" }\n'
    });
    expect(offered.titles.filter(title => title.startsWith('Add'))).toEqual([]);
});
