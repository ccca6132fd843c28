import { emptyModel, type FrameworkModel, type MutableModel } from '@gradus/model';
import { DocumentState, type LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import type { SourceBlock } from '../parsing/direct/source-block.ts';
import { sourceOf } from '../parsing/direct/source-text.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isOfItselfOnly } from '../workspace/facts-of-blocks.ts';
import {
    ANNOTATIONS,
    addElement,
    beginResolving,
    NO_HEADER,
    type ResolveOptions,
    resolveFramework
} from './resolve-framework.ts';
import { translationsOf } from './resolve-translations.ts';
import { isNamed } from './resolving.ts';

/** More changed blocks than this are no edit, and not worth comparing. */
const MAX_CHANGED = 100;

interface Kept {
    readonly model: FrameworkModel;
    readonly documents: readonly LangiumDocument[];
    /** Of each document, as they were. */
    readonly blocks: readonly (readonly SourceBlock[])[];
    /** Whether other frameworks had a part in it, of which nothing is noted here. */
    readonly usesOthers: boolean;
}

interface BlockChange {
    readonly removed: readonly SourceBlock[];
    readonly added: readonly SourceBlock[];
}

/**
 * The resolved models of frameworks, without places, kept from one edit to the next. After an edit that changed nothing
 * but texts, or what roles require, only what was edited is resolved anew; what is the same in two models is the same
 * object.
 */
export class KeptModels {
    private readonly frameworks: () => Frameworks;
    private readonly kept = new Map<string, Kept>();
    private readonly comesTo: ResolveOptions['comesTo'];

    /** @param comesTo as {@link ResolveOptions} say, where all is resolved */
    constructor(frameworks: () => Frameworks, comesTo?: ResolveOptions['comesTo']) {
        this.frameworks = frameworks;
        this.comesTo = comesTo;
    }

    /** @param folder of a framework, as {@link Frameworks.folderOf} tells it; its documents are linked */
    of(folder: string): FrameworkModel {
        const frameworks = this.frameworks();
        const documents = frameworks.documentsWithAdopted(folder);
        const known = this.kept.get(folder);
        // What is in the middle of being built is not what later edits are compared with.
        const isSettled = documents.every(({ state }) => state === DocumentState.Validated);
        const changed = isSettled && known ? this.changed(folder, known, documents) : undefined;
        const model = changed ?? resolveFramework(frameworks, folder, { places: false, comesTo: this.comesTo });
        const usesOthers = frameworks.importsOf(folder).length > 0;
        if (isSettled) this.kept.set(folder, { model, documents, blocks: documents.map(blocksOf), usesOthers });
        return model;
    }

    /** Lets go of the model of a framework that nobody looks at any more. */
    forget(folder: string): void {
        this.kept.delete(folder);
    }

    /** The model with what has changed since; nothing where that can be anything. */
    private changed(folder: string, known: Kept, documents: readonly LangiumDocument[]): FrameworkModel | undefined {
        if (known.usesOthers || this.frameworks().importsOf(folder).length > 0) return undefined;
        if (documents.length !== known.documents.length) return undefined;
        const changes: BlockChange[] = [];
        for (const [index, document] of documents.entries()) {
            if (document !== known.documents[index]) return undefined;
            const change = changeOf(known.blocks[index] ?? [], blocksOf(document));
            if (change) changes.push(change);
        }
        return changes.length === 0 ? known.model : this.patched(folder, known.model, changes);
    }

    private patched(
        folder: string,
        model: FrameworkModel,
        changes: readonly BlockChange[]
    ): FrameworkModel | undefined {
        if (!changes.every(canBePatched)) return undefined;
        const { documents, resolving } = beginResolving(this.frameworks(), folder, false);
        const part = emptyModel(NO_HEADER);
        const edited = changes.flatMap(({ added }) => added.flatMap(({ nodes }) => nodes)).filter(ast.isElement);
        for (const element of edited) addElement(part, element, resolving);
        const heirs = heirsOf(model, rolesRead(model, part, changes));
        for (const element of heirs.size > 0 ? documents.flatMap(topRoles) : []) {
            if (heirs.has(element.name) && !edited.includes(element)) addElement(part, element, resolving);
        }
        if (resolving.describer.disputed.length > 0 || model.disputed.some(({ on }) => isIn(part, on.code))) {
            return undefined;
        }
        const patched = withPart(model, part);
        if (!patched || model.translations.length === 0) return patched;
        return { ...patched, translations: translationsOf(documents, patched, resolving) };
    }
}

function blocksOf(document: LangiumDocument): readonly SourceBlock[] {
    return sourceOf(document)?.blocks ?? [];
}

/** The blocks that are not in both; nothing where all are. */
function changeOf(before: readonly SourceBlock[], after: readonly SourceBlock[]): BlockChange | undefined {
    if (before === after) return undefined;
    const shorter = Math.min(before.length, after.length);
    let first = 0;
    while (first < shorter && before[first] === after[first]) first++;
    let behind = 0;
    while (behind < shorter - first && before.at(-1 - behind) === after.at(-1 - behind)) behind++;
    if (first === before.length && first === after.length) return undefined;
    return { removed: before.slice(first, before.length - behind), added: after.slice(first, after.length - behind) };
}

/** Whether it is enough to resolve anew what is in the blocks themselves, and the heirs of roles. */
function canBePatched({ removed, added }: BlockChange): boolean {
    const all = [...removed, ...added];
    if (all.length > MAX_CHANGED) return false;
    const nodes = all.flatMap(block => block.nodes);
    // What is listed by itself, wherever it is said.
    if (nodes.some(ast.isTranslation) || [...ANNOTATIONS.nodesIn(nodes).all()].length > 0) return false;
    return isOfItselfOnly({ removed, added }) || isOfSameRoles(removed, added);
}

/** Whether there are only roles, called and listed as before. */
function isOfSameRoles(removed: readonly SourceBlock[], added: readonly SourceBlock[]): boolean {
    const before = removed.flatMap(({ nodes }) => nodes);
    const after = added.flatMap(({ nodes }) => nodes);
    return (
        before.length === after.length &&
        before.every((node, index) => {
            const other = after[index];
            return (
                ast.isRole(node) &&
                ast.isRole(other) &&
                isNamed(node) &&
                node.name === other.name &&
                node.title === other.title &&
                node.shared === other.shared
            );
        })
    );
}

/** The roles and sets among what is resolved anew of which others read something that has changed. */
function rolesRead(model: FrameworkModel, part: MutableModel, changes: readonly BlockChange[]): string[] {
    const isText = changes.every(isOfItselfOnly);
    const tasks = new Map([...model.roles, ...model.sets].map(each => [each.code, each.tasks]));
    return [...part.roles, ...part.sets]
        .filter(each => !isText || tasks.get(each.code)?.join('\n') !== each.tasks.join('\n'))
        .map(({ code }) => code);
}

/** Who extends roles and sets, directly or not. */
function heirsOf({ roles, sets }: FrameworkModel, codes: readonly string[]): ReadonlySet<string> {
    const heirs = new Set<string>();
    if (codes.length === 0) return heirs;
    const byParent = new Map<string, string[]>();
    for (const each of [...roles, ...sets]) {
        for (const parent of each.extends) {
            const children = byParent.get(parent);
            if (children) children.push(each.code);
            else byParent.set(parent, [each.code]);
        }
    }
    const pending = [...codes];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
        for (const child of byParent.get(next) ?? []) {
            if (heirs.has(child)) continue;
            heirs.add(child);
            pending.push(child);
        }
    }
    return heirs;
}

