import { EmptyFileSystem, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { createGradusCoreServices } from '../gradus-module.ts';
import { containedIn } from './child-nodes.ts';

test('what nodes contain is what the grammar says', () => {
    const { gradus, shared } = createGradusCoreServices(EmptyFileSystem);
    const { interfaces } = gradus.Grammar;
    expect(interfaces.length).toBeGreaterThan(40);
    const own = new Map(interfaces.map(each => [each.name, containedBy(each)]));
    for (const { name } of interfaces) {
        const inherited = shared.AstReflection.getAllTypes().filter(
            type => type !== name && shared.AstReflection.isSubtype(name, type)
        );
        const expected = Object.assign({}, ...[...inherited, name].map(type => own.get(type) ?? {}));
        const isAbstract = shared.AstReflection.getAllSubTypes(name).length > 1;
        if (!isAbstract) expect(containedIn(name), name).toEqual(expected);
    }
});

/** The attributes of an interface that hold nodes, with their types. */
function containedBy({ attributes }: GrammarAST.Interface): Record<string, string> {
    return Object.fromEntries(
        attributes.flatMap(({ name, type }) => {
            const inner = GrammarAST.isArrayType(type) ? type.elementType : type;
            const target = GrammarAST.isSimpleType(inner) ? inner.typeRef?.ref : undefined;
            const isNode = GrammarAST.isInterface(target) || (GrammarAST.isType(target) && isOfNodes(target.type));
            return isNode ? [[name, target.name]] : [];
        })
    );
}

function isOfNodes(type: GrammarAST.TypeDefinition): boolean {
    if (GrammarAST.isUnionType(type)) return type.types.every(isOfNodes);
    const target = GrammarAST.isSimpleType(type) ? type.typeRef?.ref : undefined;
    return GrammarAST.isInterface(target) || (GrammarAST.isType(target) && isOfNodes(target.type));
}
