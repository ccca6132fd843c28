import { expect, test } from 'vitest';
import { DICTIONARY, only, roleRequiring } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';
import { acceptedFindingsOf } from '../accepted-findings.ts';

const VARIANT = roleRequiring('"teamwork": 1');
const ACCEPTED = VARIANT.replace(': 1', ': 1 { accept name-variant because "The law spells it so." }');

test('what is accepted at its place is not told, but kept with its reason', async () => {
    const workspace = await TestWorkspace.of(DICTIONARY + ACCEPTED);
    expect(workspace.codes()).toEqual([]);
    expect(acceptedFindingsOf(workspace.document()).map(({ diagnostic, reason }) => [diagnostic.code, reason])).toEqual(
        [['name-variant', 'The law spells it so.']]
    );
});

test('an acceptance counts for all that stands in the same braces, and for no more', async () => {
    const role = (accept: string) =>
        `${VARIANT.replace('{', `{ ${accept}`)}role Other "Other" { requires "teamWork": 1 }\n`;
    const workspace = await TestWorkspace.of(DICTIONARY + role('accept name-variant because "Old."'));
    expect(workspace.codes()).toEqual(['name-variant']);
    expect(only(workspace, 'name-variant').text).toBe('"teamWork"');
});

test('in the framework’s header it counts for the whole file', async () => {
    const header = 'framework Demo "Demo" { accept name-variant because "Old." }';
    const workspace = await TestWorkspace.of(DICTIONARY.replace(/framework Demo "Demo" \{\s*\}/, header) + VARIANT);
    expect(workspace.codes()).toEqual([]);
});

test('an error is wrong whatever the reason', async () => {
    const workspace = await TestWorkspace.of(
        DICTIONARY + roleRequiring('PC9: 9 { accept level-outside-scale because "We want it." }')
    );
    expect(workspace.codes().sort()).toEqual(['level-outside-scale', 'unused-acceptance']);
    expect(only(workspace, 'unused-acceptance').message).toBe(
        'What level-outside-scale finds is an error and cannot be accepted, only put right. Remove the line.'
    );
});

test('what accepts nothing is told, and can be removed', async () => {
    const workspace = await TestWorkspace.of(
        `${DICTIONARY}role R "R" {\n  accept name-variant because "Old."\n  requires\n    PC9: 1\n}\n`
    );
    const found = only(workspace, 'unused-acceptance');
    expect(found.message).toBe(
        'Nothing here is found by name-variant, so there is nothing to accept. Remove the line.'
    );
    expect(found.severity).toBe('warning');
    expect(found.text).toBe('accept name-variant because "Old."');
    expect(found.preferred).toEqual(['Remove the acceptance']);
    expect(workspace.fixed('unused-acceptance')).toBe(`${DICTIONARY}role R "R" {\n  requires\n    PC9: 1\n}\n`);
});
