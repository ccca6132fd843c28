import { expect, test } from 'vitest';
import { OfferedActions } from '../../testing/apply-actions.ts';

const HEADER = 'framework Demo "Demo" { }\n';
const ROLES = `${HEADER}scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC10 "Networking" }
role R1 "Officer" {
  requires
    PC9: 2
}
`;

test('a finding about a requirement is accepted at the requirement, and asks for its reason', async () => {
    const offered = await OfferedActions.in({
        'main.gradus': `${ROLES}role R2 "Team Lead" {
  requires
    ‸PC9: 1 // as in the contract
}
stream M "Management": R1 -> R2
`
    });
    const title = 'Accept level-drop, with a reason';
    expect(offered.titles).toContain(title);
    expect(offered.after(title)['main.gradus']).toContain(`    PC9: 1 {
      accept level-drop because "…"
    } // as in the contract
`);
    expect(await offered.errorsAfter(title)).toEqual([]);
    expect(await offered.codesAfter(title)).toContain('empty-reason');
});

test('the title says what else is accepted with it: all in the same braces, or in the file', async () => {
    const excluding = `${HEADER}grade G "Grade"\ngrade H "Higher"\ndomain D "Pier" {\n  excludes ‸G\n  excludes H\n}\n`;
    const inBraces = await OfferedActions.in({ 'main.gradus': excluding });
    expect(inBraces.titles).toContain('Accept exclusion-without-reason for all of Pier (2 places), with a reason');
    const elsewhere = await OfferedActions.in({
        'main.gradus': `${excluding.replace('  excludes H\n', '')}domain E "Quay" { excludes H }\n`
    });
    expect(elsewhere.titles).toContain('Accept exclusion-without-reason, with a reason');
    const base = 'framework Base "Base" { }\nrole A "Alpha"\nrole B "Beta"\n';
    const adapting = 'framework Demo "Demo" { adopt Base }\nomit role ‸A\nomit role B\n';
    const inFile = await OfferedActions.in({ 'base/framework.gradus': base, 'own/framework.gradus': adapting });
    expect(inFile.titles).toContain('Accept exclusion-without-reason in the whole file (2 places), with a reason');
});

test('braces that are there already are used, with the comment behind them', async () => {
    const offered = await OfferedActions.in({
        'main.gradus': `${HEADER}grade G "Grade"
domain D "Domain" { // first
  excludes ‸G
}
`
    });
    expect(offered.after('Accept exclusion-without-reason, with a reason')).toEqual({
        'main.gradus': `${HEADER}grade G "Grade"
domain D "Domain" { // first
  accept exclusion-without-reason because "…"
  excludes G
}
`
    });
});

test('an editor that can select the reason is given it selected', async () => {
    const offered = await OfferedActions.in(
        { 'main.gradus': `${HEADER}grade G "Grade"\ndomain D "Domain" {\n  excludes ‸G\n}\n` },
        undefined,
        { createsFiles: true, takesSnippets: true }
    );
    const accept = offered.actions.find(({ title }) => title.startsWith('Accept'));
    const value = expect.stringMatching(/^\n {2}accept exclusion-without-reason because "\$\{1:…\}"$/);
    const edits = [expect.objectContaining({ snippet: { kind: 'snippet', value } })];
    expect(accept?.edit?.documentChanges).toEqual([expect.objectContaining({ edits })]);
});

test('an error cannot be accepted, nor can an acceptance, nor anything in a file with a syntax error', async () => {
    const error = await OfferedActions.in({ 'main.gradus': `${ROLES}role R2 "Lead" { requires\n ‸XX: 1\n}\n` });
    expect(error.titles.filter(title => title.startsWith('Accept'))).toEqual([]);
    const unused = 'role R2 "Lead" {\n  ‸accept level-drop because "So."\n}\n';
    const again = await OfferedActions.in({ 'main.gradus': ROLES + unused });
    expect(again.titles).toEqual(['Remove the acceptance']);
    const broken = await OfferedActions.in({
        'main.gradus': `${HEADER}grade G "Grade"\ndomain D "Domain" {\n  excludes ‸G\n}\nrole {\n`
    });
    expect(broken.titles.filter(title => title.startsWith('Accept'))).toEqual([]);
});
