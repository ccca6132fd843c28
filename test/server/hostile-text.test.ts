import { expect } from 'vitest';
import { CompletionRequest, HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol';
import { test } from './support/test.ts';

/** What would load a picture, run a command, become a link, HTML or formatting where Markdown is shown. */
const HOSTILE = [
    '![](https://evil.example/pixel.png)',
    '[click](command:workbench.action.terminal.new)',
    '<img src=x onerror=alert(1)><script>alert(1)</script>',
    'https://evil.example www.evil.example mail@evil.example',
    '`code` **bold** _it_ ~~gone~~ | table | &lt;b&gt; &#60;',
    '# heading',
    '1. one',
    '> quote',
    '---',
    '\\[ \\` \\\\',
    '$(alert) {{x}}'
];

/** In Markdown a backslash takes any meaning from a sign of ASCII. */
function escaped(text: string): string {
    return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

test.for(HOSTILE)('%s stays text in hovers and proposals', async (text, { edit }) => {
    const editor = await edit({
        'a.gradus': `framework F "F"
section notes “${text}”: list for competency, for level
scale S “${text}” {
  level 1 “${text}” {
    - ${text}
  }
}
category C “${text}” on S {
  competency X “x ${text}” alias “y ${text}” {
    - ${text}
  }
}
role R “${text}” {
  requires
    X: 1
}
`
    });
    await editor.open('a.gradus');
    const safe = escaped(text);
    const notes = `**${safe}**\n\n- ${safe}`;
    const cards = {
        '    |X: 1': `**X** x ${safe}\n\n*${safe}*\n\nLevels: 1 ${safe}\n\n${notes}`,
        'X: |1': `**1** ${safe}\n\n*${safe}*\n\n${notes}`
    };
    for (const [part, value] of Object.entries(cards)) {
        const hover = await editor.ask(HoverRequest.type, editor.at('a.gradus', part));
        expect(hover?.contents).toEqual({ kind: 'markdown', value });
        const answer = await editor.ask(CompletionRequest.type, editor.at('a.gradus', part));
        const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
        expect(items.map(({ documentation }) => documentation)).toContainEqual({ kind: 'markdown', value });
    }
    const others = { 'on |S': `**S** ${safe}\n\n- **1** ${safe}`, 'role |R': `**R** ${safe}\n\n1 requirement` };
    for (const [part, value] of Object.entries(others)) {
        const hover = await editor.ask(HoverRequest.type, editor.at('a.gradus', part));
        expect(hover?.contents).toEqual({ kind: 'markdown', value });
    }
});

test.for(HOSTILE)('%s stays text wherever terms, sets, remarks and the like are shown', async (text, { edit }) => {
    const editor = await edit({
        'a.gradus': `framework F “${text}” { use G }
section notes “${text}”: list for term, for set, for descriptor
scale S “S” { level 1 “${text}” }
category C “C” on S {
  competency X “${text}” {
    level 1 {
      - ${text}
    }
  }
  statement T “${text}”
}
set Q “Q” {
  - ${text}
}
role R “R” extends Q {
  requires
    X: 1
  specialisation D “${text}”
  remark “AEO ${text}”
}
stream M “M”: R
term AEO “A” alias “${text}” {
  - ${text}
}
`,
        'b/framework.gradus': `framework G “${text}”
scale S “S” { level 1 “${text}” }
category C “C” on S { competency Y “${text}” }
`
    });
    await editor.open('a.gradus');
    const safe = escaped(text);
    const notes = `**${safe}**\n\n- ${safe}`;
    const cards = {
        'competency |X': `**X** ${safe}\n\n*C*\n\nLevels: 1 ${safe}\n\n**1 ${safe}**\n\n${notes}`,
        'X: |1': `**1** ${safe}\n\n*S*\n\n**X** ${safe}\n\n${notes}`,
        'statement |T': `**T** ${safe}\n\n*C*`,
        'set |Q': `**Q** Q\n\n*Set*\n\n${notes}\n\n0 requirements`,
        'specialisation |D': `**D** ${safe}\n\n*R*`,
        'role |R': `**R** R\n\n*Extends Q*\n\n*Remark: AEO ${safe}*\n\n1 requirement`,
        'remark “A|EO': `**AEO** A\n\n*${safe}*\n\n${notes}`
    };
    for (const [part, value] of Object.entries(cards)) {
        const hover = await editor.ask(HoverRequest.type, editor.at('a.gradus', part));
        expect(hover?.contents, part).toEqual({ kind: 'markdown', value });
    }
    // A finding that can be accepted is shown with what it says, which is author’s text as well.
    await editor.type('a.gradus', `remark “AEO ${text}”`, `remark “AEO ${text}” accept `);
    const answer = await editor.ask(CompletionRequest.type, editor.at('a.gradus', `accept |`));
    const [first] = Array.isArray(answer) ? answer : (answer?.items ?? []);
    expect(first).toMatchObject({ label: 'open-remark', documentation: { kind: 'markdown' } });
    const { value: said } = (first as { documentation: MarkupContent }).documentation;
    expect(said.replace(/\\[!-/:-@[-`{-~]/g, '')).toMatch(/^[^!-/:-@[-`{-~]*$/);
});
