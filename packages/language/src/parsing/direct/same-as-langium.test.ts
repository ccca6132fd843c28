import { globSync, readFileSync } from 'node:fs';
import type { CstNode } from 'langium';
import { expect, test } from 'vitest';
import { concrete, services, textsWith, tree } from '../../testing/syntax-trees.ts';
import { TOKENS } from '../generated/tokens.ts';
import { scan } from './scanner.ts';

const TEXTS = textsWith(globSync('examples/**/*.gradus').map(name => [name, readFileSync(name, 'utf8')]));

test.each(TEXTS)('%s is read as Langium reads it', (_, text) => {
    const langium = services.parser.LangiumParser.parse(text);
    const ours = services.parser.GradusParser.parse(text);
    if (langium.parserErrors.length > 0 || langium.lexerErrors.length > 0) return;
    expect(ours.blocks.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(tree(ours.value)).toEqual(tree(langium.value));
    expect(concrete(ours.value.$cstNode as CstNode)).toEqual(concrete(langium.value.$cstNode as CstNode));
});

test.each(TEXTS)('the tokens of %s are those of Langium', (_, text) => {
    const { tokens } = services.parser.Lexer.tokenize(text);
    const { types, starts, ends, count } = scan(text);
    const ours = Array.from({ length: count }, (_, i) => [TOKENS[types[i] as number], starts[i], ends[i]]);
    expect(ours).toEqual(tokens.map(each => [each.tokenType.name, each.startOffset, (each.endOffset as number) + 1]));
});
