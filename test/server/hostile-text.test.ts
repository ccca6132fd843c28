import { expect } from 'vitest';
import {
    CompletionRequest,
    CompletionResolveRequest,
    HoverRequest,
    InlayHintRequest,
    type MarkupContent,
    SignatureHelpRequest
} from 'vscode-languageserver-protocol';
import type { Editor } from './support/editor.ts';
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

/** What a card ends with: at which level the competency is required, by one role. */
function requiredAt(level: string): string {
    return `\n\nRequired by 1 role.\n\n| Level | Roles | |\n| :-- | --: | :-- |\n| ${level} | 1 | █ |`;
}

/** In Markdown a backslash takes any meaning from a sign of ASCII. */
function escaped(text: string): string {
    return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

/** Has a server read files as they are for one text, in place of what they were for the text before. */
async function write(editor: Editor, files: Readonly<Record<string, string>>): Promise<void> {
    for (const [file, text] of Object.entries(files)) {
        if (editor.isOpen(file)) await editor.replace(file, text);
        else await editor.open(file, text);
    }
}

test.for(HOSTILE)('%s stays text in hovers and proposals', async (text, { share }) => {
    const editor = await share({ 'a.gradus': '' });
    await write(editor, {
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
    const safe = escaped(text);
    const notes = `**${safe}**\n\n- ${safe}`;
    const cards = {
        '    |X: 1': `**X** x ${safe}\n\n*${safe}*\n\nLevels: 1 ${safe}\n\n${notes}`,
        'X: |1': `**1** ${safe}\n\n*${safe}*\n\n${notes}`
    };
    for (const [part, value] of Object.entries(cards)) {
        const hover = await editor.ask(HoverRequest.type, editor.at('a.gradus', part));
        const more = value.startsWith('**X**') ? requiredAt(`1 ${safe}`) : '';
        expect(hover?.contents).toEqual({ kind: 'markdown', value: value + more });
        const answer = await editor.ask(CompletionRequest.type, editor.at('a.gradus', part));
        const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
        const explained = await Promise.all(items.map(item => editor.ask(CompletionResolveRequest.type, item)));
        expect(explained.map(({ documentation }) => documentation)).toContainEqual({ kind: 'markdown', value });
    }
    const others = { 'on |S': `**S** ${safe}\n\n- **1** ${safe}`, 'role |R': `**R** ${safe}\n\n1 requirement` };
    for (const [part, value] of Object.entries(others)) {
        const hover = await editor.ask(HoverRequest.type, editor.at('a.gradus', part));
        expect(hover?.contents).toEqual({ kind: 'markdown', value });
    }
});

test.for(HOSTILE)('%s stays text wherever terms, sets, remarks and the like are shown', async (text, { share }) => {
    const editor = await share({ 'a.gradus': '', 'b/framework.gradus': '' });
    await write(editor, {
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
    const safe = escaped(text);
    const notes = `**${safe}**\n\n- ${safe}`;
    const cards = {
        'competency |X': `**X** ${safe}\n\n*C*\n\nLevels: 1 ${safe}\n\n**1 ${safe}**\n\n${notes}${requiredAt(`1 ${safe}`)}`,
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

test.for(HOSTILE)('%s stays text beside levels and in what is taken over', async (text, { share }) => {
    const signatureInformation = {
        documentationFormat: ['markdown' as const],
        parameterInformation: { labelOffsetSupport: true }
    };
    const options = { capabilities: { textDocument: { signatureHelp: { signatureInformation } } } };
    const editor = await share({ 'a.gradus': '' }, options);
    await write(editor, {
        'a.gradus': `framework F “F”
scale S “S” { level 1 “${text}” }
category C “C” on S { competency X “${text}” }
role R “${text}” {
  requires
    X: 1
}
role Q “Q” extends R
`
    });
    const safe = escaped(text);
    const help = await editor.ask(SignatureHelpRequest.type, editor.at('a.gradus', 'X: |1'));
    expect(help?.signatures[0]).toEqual({
        label: `${text}: 1 ${text}`,
        parameters: [
            {
                label: [text.length + 2, 2 * text.length + 4],
                documentation: { kind: 'markdown', value: `**1** ${safe}\n\n*S*` }
            }
        ]
    });
    const { position: start } = editor.at('a.gradus', 'role Q');
    const range = { start, end: { line: 99, character: 0 } };
    const hints = await editor.ask(InlayHintRequest.type, { ...editor.in('a.gradus'), range });
    expect(hints).toMatchObject([
        {
            label: 'takes over X: 1',
            tooltip: { kind: 'markdown', value: `- **X** ${safe}: 1 ${safe} *${safe}*` }
        }
    ]);
});
