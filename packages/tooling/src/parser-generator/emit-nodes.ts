import type { AstReflection } from 'langium';

/** A class for each kind of node, so that all nodes of a kind have one shape. */
export function nodeClasses(types: ReadonlySet<string>, reflection: AstReflection): string {
    const classes = [...types].sort().map(type => {
        const properties = Object.values(reflection.getTypeMetaData(type).properties);
        const fields = properties.map(({ name, defaultValue }) => `        ${name} = ${initial(defaultValue)};`);
        return [
            `    ${type}: class extends SyntaxNode {`,
            `        static { this.prototype.$type = '${type}'; }`,
            ...fields.sort(),
            '    }'
        ].join('\n');
    });
    return classes.join(',\n');
}

function initial(value: unknown): string {
    if (Array.isArray(value)) return 'NONE';
    return typeof value === 'boolean' ? String(value) : 'undefined';
}
