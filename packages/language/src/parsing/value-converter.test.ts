import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

const HEAD = 'framework Demo "Demo" { }\nsection purpose "Purpose": text for role\n';

test.each(['"Team “Lead”"', '“Team Lead”', '„Team Lead“', '”Team Lead”', '« Team Lead »', '»Team Lead«'])(
    'the title %s has no marks and no blanks around it',
    async written => {
        const workspace = await TestWorkspace.of(`${HEAD}role R ${written}\n`);
        expect(workspace.codes()).toEqual([]);
        expect(workspace.model().roles[0]?.title).toBe(written.slice(1, -1).trim());
    }
);

test.each(['-', '•', '‣', '▪', '●', '◦', '–', '\uf0b7', '-\t', '-\u00a0\u00a0', '-   '])(
    'a line behind the bullet %j is the line without it',
    async bullet => {
        const workspace = await TestWorkspace.of(
            `${HEAD}role R "R" {\n  tasks\n    ${bullet} Serves "you": {x} // y  \n}\n`
        );
        expect(workspace.codes()).toEqual([]);
        expect(workspace.model().roles[0]?.tasks).toEqual(['Serves "you": {x} // y']);
    }
);

test('a dash that belongs to the text stays', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - - 5 °C\n    - -x\n}\n`);
    expect(workspace.model().roles[0]?.tasks).toEqual(['- 5 °C', '-x']);
});

test('there are no escapes: a backslash is a backslash', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "C:\\new\\" { purpose "\\u0041" }\n`);
    expect(workspace.codes()).toEqual([]);
    expect(workspace.model().roles[0]?.title).toBe('C:\\new\\');
    expect(workspace.model().roles[0]?.sections[0]?.entries).toEqual(['\\u0041']);
});

test('codes stay as they are written', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role 2.A.1.a "x"\nrole ОК-1 "y"\nrole role "z"\n`);
    expect(workspace.model().roles.map(role => role.code)).toEqual(['2.A.1.a', 'ОК-1', 'role']);
});

test('a text without its closing mark is all of its line', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "Team Lead  \n`);
    expect(workspace.model().roles[0]?.title).toBe('Team Lead');
});
