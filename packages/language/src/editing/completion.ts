import type { AstNodeDescription, ReferenceInfo, Stream } from 'langium';
import { AstUtils, stream } from 'langium';
import type { CompletionContext, CompletionValueItem, LangiumServices } from 'langium/lsp';
import { DefaultCompletionProvider } from 'langium/lsp';
import { CompletionItemKind } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { isValue, levelsOf } from '../references/scale-of.ts';
import { useFor } from '../references/sections-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isGradusDescription } from '../symbols/gradus-description.ts';
import { card } from './card.ts';

/** Proposes what fits at the place, with titles, categories and what levels mean beside the codes. */
export class GradusCompletion extends DefaultCompletionProvider {
    private readonly frameworks: () => Frameworks;

    constructor(services: LangiumServices, frameworks: () => Frameworks) {
        super(services);
        this.frameworks = frameworks;
    }

    protected override getReferenceCandidates(
        info: ReferenceInfo,
        context: CompletionContext
    ): Stream<AstNodeDescription> {
        const candidates = super.getReferenceCandidates(info, context);
        return candidates.filter(candidate => fits(candidate, info, context));
    }

    protected override createReferenceCompletionItem(
        description: AstNodeDescription,
        info: ReferenceInfo,
        context: CompletionContext
    ): CompletionValueItem {
        const { node, name } = description;
        const known = isGradusDescription(description) ? description : undefined;
        const title = known?.title ?? (ast.isElement(node) ? node.title : undefined) ?? '';
        const symbols = this.frameworks().symbolsFor(context.document.uri);
        return {
            nodeDescription: description,
            kind: completionKind(description.type),
            labelDetails: { description: title },
            detail: [title, known?.container].filter(part => part).join(' · '),
            // Authors know titles better than codes: both find the competency.
            filterText: [name, title, ...(known?.aliases ?? [])].join(' '),
            sortText: sortText(description, info),
            ...(ast.isElement(node) && { documentation: { kind: 'markdown', value: card(node, symbols) } })
        };
    }
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

/** Levels in the order of their scale, everything else in the order of the text. */
function sortText(description: AstNodeDescription, info: ReferenceInfo): string {
    const { node } = description;
    if (ast.isLevel(node) && ast.isScale(node.$container)) return order(node.$container.levels.indexOf(node));
    const index = /\d+/.exec(description.name)?.[0] ?? '';
    return `${info.property}${description.name.replace(index, order(Number(index)))}`;
}

function order(index: number): string {
    return String(index).padStart(6, '0');
}
