import { parseAst } from 'vite';

/** What a rule says of itself to its readers and to editors; a check only asks what it finds. */
const NOT_FOR_CHECKING = new Set(['explanation', 'examples', 'fixes']);

/** The declaration of a rule without what a check has no use for. What only that needed, the bundler leaves out. */
export function ruleForChecking(path: string, text: string): string {
    const { body } = parseAst(text, { lang: 'ts' }, path);
    const declared = body.flatMap(each =>
        each.type === 'ExportNamedDeclaration' && each.declaration?.type === 'VariableDeclaration'
            ? each.declaration.declarations
            : []
    );
    let kept = text;
    for (const { init } of declared.reverse()) {
        if (init?.type !== 'ObjectExpression') continue;
        const properties = init.properties.map(each => ({
            name: each.type === 'Property' && each.key.type === 'Identifier' ? each.key.name : undefined,
            start: each.start,
            end: each.end
        }));
        const names = properties.map(({ name }) => name);
        if (!['code', 'severity', 'explanation'].every(name => names.includes(name))) continue;
        const unused = properties.filter(({ name }) => name !== undefined && NOT_FOR_CHECKING.has(name));
        for (const { start, end } of unused.reverse()) {
            // With the comma behind it; the last one of all may have none.
            const comma = /^\s*,/.exec(kept.slice(end))?.[0].length ?? 0;
            kept = kept.slice(0, start) + kept.slice(end + comma);
        }
    }
    return kept;
}
