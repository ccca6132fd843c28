import type { Described, DisputedWording, ElementKind, Origin, RelationEnd, SectionContent } from '@gradus/model';
import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { type SectionHolder, sectionKindOf, sectionOf } from '../references/sections-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { disputedWordings } from '../text/disputed.ts';
import { Identifiers } from './identifiers.ts';
import { placeOf } from './place-of.ts';
import type { Resolving, Writable } from './resolving.ts';

/** Where everything is, if nobody asks. */
const NOWHERE: Origin = { file: 0, line: 0, character: 0 };
const NONE: readonly never[] = [];

/** Turns what every element has (code, title, sections, place, identifier) into the model's form. */
export class Describer {
    /** Wordings in dispute in whatever was described. */
    readonly disputed: DisputedWording[] = [];
    private readonly frameworks: Frameworks;
    private readonly folder: string;
    /** The number of each file of the model, and what there is to say of its elements. */
    private readonly files: ReadonlyMap<LangiumDocument, number>;
    private readonly known = new Map<LangiumDocument, FileOfElements>();
    private readonly identifiers = new Map<string, Identifiers>();
    private readonly codeOf: Resolving['code'];
    private readonly places: boolean;

    /**
     * @param codeOf the code by which the model refers to an element
     * @param places whether it is told where everything stands
     */
    constructor(
        documents: readonly LangiumDocument[],
        frameworks: Frameworks,
        folder: string,
        codeOf: Resolving['code'],
        places: boolean
    ) {
        this.codeOf = codeOf;
        this.files = new Map(documents.map((document, index) => [document, index]));
        this.frameworks = frameworks;
        this.folder = folder;
        this.places = places;
    }

    /** @param within the code of what holds the element, where codes are counted by that */
    describe(element: ast.Element, within?: string): Described {
        // A text with errors may lack the code, whatever the type says.
        const code = element.name ?? '';
        const title = element.title || code;
        const sections = this.sectionsOf(element);
        const kind = sectionKindOf(element) ?? 'framework';
        const origin = this.originOf(element);
        const on = { kind, code, title };
        this.noteDisputes(on, [title], origin);
        for (const { entries } of sections) this.noteDisputes(on, entries, origin);
        if ('aliases' in element) this.noteDisputes(on, (element as ast.Element & ast.Aliased).aliases, origin);
        const file = this.fileOf(element);
        const described: Writable<Described> = {
            code,
            title,
            sections,
            origin,
            id: file.identifiers.of(element, kind, within)
        };
        if (element.annotations.length > 0) this.annotate(described, element.annotations);
        if (file.framework !== undefined) described.adoptedFrom = file.framework;
        return described;
    }

    private annotate(described: Writable<Described>, annotations: readonly ast.Annotation[]): void {
        const number = annotations.find(ast.isPrintedNumber)?.value;
        const status = annotations.find(ast.isStatus)?.value;
        const replacement = this.codeOf(annotations.find(ast.isReplacement)?.target?.ref);
        const formerCodes = annotations.filter(ast.isFormerCodes).flatMap(each => each.codes);
        if (number !== undefined) described.number = number;
        if (status !== undefined) described.status = status;
        if (replacement !== undefined) described.replacedBy = replacement;
        if (formerCodes.length > 0) described.formerCodes = formerCodes;
    }

    sectionsOf(holder: SectionHolder): readonly SectionContent[] {
        if (holder.contents.length === 0) return NONE;
        const sections: SectionContent[] = [];
        for (const content of holder.contents) {
            const section = this.sectionOf(content);
            if (section?.form)
                sections.push({ section: section.name, form: section.form, entries: entriesOf(content) });
        }
        return sections;
    }

    /** Where an element begins: its name, or the node itself where it has none. */
    originOf(node: AstNode): Origin {
        if (!this.places) return NOWHERE;
        const start = placeOf(node)?.range.start;
        const file = this.files.get(AstUtils.getDocument(node)) ?? 0;
        return { file, line: start?.line ?? 0, character: start?.character ?? 0 };
    }

    /** An element as one end of a relation. */
    end(element: ast.Element): RelationEnd {
        const kind: ElementKind = sectionKindOf(element) ?? 'framework';
        const { framework } = this.fileOf(element);
        const code = element.name ?? '';
        return { kind, code, title: element.title || code, ...(framework !== undefined && { framework }) };
    }

    /** The code of the framework that an element is used from, where that is neither this one nor adopted by it. */
    usedFrom(element: ast.Element): string | undefined {
        const { isPart, framework } = this.fileOf(element);
        return isPart ? undefined : framework;
    }

    /** Notes what is in dispute in texts that belong to an element without being its sections. */
    noteTexts(element: ast.Element, texts: readonly string[]): void {
        if (!texts.some(mayBeDisputed)) return;
        this.noteDisputes(this.end(element), texts, this.originOf(element));
    }

    private fileOf(element: ast.Element): FileOfElements {
        const document = AstUtils.getDocument(element);
        let file = this.known.get(document);
        if (!file) {
            const folder = this.frameworks.folderOf(document.uri);
            file = {
                isPart: this.files.has(document),
                framework: folder === this.folder ? undefined : this.frameworks.headerOf(folder)?.name,
                identifiers: this.identifiersOf(folder)
            };
            this.known.set(document, file);
        }
        return file;
    }

    private identifiersOf(folder: string): Identifiers {
        let identifiers = this.identifiers.get(folder);
        if (!identifiers) {
            identifiers = new Identifiers(this.frameworks.headerOf(folder));
            this.identifiers.set(folder, identifiers);
        }
        return identifiers;
    }

    private sectionOf(content: ast.Content): ast.Section | undefined {
        return sectionOf(content, this.frameworks.symbolsFor(AstUtils.getDocument(content).uri));
    }

    private noteDisputes(on: RelationEnd, texts: readonly string[], origin: Origin): void {
        for (const each of texts) {
            if (!mayBeDisputed(each)) continue;
            for (const text of disputedWordings(each)) this.disputed.push({ on, text, origin });
        }
    }
}

/** What the elements of a file have in common. */
interface FileOfElements {
    /** Whether it is one of the model's, or of a framework that is only used. */
    readonly isPart: boolean;
    /** The code of the framework that it belongs to, where that is not the model's own. */
    readonly framework: string | undefined;
    readonly identifiers: Identifiers;
}

function mayBeDisputed(text: string): boolean {
    return text.includes('[');
}

function entriesOf({ paragraphs, items }: ast.Content): string[] {
    const entries: string[] = [];
    for (const text of paragraphs) if (text !== '') entries.push(text);
    for (const { text } of items) if (text !== '') entries.push(text);
    return entries;
}
