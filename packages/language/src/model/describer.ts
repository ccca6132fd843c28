import type { Described, DisputedWording, ElementKind, Origin, RelationEnd, SectionContent } from '@gradus/model';
import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { type SectionHolder, sectionKindOf, sectionOf } from '../references/sections-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { disputedWordings } from '../text/disputed.ts';
import { Identifiers } from './identifiers.ts';
import type { Resolving } from './resolving.ts';

/** Turns what every element has (code, title, sections, place, identifier) into the model's form. */
export class Describer {
    /** Wordings in dispute in whatever was described. */
    readonly disputed: DisputedWording[] = [];
    private readonly frameworks: Frameworks;
    private readonly folder: string;
    private readonly files: ReadonlyMap<string, number>;
    private readonly identifiers = new Map<string, Identifiers>();

    private readonly codeOf: Resolving['code'];

    /** @param codeOf the code by which the model refers to an element */
    constructor(
        documents: readonly LangiumDocument[],
        frameworks: Frameworks,
        folder: string,
        codeOf: Resolving['code']
    ) {
        this.codeOf = codeOf;
        this.files = new Map(documents.map((document, index) => [document.uri.toString(), index]));
        this.frameworks = frameworks;
        this.folder = folder;
    }

    /** @param within the code of what holds the element, where codes are counted by that */
    describe(element: ast.Element, within?: string): Described {
        // A text with errors may lack the code, whatever the type says.
        const code = element.name ?? '';
        const title = element.title || code;
        const sections = this.sectionsOf(element);
        const kind = sectionKindOf(element) ?? 'framework';
        const origin = this.originOf(element);
        const aliases = ast.isAliased(element) ? element.aliases : [];
        this.noteDisputes({ kind, code, title }, [title, ...entriesOf(sections), ...aliases], origin);
        const { annotations } = element;
        const number = annotations.find(ast.isPrintedNumber)?.value;
        const status = annotations.find(ast.isStatus)?.value;
        const replacedBy = annotations.find(ast.isReplacement)?.target?.ref;
        const replacement = this.codeOf(replacedBy);
        const formerCodes = annotations.filter(ast.isFormerCodes).flatMap(each => each.codes);
        const from = this.foreign(element);
        return {
            code,
            title,
            sections,
            origin,
            id: this.identifiersOf(element).of(element, kind, within),
            ...(number !== undefined && { number }),
            ...(status !== undefined && { status }),
            ...(replacement !== undefined && { replacedBy: replacement }),
            ...(formerCodes.length > 0 && { formerCodes }),
            ...(from !== undefined && { adoptedFrom: from })
        };
    }

    sectionsOf(holder: SectionHolder): SectionContent[] {
        return holder.contents.flatMap(content => this.content(content) ?? []);
    }

    /** Where an element begins: its name, or the node itself where it has none. */
    originOf(node: AstNode): Origin {
        const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'name') ?? node.$cstNode;
        const start = place?.range.start ?? { line: 0, character: 0 };
        const file = this.files.get(AstUtils.getDocument(node).uri.toString()) ?? 0;
        return { file, line: start.line, character: start.character };
    }

    /** An element as one end of a relation. */
    end(element: ast.Element): RelationEnd {
        const kind: ElementKind = sectionKindOf(element) ?? 'framework';
        const framework = this.foreign(element);
        const code = element.name ?? '';
        return { kind, code, title: element.title || code, ...(framework !== undefined && { framework }) };
    }

    /** The code of the framework that an element is used from, where that is neither this one nor adopted by it. */
    usedFrom(element: ast.Element): string | undefined {
        return this.files.has(AstUtils.getDocument(element).uri.toString()) ? undefined : this.foreign(element);
    }

    /** Notes what is in dispute in texts that belong to an element without being its sections. */
    noteTexts(element: ast.Element, texts: readonly string[]): void {
        const on = this.end(element);
        const origin = this.originOf(element);
        for (const text of texts.flatMap(disputedWordings)) this.disputed.push({ on, text, origin });
    }

    /** The code of the framework that an element is written in, where that is not this one. */
    private foreign(element: ast.Element): string | undefined {
        const folder = this.frameworks.folderOf(AstUtils.getDocument(element).uri);
        return folder === this.folder ? undefined : this.frameworks.headerOf(folder)?.name;
    }

    private identifiersOf(element: ast.Element): Identifiers {
        const folder = this.frameworks.folderOf(AstUtils.getDocument(element).uri);
        let identifiers = this.identifiers.get(folder);
        if (!identifiers) {
            identifiers = new Identifiers(this.frameworks.headerOf(folder));
            this.identifiers.set(folder, identifiers);
        }
        return identifiers;
    }

    private content(content: ast.Content): SectionContent | undefined {
        const symbols = this.frameworks.symbolsFor(AstUtils.getDocument(content).uri);
        const section = sectionOf(content, symbols);
        if (!section?.form) return undefined;
        const entries = [...content.paragraphs, ...content.items.map(item => item.text)].filter(text => text !== '');
        return { section: section.name, form: section.form, entries };
    }

    private noteDisputes(on: RelationEnd, texts: readonly string[], origin: Origin): void {
        for (const text of texts.flatMap(disputedWordings)) this.disputed.push({ on, text, origin });
    }
}

function entriesOf(sections: readonly SectionContent[]): string[] {
    return sections.flatMap(({ entries }) => entries);
}
