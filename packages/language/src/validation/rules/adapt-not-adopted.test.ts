import { expect, test } from 'vitest';
import { findings } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const PATH = 'us/changes.gradus';

function adapting(header: string, text: string): Promise<TestWorkspace> {
    return TestWorkspace.of({
        'wco/framework.gradus': 'framework WCO "WCO" { }\nrole W "World Officer"\n',
        'eu/framework.gradus': 'framework EU "EU" { adopt WCO }\nrole R "Officer"\ngrade G "Grade"\n',
        'us/framework.gradus': `framework US "US" { ${header} }\nrole O "Own Officer"\n`,
        [PATH]: text
    });
}

test('what belongs to the framework itself', async () => {
    const found = findings(
        await adapting('adopt EU', 'adapt role O "X"\nomit role R, O because "So."\n'),
        undefined,
        PATH
    );
    expect(found.map(each => [each.code, each.severity, each.text, each.message])).toEqual([
        [
            'adapt-not-adopted',
            'error',
            'O',
            'O “Own Officer” belongs to this framework itself. Change it where it is written.'
        ],
        [
            'adapt-not-adopted',
            'error',
            'O',
            'O “Own Officer” belongs to this framework itself. Remove it where it is written.'
        ]
    ]);
});

test('what is only used', async () => {
    const found = findings(await adapting('use EU', 'omit grade G because "So."\n'), undefined, PATH);
    expect(found.map(each => each.message)).toEqual([
        'G “Grade” belongs to EU, which is used here and not adopted. Write “adopt EU” in the framework’s header to take it over.'
    ]);
});

test('what is adopted, also through another framework', async () => {
    const workspace = await adapting('adopt EU', 'adapt role R "X"\nadapt role W "Y"\nomit grade G because "So."\n');
    expect(findings(workspace, 'adapt-not-adopted', PATH)).toEqual([]);
    await workspace.change({
        'eu/framework.gradus': 'framework EU "EU" { use WCO }\nrole R "Officer"\ngrade G "Grade"\n'
    });
    expect(workspace.codes(PATH)).not.toEqual([]);
});

test('what leads nowhere is told as that', async () => {
    expect((await adapting('adopt EU', 'omit role Nobody because "So."\n')).codes(PATH)).toEqual([
        'unresolved-reference'
    ]);
});

test('what is not named yet is not asked for', async () => {
    const workspace = await adapting('adopt EU', 'omit role R, because "So."\nadapt role\n');
    expect(findings(workspace, 'adapt-not-adopted', PATH)).toEqual([]);
});

test('files without a framework’s header have nothing that is adopted either', async () => {
    const workspace = await TestWorkspace.of('role R "Officer"\nadapt role R "Clerk"\n');
    expect(findings(workspace, 'adapt-not-adopted').map(({ message }) => message)).toEqual([
        'R “Officer” belongs to this framework itself. Change it where it is written.'
    ]);
});
