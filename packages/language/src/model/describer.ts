import type { Described, Origin, SectionContent } from '@gradus/model';
import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import type * as ast from '../generated/ast.ts';
import { sectionOf } from '../references/sections-of.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';

/** Turns what every element has (code, title, sections, place) into the model's form. */
export class Describer {
    private readonly files: ReadonlyMap<string, number>;
    private readonly symbols: FrameworkSymbols;

    constructor(documents: readonly LangiumDocument[], symbols: FrameworkSymbols) {
        this.files = new Map(documents.map((document, index) => [document.uri.toString(), index]));
        this.symbols = symbols;
    }

    describe(element: ast.Element): Described {
        // A text with errors may lack the code, whatever the type says.
        const code = element.name ?? '';
        return {
            code,
            title: element.title || code,
            sections: element.contents.flatMap(content => this.content(content) ?? []),
            origin: this.originOf(element)
        };
    }

    /** Where an element begins: its name, or the node itself where it has none. */
    originOf(node: AstNode): Origin {
        const place = GrammarUtils.findNodeForProperty(node.$cstNode, 'name') ?? node.$cstNode;
        const start = place?.range.start ?? { line: 0, character: 0 };
        const file = this.files.get(AstUtils.getDocument(node).uri.toString()) ?? 0;
        return { file, line: start.line, character: start.character };
    }

    private content(content: ast.Content): SectionContent | undefined {
        const section = sectionOf(content, this.symbols);
        if (!section?.form) return undefined;
        const entries = [...content.paragraphs, ...content.items.map(item => item.text)].filter(text => text !== '');
        return { section: section.name, form: section.form, entries };
    }
}
