import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { GradusCoreServices } from '../../gradus-module.ts';
import { blockOf } from '../../parsing/direct/source-block.ts';
import { quote } from '../../text/quotes.ts';
import { moved, withCompetency, withRole } from './add-elements.ts';
import { withCompleteness, withFact } from './edit-header.ts';
import { retitled, withAliases, withFormerCode } from './edit-names.ts';
import { withTasks, withText } from './edit-texts.ts';
import { translated } from './edit-translations.ts';
import { EditedElements } from './edited-elements.ts';
import type { ElementEdit, ElementEditsAnswer } from './element-edit.ts';
import { PlannedChanges, type Refusal } from './planned-changes.ts';
import { removal } from './remove-element.ts';
import { plainLine } from './rewrite-texts.ts';
import { titleCalls } from './title-calls.ts';
import { type Attempt, wholeEdits } from './whole-edits.ts';

/**
 * How elements of a framework are edited in its text: as an author would, with all that is not concerned left as it is. Each
 * edit by itself is done or refused.
 *
 * @param folder of the framework, as `Frameworks.folderOf` tells it; its documents are linked
 */
export function elementEdits(
    services: GradusCoreServices,
    folder: string,
    edits: readonly ElementEdit[]
): ElementEditsAnswer {
    const elements = new EditedElements(services.shared.gradus.Frameworks, folder);
    return wholeEdits(edits.length, numbers => {
        const editing = new ElementEditing(services, elements);
        for (const index of numbers) {
            const edit = edits[index];
            if (edit) editing.plan(edit, index);
        }
        return editing.attempt();
    });
}

class ElementEditing {
    private readonly services: GradusCoreServices;
    private readonly elements: EditedElements;
    private readonly planned = new PlannedChanges();

    constructor(services: GradusCoreServices, elements: EditedElements) {
        this.services = services;
        this.elements = elements;
    }

    plan(edit: ElementEdit, index: number): void {
        const reason = this.done(edit, index);
        if (reason !== undefined) this.planned.refused.set(index, reason);
    }

    attempt(): Attempt {
        const edits = this.planned.written(this.services.shared);
        const { refused, unfit } = this.planned;
        return { edits, refused, unfit };
    }

    private done(edit: ElementEdit, index: number): Refusal {
        const { elements, planned } = this;
        switch (edit.type) {
            case 'fact':
            case 'complete': {
                const { header } = elements;
                if (!header) return 'The framework has no header.';
                if (blockOf(header)?.errors !== undefined) return BROKEN;
                return edit.type === 'fact'
                    ? withFact(header, edit.key, edit.value, planned, index)
                    : withCompleteness(header, edit.isComplete, planned, index);
            }
            case 'add':
                return edit.kind === 'role'
                    ? withRole(edit.text, elements, planned)
                    : withCompetency(edit.category, edit.text, elements, planned, index);
            case 'translate':
                return translated(edit, elements, this.services.shared.gradus.Frameworks, planned, index);
        }
        const element = elements.find(edit.of);
        if (!element) {
            return 'The files of this framework do not have it, perhaps because it is taken over from another one.';
        }
        if (blockOf(element)?.errors !== undefined) return BROKEN;
        switch (edit.type) {
            case 'title':
                return this.retitle(element, edit.title, index);
            case 'former':
                return withFormerCode(element, edit.former, planned, index);
            case 'aliases':
                return withAliases(element, edit.aliases, planned, index);
            case 'tasks':
                return withTasks(element, edit.entries, planned, index);
            case 'text': {
                const { uri } = AstUtils.getDocument(element);
                const symbols = this.services.shared.gradus.Frameworks.symbolsFor(uri);
                return withText(element, edit, symbols, planned, index);
            }
            case 'move':
                return moved(element, edit.category, elements, planned, index);
            case 'remove':
                return this.remove(element, index);
        }
    }

    /** Whatever calls it by its title calls it by the new one then. */
    private retitle(element: ast.Element, title: string, index: number): Refusal {
        const { references, shared } = this.services;
        const calls = titleCalls(element, references.References, shared.workspace.LangiumDocuments);
        const { Frameworks } = shared.gradus;
        for (const { uri, extent, rest } of calls) {
            const node = Frameworks.isReadOnly(uri) ? undefined : this.nodeAt(uri, extent.start);
            if (node) this.planned.change(node, [{ ...extent, text: quote(plainLine(title)) + rest }], index);
        }
        return retitled(element, title, this.planned, index);
    }

    private remove(element: ast.Element, index: number): Refusal {
        const { References } = this.services.references;
        const found = removal(element, References, at => this.nodeAt(at.sourceUri, at.segment.offset));
        if (found.type === 'refused') return found.reason;
        for (const [node, part] of found.parts) this.planned.takePart(node, part, index);
        return undefined;
    }

    private nodeAt(uri: LangiumDocument['uri'], offset: number): AstNode | undefined {
        const root = this.services.shared.workspace.LangiumDocuments.getDocument(uri)?.parseResult.value;
        return root && deepestAt(root, offset);
    }
}

const BROKEN = 'Its text has a syntax error. Correct it first.';

/** The innermost node around a place. */
function deepestAt(root: AstNode, offset: number): AstNode {
    let found = root;
    for (let next: AstNode | undefined = root; next; ) {
        found = next;
        next = AstUtils.streamContents(found).find(
            ({ $cstNode }) => $cstNode !== undefined && $cstNode.offset <= offset && $cstNode.end > offset
        );
    }
    return found;
}