function topRoles({ parseResult: { value } }: LangiumDocument): ast.Role[] {
    return ast.isDocument(value) ? value.elements.filter(ast.isRole) : [];
}

const LISTS = [
    ...['sections', 'scales', 'categories', 'competencies', 'statements', 'domains', 'groups', 'grades'],
    ...['roles', 'sets', 'streams', 'terms']
] as readonly ElementList[];

type ElementList = {
    [K in keyof FrameworkModel]: FrameworkModel[K] extends readonly { readonly code: string }[] ? K : never;
}[keyof FrameworkModel];

function isIn(part: MutableModel, code: string): boolean {
    return LISTS.some(list => part[list].some(each => each.code === code));
}

/** The model with what was resolved anew in its place; nothing where a place is not known for sure. */
function withPart(model: FrameworkModel, part: MutableModel): FrameworkModel | undefined {
    const changed: Record<string, unknown> = {};
    for (const list of LISTS) {
        if (part[list].length === 0) continue;
        const items: { readonly code: string }[] = [...model[list]];
        const places = new Map(items.map(({ code }, index) => [code, index]));
        if (places.size < items.length) return undefined;
        for (const item of part[list]) {
            const place = places.get(item.code);
            if (place === undefined) return undefined;
            items[place] = item;
        }
        changed[list] = items;
    }
    return { ...model, ...changed };
}
