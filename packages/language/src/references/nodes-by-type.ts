import type { AstNode } from 'langium';
import { containedIn, pushChildren } from './child-nodes.ts';
import { typesOfKind } from './types-of-kind.ts';

/** Nodes of a tree by type, those of each type in the order of the tree. */
export class NodesByType {
    private readonly lists = new Map<string, AstNode[]>();

    of(type: string): readonly AstNode[] {
        return this.lists.get(type) ?? NONE;
    }

    all(): Iterable<readonly [type: string, nodes: readonly AstNode[]]> {
        return this.lists;
    }

    /** The list to which nodes of a type are added. */
    listFor(type: string): AstNode[] {
        let list = this.lists.get(type);
        if (!list) {
            list = [];
            this.lists.set(type, list);
        }
        return list;
    }
}

const NONE: readonly AstNode[] = [];

/** Finds nodes of some types. It does not go to where none can be: most of a framework are requirements and lines. */
export class NodeFinder {
    private readonly wanted: ReadonlySet<string>;
    private readonly properties = new Map<string, readonly string[]>();

    /** @param wanted the types of node that are to be found */
    constructor(wanted: Iterable<string>) {
        this.wanted = new Set(wanted);
    }

    /** @param roots what to look through, one tree after the other */
    nodesIn(roots: readonly AstNode[]): NodesByType {
        const nodes = new NodesByType();
        const pending = [...roots].reverse();
        let type = '';
        let properties: readonly string[] = [];
        let list: AstNode[] | undefined;
        for (let node = pending.pop(); node; node = pending.pop()) {
            // Neighbours are mostly of one type.
            if (node.$type !== type) {
                type = node.$type;
                properties = this.propertiesOf(type);
                list = this.wanted.has(type) ? nodes.listFor(type) : undefined;
            }
            list?.push(node);
            pushChildren(node, properties, pending);
        }
        return nodes;
    }

    /** The properties of a type of node behind which there may be nodes to be found. */
    private propertiesOf(type: string): readonly string[] {
        let properties = this.properties.get(type);
        if (!properties) {
            const contained = Object.entries(containedIn(type));
            properties = contained.filter(([, inner]) => this.mayHold(inner)).map(([name]) => name);
            this.properties.set(type, properties);
        }
        return properties;
    }

    private mayHold(type: string, outer: readonly string[] = []): boolean {
        if (outer.includes(type)) return false;
        return typesOfKind(type).some(
            each =>
                this.wanted.has(each) ||
                Object.values(containedIn(each)).some(inner => this.mayHold(inner, [...outer, type]))
        );
    }
}
