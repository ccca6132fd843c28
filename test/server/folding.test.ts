import { expect } from 'vitest';
import { FoldingRangeRequest } from 'vscode-languageserver-protocol';
import { test } from './support/test.ts';

const TEXT = `framework F "F"

/*
  A long comment
  in lines.
*/
role R "R" {
  tasks
    - Serves
    - Travels
    - Reports
}
`;

test('elements, lists and comments fold, and leave their closing brace in sight', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': TEXT, 'crlf.gradus': TEXT.replaceAll('\n', '\r\n') });
    for (const file of ['a.gradus', 'crlf.gradus']) {
        const ranges = (await editor.ask(FoldingRangeRequest.type, editor.in(file))) ?? [];
        const lines = ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]);
        expect(lines.sort()).toEqual([
            [2, 4, 'comment'],
            [6, 10, undefined],
            [7, 10, undefined]
        ]);
    }
});

const BLOCKS = `matrix "Table" {
  |   | R |
  | X | 1 |
  | Y | 2 |
}
relations {
  X see Y
  Y see X (twice)
}
translation fr {
  role R "r" {
    tasks
      - un
      - deux (fin)
  }
}
category C "C" on S {
  competency X "X" {
    level 1 {
      - One
      - Two {or more}
    }
  }
  statement T "T" {
    statement T1 "Inner"
    statement T2 "Inner"
  }
}
adapt role R {
  requires
    X: 1 {
      remark "a"
      remark "b"
    }
}
`;

test('bodies and tables of all kinds fold; a line of a list ends with what sign it likes', async ({ edit }) => {
    const editor = await edit({ 'a.gradus': BLOCKS });
    const ranges = (await editor.ask(FoldingRangeRequest.type, editor.in('a.gradus'))) ?? [];
    const lines = BLOCKS.split('\n');
    const folded = ranges.sort((a, b) => a.startLine - b.startLine);
    expect(folded.map(({ startLine, endLine }) => [lines[startLine], lines[endLine]])).toEqual([
        ['matrix "Table" {', '  | Y | 2 |'],
        ['relations {', '  Y see X (twice)'],
        ['translation fr {', '  }'],
        ['  role R "r" {', '      - deux (fin)'],
        ['    tasks', '      - deux (fin)'],
        ['category C "C" on S {', '  }'],
        ['  competency X "X" {', '    }'],
        ['    level 1 {', '      - Two {or more}'],
        ['  statement T "T" {', '    statement T2 "Inner"'],
        ['adapt role R {', '    }'],
        ['  requires', '      remark "b"'],
        ['    X: 1 {', '      remark "b"']
    ]);
});
