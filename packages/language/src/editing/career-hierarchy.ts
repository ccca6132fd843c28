import type { LangiumDocument } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import type {
    CallHierarchyIncomingCall,
    CallHierarchyIncomingCallsParams,
    CallHierarchyItem,
    CallHierarchyOutgoingCall,
    CallHierarchyOutgoingCallsParams,
    CallHierarchyPrepareParams
} from 'vscode-languageserver-protocol';
import * as ast from '../generated/ast.ts';
import { successionsFor } from '../references/successions.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { titleOf } from '../validation/wording.ts';
import type { HierarchyItem, HierarchyItems } from './hierarchy-items.ts';

/** Career paths as a call hierarchy: which roles lead to a role, and which ones follow it, on all streams. */
export class CareerHierarchy implements CallHierarchyProvider {
    private readonly items: HierarchyItems;
    private readonly frameworks: () => Frameworks;

    constructor(items: HierarchyItems, frameworks: () => Frameworks) {
        this.items = items;
        this.frameworks = frameworks;
    }

    prepareCallHierarchy(document: LangiumDocument, params: CallHierarchyPrepareParams): CallHierarchyItem[] {
        return this.items.at(document, params.position, ast.isRole);
    }

    incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
        return this.next(item, 'before').map(from => ({ from, fromRanges: [from.selectionRange] }));
    }

    outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
        return this.next(item, 'after').map(to => ({ to, fromRanges: [item.selectionRange] }));
    }

    /** The roles right before or after one, each with the first stream on which they are. */
    private next(item: HierarchyItem, side: 'before' | 'after'): HierarchyItem[] {
        const found = this.items.find(item);
        if (!ast.isRole(found?.element)) return [];
        const streams = new Map<ast.Role, ast.Stream>();
        for (const { stream, before, after } of successionsFor(this.frameworks(), found.seenFrom)) {
            const [from, to] = side === 'before' ? [[after], before] : [before, [after]];
            if (!from.includes(found.element)) continue;
            for (const role of to) if (!streams.has(role)) streams.set(role, stream);
        }
        return [...streams].flatMap(([role, stream]) =>
            this.items.of(role, found.seenFrom, `${role.name} · ${titleOf(stream)}`)
        );
    }
}
