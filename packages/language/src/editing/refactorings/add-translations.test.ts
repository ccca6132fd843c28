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
    level 2 "" // Trained
  } // to be checked
  section aim "" // Aim
  domain D "" // Border
  set Q "" // Everybody
  role R "" // Officer
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

test('what has an entry already gets its title there, and what stands in it a place in its braces', async () => {
    const title = 'Add the 8 missing titles, to be translated';
    const offered = await OfferedActions.in({
        'framework.gradus': FRAMEWORK.replace('"Border"', '"Border */ Port"'),
        'fr.gradus': `translation ‸fr {
  framework Demo "Cadre"
  scale S "Niveaux" { level 1 "Connaissance" }
  domain D
  role R { // by Anne
    aim "Sert."
    activity 1 { remark "How?" }
  }
  section aim
}
`
    });
    const after = offered.after(title)['fr.gradus'];
    expect(after).toBe(`translation fr {
  framework Demo "Cadre"
  scale S "Niveaux" {
    level 2 "" // Trained
   level 1 "Connaissance" }
  domain D "" /* Border * / Port */ {
    activity 1 "" // Wharf
  }
  role R "" /* Officer */ { // by Anne
    aim "Sert."
    activity 1 "" /* At the wharf */ { remark "How?" }
    specialisation X "" // Diver
  }
  section aim "" /* Aim */
  set Q "" // Everybody
}
`);
    expect(await offered.errorsAfter(title)).toEqual([]);
});

test('an entry in another file of the framework gets its title there', async () => {
    const title = 'Add the missing title, to be translated';
    const offered = await OfferedActions.in({
        'framework.gradus': 'framework Demo "Sample" { language en }\nsection aim "aim": text for framework\n',
        'a.gradus': 'translation ‸fr { section aim "but" }\n',
        'b.gradus': 'translation FR { framework Demo { remark "Later" } }\n'
    });
    expect(offered.after(title)).toEqual({
        'b.gradus': 'translation FR { framework Demo "" /* Sample */ { remark "Later" } }\n'
    });
});

test('nothing is written into a file that has a syntax error', async () => {
    const offered = await OfferedActions.in({
        'framework.gradus': 'framework Demo "Sample" { language en }\n',
        'a.gradus': 'translation ‸fr { }\n',
        'b.gradus': 'translation fr { framework Demo { remark "Later" } }\nrole {\n'
    });
    expect(offered.titles.filter(title => title.startsWith('Add'))).toEqual([]);
});

test('a title that is begun already is not begun again', async () => {
    const offered = await OfferedActions.in({
        'main.gradus': 'framework Demo "Sample" { language en }\ntranslation ‸fr {\n  framework Demo "" // Sample\n}\n'
    });
    expect(offered.titles.filter(title => title.startsWith('Add'))).toEqual([]);
});

test('a title that is the code is to be translated where it is a word', async () => {
    const offered = await OfferedActions.in({
        'main.gradus': 'framework EU "EU" { language en }\ngrade Senior "Senior"\ngrade G1 "G1"\ntranslation ‸fr {\n}\n'
    });
    const after = offered.after('Add the missing title, to be translated')['main.gradus'];
    expect(after).toContain('translation fr {\n  grade Senior "" // Senior\n}\n');
});
