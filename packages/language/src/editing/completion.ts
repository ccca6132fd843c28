import type { AstNode, AstNodeDescription, MaybePromise, ReferenceInfo, Stream } from 'langium';
import { AstUtils, GrammarAST, stream } from 'langium';
import type {
    CompletionAcceptor,
    CompletionContext,
    CompletionValueItem,
    LangiumServices,
    NextFeature
} from 'langium/lsp';
import { DefaultCompletionProvider } from 'langium/lsp';
import { CompletionItemKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { isValue, levelsOf } from '../references/scale-of.ts';
import { useFor } from '../references/sections-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isGradusDescription } from '../symbols/gradus-description.ts';
import { unquote } from '../text/quotes.ts';
import { card } from './card.ts';

/** Proposes what fits at the place, with titles, categories and what levels mean beside the codes. */
export class GradusCompletion extends DefaultCompletionProvider {
    private readonly frameworks: () => Frameworks;
    /** The place of each candidate among the others of its list. */
    private readonly places = new WeakMap<AstNodeDescription, number>();

    constructor(services: LangiumServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
    }

    protected override completionForCrossReference(
        context: CompletionContext,
        next: NextFeature<GrammarAST.CrossReference>,
        acceptor: CompletionAcceptor
    ): MaybePromise<void> {
        const requirement = isLevelOfRequirement(next.feature) && this.unfinishedRequirement(context);
        return super.completionForCrossReference(
            requirement ? { ...context, node: requirement } : context,
            next,
            acceptor
        );
    }

    /**
     * The requirement whose level is at the cursor. While that is missing the parser sees no requirement
     * yet, or one that goes on in the next line; what is written before the colon says which one it is.
     */
    private unfinishedRequirement({
        textDocument,
        tokenOffset,
        node,
        document
    }: CompletionContext): AstNode | undefined {
        const { tokens } = this.lexer.tokenize(textDocument.getText().slice(0, tokenOffset));
        const written = tokens[tokens.findLastIndex(({ image }) => image === ':') - 1];
        if (!written || !node) return undefined;
        const symbols = this.frameworks().symbolsFor(document.uri);
        const description =
            written.tokenType.name === 'STRING'
                ? symbols.findCompetencyByTitle(unquote(written.image))?.description
                : symbols.find(ast.Competency.$type, written.image);
        const competency = { ref: description?.node, $refText: written.image };
        return { $type: ast.Requirement.$type, $container: node, competency } as AstNode;
    }

    protected override getReferenceCandidates(
        info: ReferenceInfo,
        context: CompletionContext
    ): Stream<AstNodeDescription> {
        const candidates = super.getReferenceCandidates(info, context);
        let place = 0;
        return candidates
            .filter(candidate => fits(candidate, info, context))
            .map(candidate => {
                this.places.set(candidate, place++);
                return candidate;
            });
    }

    protected override createReferenceCompletionItem(
        description: AstNodeDescription,
        _info: ReferenceInfo,
        context: CompletionContext
    ): CompletionValueItem {
        const { node, name } = description;
        const known = isGradusDescription(description) ? description : undefined;
        const title = known?.title ?? (ast.isElement(node) ? node.title : undefined) ?? '';
        const names = [name, title, ...(known?.aliases ?? [])];
        const symbols = this.frameworks().symbolsFor(context.document.uri);
        // Authors know titles better than codes: both find the competency.
        const textEdit = names.map(each => this.buildCompletionTextEdit(context, each, name)).find(edit => edit);
        return {
            nodeDescription: description,
            kind: completionKind(description.type),
            labelDetails: { description: title },
            detail: [title, known?.container].filter(part => part).join(' · '),
            filterText: names.join(' '),
            // Scales, grades and competencies are in the order of the text for a reason. Keywords come after them.
            sortText: `0${String(this.places.get(description)).padStart(6, '0')}`,
            ...(textEdit && { textEdit }),
            ...(ast.isElement(node) && { documentation: { kind: 'markdown', value: card(node, symbols) } })
        };
    }
}

function isLevelOfRequirement(feature: GrammarAST.CrossReference): boolean {
    const rule = AstUtils.getContainerOfType(feature, GrammarAST.isParserRule);
    return rule?.name === ast.Requirement.$type && feature.type.$refText === ast.Level.$type;
}

const KINDS: Readonly<Record<string, CompletionItemKind>> = {
    [ast.Level.$type]: CompletionItemKind.EnumMember,
    [ast.Scale.$type]: CompletionItemKind.Enum,
    [ast.Section.$type]: CompletionItemKind.Property,
    [ast.Competency.$type]: CompletionItemKind.Class,
    [ast.Grade.$type]: CompletionItemKind.Value,
    [ast.Domain.$type]: CompletionItemKind.Folder,
    [ast.Category.$type]: CompletionItemKind.Module
};

function completionKind(type: string): CompletionItemKind {
    return KINDS[type] ?? CompletionItemKind.Reference;
}

function fits({ node }: AstNodeDescription, info: ReferenceInfo, context: CompletionContext): boolean {
    const { container } = info;
    if (ast.isCompetency(node)) {
        if (isValue(node)) return false;
        return !requiredAlready(container, context).has(node);
    }
    if (ast.isLevel(node) && ast.isRequirement(container)) {
        const competency = container.competency?.ref;
        return !competency || levelsOf(competency).includes(node);
    }
    if (ast.isSection(node)) {
        const element = AstUtils.getContainerOfType(container, ast.isElement);
        return !element || useFor(node, element) !== undefined;
    }
    return true;
}

/** Competencies of the role that are required elsewhere than at the cursor. */
function requiredAlready(
    container: ReferenceInfo['container'],
    { offset }: CompletionContext
): ReadonlySet<ast.Competency> {
    const role = AstUtils.getContainerOfType(container, ast.isRole);
    const requirements = role?.requires.flatMap(block => block.requirements) ?? [];
    const others = requirements.filter(({ competency }) => {
        const at = competency?.$refNode;
        return !at || offset < at.offset || offset > at.end;
    });
    return new Set(
        stream(others)
            .map(each => each.competency?.ref)
            .nonNullable()
    );
}
