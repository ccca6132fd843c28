import { expect, test } from 'vitest';
import { findings, only } from '../../testing/findings.ts';
import { TestWorkspace } from '../../testing/index.ts';

const HEAD = `framework Demo "Demo" { }
section purpose "Role Description": text for role
`;

test('a title, a paragraph and a line can be questions', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "Officer?" {
  purpose "Serves travellers?" "Serves traders."
  tasks
    - Collects duties?
}
`);
    const found = findings(workspace);
    expect(found.map(each => each.text)).toEqual(['"Officer?"', '"Serves travellers?"', '- Collects duties?']);
    expect(found.map(each => each.code)).toEqual(['question-mark', 'question-mark', 'question-mark']);
    expect(found[1]?.message).toBe(
        'This is a question: “Serves travellers?” Make it a statement, or a remark if it is only a doubt.'
    );
    expect(found[1]?.severity).toBe('information');
});

test.each(['Eight levels (?)', 'Asks “why?”', 'Who?? ', '[Needed?]', 'Asks “why?”.', '必要ですか？', 'لماذا؟'])(
    '%s is a question',
    async text => {
        const workspace = await TestWorkspace.of(`${HEAD}role R "R" {\n  tasks\n    - ${text}\n}\n`);
        expect(only(workspace, 'question-mark').text).toContain(text.trim());
    }
);

test('what has a question mark inside, or no words, is no question', async () => {
    const workspace = await TestWorkspace.of(`${HEAD}role R "R" {
  tasks
    - Asks “why?” and listens
    - ?
    - Reads http://example.org/?a=b
    - Asks “why?” (always)
    - Serves all!
    - ()
}
`);
    expect(workspace.codes()).toEqual([]);
});

test('remarks may ask, and so may the heading of a column and the name that others use', async () => {
    const workspace = await TestWorkspace.of(`framework Demo "Demo" { }
section why "Why does it matter?": text for role
role R "R" alias "Officer?" { remark settled "Is it needed?" }
`);
    expect(workspace.codes()).toEqual([]);
});
