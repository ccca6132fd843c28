import { expect, test, vi } from 'vitest';
import { TextsToTranslate } from '../../references/translatable.ts';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const FRAMEWORK = `framework Demo "Sample" { language en }
section purpose "Purpose": text for role, for level, for competency, for term, for framework, for descriptor
section signs "Signs": list for competency
scale S "Levels" { level 1 "Awareness" { purpose "Knows of it." } level 2 "Trained" }
category C "Core" on S { competency PC1 "Teamwork" { - Helps others
level 1 { purpose "A little." }
} competency PC2 "PC2" }
category I "Indicators" unlevelled { statement TD1 "A plan exists." }
domain D "Clients" { activity 1 "Advice" }
group G "Officers" { grade Junior "Junior Officer" }
set Basics "Basics of it" { tasks
- Reads mail
}
role R "Officer" at Junior in D extends Basics { purpose "Serves." activity 1 "Gives advice" specialisation Audit "Auditing" }
term AEO "Authorised Economic Operator"
stream M "Management"
`;

test('says how much is there, and what is missing first', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': FRAMEWORK,
        'fr.gradus': 'translation fr {\n  framework Demo "Démo"\n  scale S { level 1 "Sensibilisation" }\n}\n'
    });
    const found = only(workspace, 'translation-incomplete', 'fr.gradus');
    expect(found.message).toBe(
        '2 of 26 texts are translated into fr. Missing: title of purpose, title of signs, ' +
            'title of S, Purpose of 1 of S, title of 2 of S and 19 more.'
    );
    expect(found.severity).toBe('information');
    expect(found.text).toBe('fr');
});

test('what need not be translated does not count where it is', async () => {
    const workspace = await TestWorkspace.of(
        `${FRAMEWORK}translation fr { competency PC2 "PC deux" term AEO "OEA" }\n`
    );
    expect(only(workspace, 'translation-incomplete').message).toContain('1 of 26 texts');
});

const COMPLETE = `translation fr {
  framework Demo "Démo"
  section purpose "Mission"
  section signs "Signes"
  scale S "Niveaux" { level 1 "Sensibilisation" { purpose "Le connaît." } level 2 "Formé" }
  category C "Noyau" { competency PC1 "Travail en équipe" { - Aide les autres
  level 1 { purpose "Un peu." } } }
  category I "Indicateurs" { statement TD1 "Il existe un plan." }
  domain D "Clients" { activity 1 "Conseil" }
  group G "Agents"
  grade Junior "Jeune agent"
  set Basics "Bases" { tasks
    - Lit le courrier
  }
  role R "Agent" { purpose "Sert." tasks
    - Lit le courrier
    activity 1 "Conseille"
    specialisation Audit "Audit"
  }
  term AEO "OEA"
  stream M "Direction"
}
`;

test('a complete translation has no message', async () => {
    expect((await TestWorkspace.of(FRAMEWORK + COMPLETE)).codes()).toEqual([]);
});

test('each text counts: without any of them there is a message', async () => {
    const texts = [...COMPLETE.matchAll(/ "[^"]+"|- .*/g)];
    expect(texts.length).toBeGreaterThan(20);
    for (const { index, 0: text } of texts) {
        const without = COMPLETE.slice(0, index) + COMPLETE.slice(index + text.length);
        const workspace = await TestWorkspace.of(FRAMEWORK + without);
        const told = findings(workspace).some(each => each.code === 'translation-incomplete' || each.code === 'syntax');
        expect(told, without).toBe(true);
    }
});

test('it counts as the model does', async () => {
    const workspace = await TestWorkspace.of(`${FRAMEWORK}translation fr { role R "Agent" term AEO "OEA" }\n`);
    const [model] = workspace.model().translations;
    expect(only(workspace, 'translation-incomplete').message).toContain(
        `${model?.translated} of ${model?.total} texts are translated into fr.`
    );
});

test('the blocks of a language count together, and the first has the message', async () => {
    const workspace = await TestWorkspace.of({
        'a.gradus': 'framework Demo "Sample" { }\ngrade A "Alpha"\ngrade B "Beta"\n',
        'fr-1.gradus': 'translation fr { framework Demo "Démo" }\n',
        'fr-2.gradus': 'translation FR { grade A "Alpha" }\n',
        'pt.gradus': 'translation pt { grade A "Alfa" }\n'
    });
    const messages = () =>
        ['fr-1', 'fr-2', 'pt'].map(file => findings(workspace, undefined, `${file}.gradus`).map(each => each.message));
    expect(messages()).toEqual([
        ['2 of 3 texts are translated into fr. Missing: title of B.'],
        [],
        ['1 of 3 texts are translated into pt. Missing: title of Demo and title of B.']
    ]);
    await workspace.change({ 'fr-2.gradus': 'translation fr { grade A "Alpha" grade B "Bêta" }\n' });
    expect(messages()[0]).toEqual([]);
    await workspace.change({ 'a.gradus': 'framework Demo "Sample" { }\ngrade A "Alpha"\ngrade B "B"\n' });
    expect(messages()[2]).toEqual(['1 of 2 texts are translated into pt. Missing: title of Demo.']);
});

test('what is adopted is translated too, by whichever of the two; what is omitted is not', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': 'framework EU "EU"\ngrade A "Alpha"\ngrade B "Beta"\ngrade O "Omega"\n',
        'eu/fr.gradus': 'translation fr { grade A "Alpha (fr)" }\n',
        'us/framework.gradus': 'framework US "US" { adopt EU }\nomit grade O because "It is the end."\n',
        'us/fr.gradus': 'translation fr { }\n'
    });
    expect(only(workspace, 'translation-incomplete', 'us/fr.gradus').message).toBe(
        '1 of 2 texts are translated into fr. Missing: title of B.'
    );
    await workspace.change({ 'us/fr.gradus': 'translation fr { grade B "Bêta" }\n' });
    expect(workspace.codes('us/fr.gradus')).toEqual([]);
});

