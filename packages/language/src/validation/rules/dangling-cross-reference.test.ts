import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const BLUEPRINTS = `framework Demo "Demo" { }
category HRM "Human Resource Management" unlevelled { competency TD "Training & Development" alias "Training and Learning" }
role HRO "Officer of Human Resources"
term WCO "World Customs Organization"
`;

function seeing(...targets: readonly string[]): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'framework.gradus': BLUEPRINTS,
        'integrity.gradus': `category INT "Integrity" unlevelled {\n  see ${targets.join(', ')}\n}\n`
    });
}

test.each([
    [
        '"Human Resource Development"',
        'has the title “Human Resource Development”. Did you mean “Human Resource Management”?'
    ],
    ['"Training and Learnin"', 'has the title “Training and Learnin”. Did you mean “Training and Learning”?'],
    [
        '"World Custom Organisation"',
        'has the title “World Custom Organisation”. Did you mean “World Customs Organization”?'
    ],
    ['"WCO"', 'has the title “WCO”. Did you mean WCO “World Customs Organization”, without quotation marks?'],
    ['HRN', 'has the code HRN. Did you mean HRM “Human Resource Management” or HRO “Officer of Human Resources”?'],
    ['Zzzzz', 'has the code Zzzzz. Correct it, or accept that the source refers to something that is not there.']
])('%s', async (target, message) => {
    const workspace = await seeing(target);
    const found = only(workspace, 'dangling-cross-reference', 'integrity.gradus');
    expect(found.message).toBe(`This cross reference leads nowhere: nothing ${message}`);
    expect(found.severity).toBe('warning');
    expect(found.text).toBe(target);
    expect(found.preferred).toEqual([]);
    expect(workspace.codes('integrity.gradus'), 'one cause, one message').toEqual(['dangling-cross-reference']);
});

test('every target is looked at, and those that are there are fine', async () => {
    const workspace = await seeing('HRM', '"Training and development"', 'Nowhere', 'WCO');
    expect(findings(workspace, undefined, 'integrity.gradus').map(found => found.text)).toEqual(['Nowhere']);
});

test('also on a line of relations, where other relations that lead nowhere are errors', async () => {
    const workspace = await TestWorkspace.of(
        `${BLUEPRINTS}relations {\n  HRM see Nowhere\n  HRM satisfies Elsewhere\n}\n`
    );
    expect(workspace.codes()).toEqual(['dangling-cross-reference', 'unresolved-reference']);
});

test('a title still to be written is asked for', async () => {
    expect(only(await seeing('""'), 'dangling-cross-reference', 'integrity.gradus').message).toBe(
        'Write the title of what is to be seen between the quotation marks.'
    );
});

const EU = 'framework EU "EU" { }\ncategory C "Core" unlevelled { competency PC1 "Teamwork" }\n';

function using(header: string, target: string): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'eu/framework.gradus': EU,
        'us/framework.gradus': `framework US "US" { ${header} }\ncategory INT "Integrity" unlevelled {\n  see ${target}\n}\n`
    });
}

test.each([
    ['use EU', 'PC1@EU', []],
    ['use EU', '"Teamwork"@EU', []],
    ['use EU', '"Teamworks"@EU', ['"Teamwork"@EU']],
    ['use EU', 'PC2@EU', ['PC1@EU']],
    ['use EU as Union', 'PC1@Unoin', ['PC1@Union']],
    ['use EU', 'INX@EU', []],
    ['', 'INT@US', ['INT']]
])('with “%s” seeing %s', async (header, target, proposals) => {
    const workspace = await using(header, target);
    const found = findings(workspace, 'dangling-cross-reference', 'us/framework.gradus');
    expect(found.flatMap(each => each.fixes)).toEqual(proposals.map(each => `Replace by ${each}`));
});

test('a framework that is not used has to be', async () => {
    expect(only(await using('', 'PC1@EU'), 'dangling-cross-reference', 'us/framework.gradus').message).toBe(
        'EU is not used here. Write “use EU” in the framework’s header.'
    );
});

test('what may stand in a framework that is not there is not called missing', async () => {
    for (const target of ['PC1@WTO', 'Zzzzz', '"Far away"']) {
        expect((await using('use WTO', target)).codes('us/framework.gradus'), target).toEqual(['framework-not-found']);
    }
});

test('a title that stands in a file with a syntax error is not called missing', async () => {
    const workspace = await seeing('"Far away"');
    await workspace.change({ 'far.gradus': 'grade "Far away"\n' });
    expect(workspace.codes('integrity.gradus')).toEqual([]);
});

test('it can be accepted with a reason', async () => {
    const accepted = 'accept dangling-cross-reference because "The source errs."';
    expect((await seeing(`Zzzzz\n  ${accepted}`)).codes('integrity.gradus')).toEqual([]);
});

test('where another framework is named, its elements alone are meant', async () => {
    const found = only(await using('use EU', '"Integrit"@EU'), 'dangling-cross-reference', 'us/framework.gradus');
    expect(found.message).toBe(
        'This cross reference leads nowhere: nothing in EU has the title “Integrit”. ' +
            'Correct it, or accept that the source refers to something that is not there.'
    );
});

test('what is like something that is there is told, also where a framework is not there', async () => {
    const found = only(await using('use WTO', '"Integrit"'), 'dangling-cross-reference', 'us/framework.gradus');
    expect(found.fixes).toEqual(['Replace by "Integrity"']);
});

test('a line of relations that was not understood is told as that', async () => {
    const workspace = await TestWorkspace.of(`${BLUEPRINTS}relations {\n  HRM see Nowhere because why\n}\n`);
    expect(workspace.codes()).toEqual(['syntax']);
});
