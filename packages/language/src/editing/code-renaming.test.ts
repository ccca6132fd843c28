import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { elementsOf } from '../references/elements-within.ts';
import { TestWorkspace } from '../testing/workspace.ts';
import { CodeRenaming } from './code-renaming.ts';

const TEXT = `framework F "F"
section aims "Aims": list for competency
section scope "Scope": text for competency
category K "K" unlevelled {
  competency A "Alpha" {
    scope "All."
    aims
      - One
  }
  competency B "Beta" { formerly B0 }
  competency C "Gamma"
}
role R "R" { requires A: essential C: essential "Beta": essential }
`;

/** The text after the codes of elements were given others, and why some stay. */
async function renamedAll(names: Readonly<Record<string, string>>) {
    const workspace = await TestWorkspace.of({ 'f.gradus': TEXT });
    const document = workspace.document('f.gradus');
    const elements = [...elementsOf([document])].filter(each => ast.isCompetency(each) || ast.isSection(each));
    const wanted = Object.entries(names).flatMap(([name, code]) =>
        elements.filter(each => each.name === name).map(element => ({ element, code }))
    );
    expect(wanted).toHaveLength(Object.keys(names).length);
    const answers = new CodeRenaming(workspace.services).renameAll(wanted);
    const edits: TextEdit[] = answers.flatMap(each =>
        each.type === 'edits' ? Object.values(each.changes).flat() : []
    );
    return {
        text: TextDocument.applyEdits(document.textDocument, edits),
        refused: answers.map(each => (each.type === 'refused' ? each.reason : undefined))
    };
}

test('several elements get other codes at once, wherever they are written', async () => {
    const { text, refused } = await renamedAll({ A: 'A1', B: 'B1', C: 'C1' });
    expect(refused).toEqual([undefined, undefined, undefined]);
    expect(text).toBe(
        TEXT.replace('competency A', 'competency A1')
            .replace('competency B', 'competency B1')
            .replace('competency C', 'competency C1')
            .replace('A: essential C', 'A1: essential C1')
    );
});

test('what speaks against one of them does not stop the others', async () => {
    const { text, refused } = await renamedAll({ A: 'B', C: 'B0', B: 'B1' });
    expect(refused).toEqual([
        'There is already a competency with the code B.',
        'B0 is a former code of B “Beta”. Choose another code.',
        undefined
    ]);
    expect(text).toBe(TEXT.replace('competency B', 'competency B1'));
});

test('nor does a code that would be read as something else where it stands', async () => {
    const { text, refused } = await renamedAll({ A: 'A1', aims: 'level', scope: 'reach' });
    expect(refused).toEqual([
        undefined,
        'The word level means something else where this code is written. Choose another one.',
        undefined
    ]);
    expect(text).toBe(
        TEXT.replace('competency A', 'competency A1')
            .replace('requires A:', 'requires A1:')
            .replace('section scope', 'section reach')
            .replace('scope "All."', 'reach "All."')
    );
});
