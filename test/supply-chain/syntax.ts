/** A node of a syntax tree of JavaScript. */
export interface Node {
    readonly type: string;
    readonly [key: string]: unknown;
}

export function isNode(value: unknown): value is Node {
    return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}

/** The nodes that one is made of, each with the name of its part. */
export function childrenOf(node: Node): (readonly [child: Node, key: string])[] {
    const children: (readonly [child: Node, key: string])[] = [];
    for (const key of Object.keys(node)) {
        const value = node[key];
        if (isNode(value)) children.push([value, key]);
        else if (Array.isArray(value)) for (const each of value) if (isNode(each)) children.push([each, key]);
    }
    return children;
}

/** The text that an expression always has: written out, or put together of such. */
export function textOf(value: unknown): string | undefined {
    if (!isNode(value)) return undefined;
    if (value.type === 'Literal') return typeof value['value'] === 'string' ? value['value'] : undefined;
    if (value.type === 'TemplateLiteral') {
        const between = (value['expressions'] as unknown[]).map(textOf);
        const texts = (value['quasis'] as { readonly value: { readonly cooked: string } }[]).map(
            each => each.value.cooked
        );
        if (between.includes(undefined)) return undefined;
        return texts.map((text, index) => text + (between[index] ?? '')).join('');
    }
    if (value.type !== 'BinaryExpression' || value['operator'] !== '+') return undefined;
    const [left, right] = [textOf(value['left']), textOf(value['right'])];
    return left === undefined || right === undefined ? undefined : left + right;
}

/** The name by which something is mentioned or taken of something; none where it is computed while the program runs. */
export function nameOf(value: unknown, isComputed: unknown): string | undefined {
    if (isComputed === true) return textOf(value);
    if (!isNode(value)) return undefined;
    return value.type === 'Identifier' ? String(value['name']) : textOf(value);
}
