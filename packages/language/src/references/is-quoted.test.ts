import type { Reference } from 'langium';
import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import { DICTIONARY, roleRequiring } from '../testing/findings.ts';
import { TestWorkspace } from '../testing/index.ts';
import { nodesIn } from './child-nodes.ts';
import { isQuoted } from './is-quoted.ts';

test('a competency is called by its title in quotation marks of any kind, or by its code', async () => {
    const workspace = await TestWorkspace.of(
        DICTIONARY + roleRequiring('PC9: 1', '"Networking": 2', '„Networking“: 2', '«Networking»: 2')
    );
    const requirements = [...nodesIn(workspace.document().parseResult.value)].filter(ast.isRequirement);
    expect(requirements.map(({ competency }) => isQuoted(competency))).toEqual([false, true, true, true]);
});

test('what is still to be typed is not a title', () => {
    expect(isQuoted({ $refText: '' } as Reference)).toBe(false);
});
