import { codeFromTitle, frameworkTemplate, isCode } from '@gradus/exchange/starting';
import { TestWorkspace } from '@gradus/language/testing';
import { expect, test } from 'vitest';

test.each(['en', 'fr', 'fr-CA', 'pt-BR'])('what a new framework begins with has no problems in %s', async language => {
    const title = language.startsWith('fr') ? 'Référentiel de la douane' : 'Harbour Office';
    const text = frameworkTemplate({ title, code: codeFromTitle(title), language });
    const workspace = await TestWorkspace.of({ 'framework.gradus': text });
    expect(workspace.diagnostics('framework.gradus').filter(({ severity }) => (severity ?? 1) < 3)).toEqual([]);
    const model = workspace.model('framework.gradus');
    expect(model.framework).toMatchObject({ title, language });
    expect([model.scales.length, model.competencies.length, model.roles.length]).toEqual([1, 1, 1]);
    expect(model.roles[0]?.requirements.length).toBe(1);
});

test.each([
    ['a "quoted" title', 'a "quoted" title'],
    ['both "of” them', 'both "of” them'],
    ['all "of” «them»', 'all "of” «them”'],
    ['two\nlines', 'two lines'],
    ['} role X "X" {', '} role X "X" {'],
    ['// no comment', '// no comment']
])('whatever a title has stays its text: %s', async (title, shown) => {
    const text = frameworkTemplate({ title, code: 'F', language: 'en' });
    const workspace = await TestWorkspace.of({ 'framework.gradus': text });
    expect(workspace.codes('framework.gradus').filter(code => code === 'syntax')).toEqual([]);
    expect(workspace.model('framework.gradus').framework.title).toBe(shown);
});

test.each([
    ['Harbour Office Competency Framework', 'HarbourOffice'],
    ['Référentiel de compétences de la douane', 'Douane'],
    ['The Framework', 'TheFramework'],
    ['e-customs 2.0', 'ECustoms20'],
    ['таможня', 'Таможня'],
    ['海关', '海关'],
    ['!!!', 'Framework'],
    ['', 'Framework'],
    ['a'.repeat(90), `A${'a'.repeat(39)}`]
])('proposes a code for the title “%s”', (title, code) => {
    expect(codeFromTitle(title)).toBe(code);
    expect(isCode(code)).toBe(true);
});

test.each(['', 'a b', '-a', 'a-', 'a"b', 'a{'])('does not take “%s” for a code', text => {
    expect(isCode(text)).toBe(false);
});