test('a translation may be of another framework', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': 'framework EU "EU"\ngrade A "Alpha"\ngrade B "Beta"\n',
        'us/framework.gradus': 'framework US "US" { use EU }\ngrade C "Gamma"\n',
        'us/fr.gradus': 'translation fr of EU { grade A "Alpha (fr)" }\n'
    });
    expect(only(workspace, 'translation-incomplete', 'us/fr.gradus').message).toBe(
        '1 of 2 texts are translated into fr. Missing: title of B.'
    );
});

test('what the other framework translates of itself need not be translated again', async () => {
    const workspace = await TestWorkspace.of({
        'eu/framework.gradus': 'framework EU "EU"\ngrade A "Alpha"\ngrade B "Beta"\n',
        'eu/fr.gradus': 'translation fr { grade B "Bêta" }\n',
        'us/framework.gradus': 'framework US "US" { use EU }\n',
        'us/fr.gradus': 'translation fr of EU { grade A "Alpha (fr)" }\n'
    });
    expect(workspace.codes('us/fr.gradus')).toEqual([]);
});

test('a translation whose language is still to be written, or of a framework that is not there, is not counted', async () => {
    const workspace = await TestWorkspace.of({
        'framework.gradus': 'framework Demo "Sample"\n',
        'begun.gradus': 'translation { }\n',
        'fr.gradus': 'translation fr { }\n',
        'lost.gradus': 'translation fr of Nowhere { }\n'
    });
    expect(workspace.codes('begun.gradus')).toEqual(['syntax']);
    expect(workspace.codes('fr.gradus')).toEqual(['translation-incomplete']);
    expect(workspace.codes('lost.gradus')).toEqual(['unresolved-reference']);
});

test('five that are missing are named, and how many more there are', async () => {
    const grades = (count: number) => Array.from({ length: count }, (_, index) => `grade G${index} "Grade ${index}"\n`);
    const missing = async (count: number) => {
        const text = `framework Demo "Sample" { language en }\n${grades(count).join('')}translation fr { framework Demo "Démo" }\n`;
        return only(await TestWorkspace.of(text), 'translation-incomplete').message.replace(/.*Missing: /, '');
    };
    expect(await missing(1)).toBe('title of G0.');
    expect(await missing(5)).toBe('title of G0, title of G1, title of G2, title of G3 and title of G4.');
    expect(await missing(6)).toBe('title of G0, title of G1, title of G2, title of G3, title of G4 and 1 more.');
});

test('all texts are gone through once, however many languages there are', async () => {
    const grades = Array.from({ length: 200 }, (_, index) => `grade G${index} "Grade ${index}"\n`);
    const languages = Array.from({ length: 40 }, (_, index) => `translation x-a${index} { grade G1 "Grad" }\n`);
    const looked = vi.spyOn(TextsToTranslate.prototype as unknown as { adapted: () => unknown }, 'adapted');
    const workspace = await TestWorkspace.of(`framework Demo "Sample"\n${grades.join('')}${languages.join('')}`);
    const found = findings(workspace).filter(({ code }) => code === 'translation-incomplete');
    expect(found.map(({ message }) => message.slice(0, 33))).toEqual(
        languages.map((_, index) => `1 of 201 texts are translated into x-a${index}`.slice(0, 33))
    );
    // All once; and each time that a language is asked for, the first that are missing and what it says.
    expect(looked.mock.calls.length).toBeLessThan(2000);
    looked.mockRestore();
});
