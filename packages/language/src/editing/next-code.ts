import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';

/** A code that ends in a number: what stands before it, and the number. More digits than these count nothing. */
const NUMBERED = /^(.*?)([0-9]{1,9})$/u;

/**
 * The code with which the competencies of a category go on: that of the last one that has a number, with the next
 * number that none of the framework has or had. Nothing where none has a number.
 */
export function nextCode({ competencies }: ast.Category, symbols: FrameworkSymbols): string | undefined {
    const numbered = competencies.flatMap(({ name }) => [NUMBERED.exec(name ?? '') ?? []]);
    const [, prefix = '', last = ''] = numbered.findLast(({ length }) => length > 0) ?? [];
    if (last === '') return undefined;
    let highest = Number(last);
    for (const { node } of symbols.all('Competency')) {
        if (!ast.isCompetency(node)) continue;
        const former = node.annotations.filter(ast.isFormerCodes).flatMap(({ codes }) => codes);
        for (const code of [node.name, ...former]) {
            const match = NUMBERED.exec(code ?? '');
            if (match?.[1] === prefix) highest = Math.max(highest, Number(match[2]));
        }
    }
    return prefix + String(highest + 1).padStart(last.length, '0');
}
