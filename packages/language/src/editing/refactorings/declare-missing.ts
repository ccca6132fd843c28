import type { AstNode, LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver-types';
import { CodeActionKind } from 'vscode-languageserver-types';
import * as ast from '../../generated/ast.ts';
import { categoryOf, declaringCategory, isOnSpan } from '../../references/scale-of.ts';
import type { NamedKind } from '../../symbols/gradus-description.ts';
import { unresolvedReference } from '../../validation/rules/unresolved-reference.ts';
import { kindWord, titleOf } from '../../validation/wording.ts';
import { addToBody } from '../add-to-body.ts';
import { insertBelow, insertElementBelow, isWellFormed } from '../text-places.ts';
import type { ActionContext } from './action-context.ts';
import { brokenNameAt, topLevelOf } from './node-at.ts';
import { requiredSections } from './required-sections.ts';

/** Declares what a code leads to that nothing has yet: where its like stands, be it in another file of the framework. */
export function declareMissing(context: ActionContext): readonly CodeAction[] {
    return context.params.context.diagnostics
        .filter(({ code }) => code === unresolvedReference.code)
        .flatMap(diagnostic => declarations(diagnostic, context));
}

/** A name that leads nowhere. */
interface Missing {
    readonly name: string;
    readonly container: AstNode;
    readonly property: string;
}

/** Where something is declared, and how that is said. */
interface Place {
    readonly edit: TextEdit | undefined;
    readonly document: LangiumDocument;
    readonly title: string;
}

function declarations(diagnostic: Diagnostic, context: ActionContext): CodeAction[] {
    const missing = missingAt(context.document, diagnostic);
    const place = missing && placeFor(missing, context);
    if (!place?.edit || !isWellFormed(place.document)) return [];
    const uri = place.document.uri.toString();
    if (!context.isPossible([uri])) return [];
    return [
        {
            title: place.title,
            kind: CodeActionKind.QuickFix,
            diagnostics: [diagnostic],
            edit: { changes: { [uri]: [place.edit] } }
        }
    ];
}

/** A code as it can be declared: what is meant by a title, or is of another framework, needs more than that. */
function missingAt(document: LangiumDocument, diagnostic: Diagnostic): Missing | undefined {
    const broken = brokenNameAt(document, diagnostic);
    if (!broken || broken.name.quoted || broken.name.framework !== undefined) return undefined;
    return { ...broken, name: broken.name.name };
}

function placeFor(missing: Missing, context: ActionContext): Place | undefined {
    const { container, property } = missing;
    switch (`${container.$type}.${property}`) {
        case 'Requirement.competency':
        case 'Row.competency':
            return inCategory(missing, context);
        case 'RoleActivity.activity':
            return inDomain(missing, context);
        case 'Role.parents':
            return besideItsLike(missing, 'Role', 'set', context);
        case 'Column.role':
            return besideItsLike(missing, 'Role', 'role', context);
        case 'Role.grade':
        case 'Exclusion.grade':
            return besideItsLike(missing, 'Grade', 'grade', context);
        case 'Role.domain':
            return besideItsLike(missing, 'Domain', 'domain', context);
        case 'Role.family':
            return besideItsLike(missing, 'Group', 'group', context);
        case 'Stream.steps': {
            const kind = stepKind(container as ast.Stream);
            return besideItsLike(missing, kind, kind === 'Grade' ? 'grade' : 'role', context);
        }
        default:
            return undefined;
    }
}

/** Steps are of one kind: what the stream says, else what the other steps are. */
function stepKind({ over, steps }: ast.Stream): 'Grade' | 'Role' {
    if (over) return over === 'grades' ? 'Grade' : 'Role';
    const [known] = steps.flatMap(({ ref }) => ref ?? []);
    return ast.isGrade(known) ? 'Grade' : 'Role';
}

/** A competency is declared where its neighbours are, else in the last category that has the levels that are asked for. */
function inCategory(missing: Missing, context: ActionContext): Place | undefined {
    const levels = levelsAskedFor(missing.container);
    const place = ({ below, category }: { below: AstNode | undefined; category: ast.Category }): Place | undefined => {
        const document = AstUtils.getDocument(category);
        const lines = declaration(
            'competency',
            missing.name,
            requiredSections('competency', context.symbols, category)
        );
        const edit = below?.$cstNode
            ? insertBelow(document.textDocument, below.$cstNode, lines)
            : addToBody(category, lines, document.textDocument);
        return { edit, document, title: `Declare the competency ${missing.name} in “${titleOf(category)}”` };
    };
    for (const neighbour of neighboursOf(missing.container)) {
        const category = categoryOf(neighbour);
        if (!category || !fits(category, levels, context)) continue;
        let below: AstNode = neighbour;
        while (ast.isCompetency(below.$container)) below = below.$container;
        return place({ below, category });
    }
    for (const { node } of [...context.symbols.all('Category')].reverse()) {
        if (!ast.isCategory(node) || !fits(node, levels, context)) continue;
        return place({ below: node.competencies.at(-1), category: node });
    }
    return undefined;
}

/** The competencies beside which one is required: those before it, the nearest first, then those behind it. */
function neighboursOf(container: AstNode): readonly ast.Competency[] {
    const all: readonly (ast.Requirement | ast.Row)[] = ast.isRequirement(container)
        ? (container.$container as ast.Requires).requirements
        : ast.isRow(container)
          ? (container.$container as ast.Matrix).rows
          : [];
    const at = container.$containerIndex ?? 0;
    return [...all.slice(0, at).reverse(), ...all.slice(at + 1)].flatMap(({ competency }) => competency?.ref ?? []);
}

/** The levels at which a competency is required at a place; none where it is required without any. */
function levelsAskedFor(container: AstNode): readonly string[] {
    const demands: readonly ast.Demand[] = ast.isRow(container) ? container.cells : [container as ast.Requirement];
    return demands.flatMap(({ level, maxLevel }) => [level, maxLevel]).flatMap(level => level?.$refText || []);
}

/** Whether what is required would be right if its competency were of a category, and the category is this framework's own. */
function fits(category: ast.Category, levels: readonly string[], { frameworks, document }: ActionContext): boolean {
    const { uri } = AstUtils.getDocument(category);
    if (frameworks.folderOf(uri) !== frameworks.folderOf(document.uri) || frameworks.isReadOnly(uri)) return false;
    const declaring = declaringCategory(category);
    if (levels.length === 0) return declaring?.unlevelled === true && !declaring.forAll;
    const scale = declaring?.scale?.ref;
    return (
        scale !== undefined &&
        levels.every(level => {
            return scale.levels.some(({ name }) => name === level) || (scale.span && isOnSpan(scale.span, level));
        })
    );
}

/** An activity of a role is one of its domain. */
function inDomain({ name, container }: Missing, context: ActionContext): Place | undefined {
    const role = container.$container;
    const domain = ast.isRole(role) ? role.domain?.ref : undefined;
    if (!domain) return undefined;
    const document = AstUtils.getDocument(domain);
    const { frameworks } = context;
    if (frameworks.folderOf(document.uri) !== frameworks.folderOf(context.document.uri)) return undefined;
    const lines = declaration('activity', name, requiredSections('activity', context.symbols));
    const last = domain.activities.at(-1)?.$cstNode;
    const edit = last
        ? insertBelow(document.textDocument, last, lines)
        : addToBody(domain, lines, document.textDocument);
    return { edit, document, title: `Declare the activity ${name} in “${titleOf(domain)}”` };
}

/** Below the last of its kind in the framework; where there is none yet, below what it is first mentioned in. */
function besideItsLike(
    { name, container }: Missing,
    type: NamedKind,
    kind: ast.ElementKind,
    context: ActionContext
): Place | undefined {
    const like = [...context.symbols.all(type)].map(({ node }) => node).filter(node => isOfKind(node, kind));
    const below = like.at(-1) ?? topLevelOf(container);
    if (!below?.$cstNode) return undefined;
    const document = AstUtils.getDocument(below);
    const isInner = ast.isElement(below.$container);
    const lines = declaration(kind, name, requiredSections(kind, context.symbols));
    const insert = isInner ? insertBelow : insertElementBelow;
    const edit = insert(document.textDocument, below.$cstNode, lines);
    return { edit, document, title: `Declare the ${kindWord(kind)} ${name}` };
}

function isOfKind(node: AstNode | undefined, kind: ast.ElementKind): boolean {
    return !ast.isRole(node) || node.shared === (kind === 'set');
}

/** The title is the code until somebody writes a better one, so that the new element is whole. */
function declaration(kind: ast.ElementKind, name: string, sections: readonly string[]): readonly string[] {
    const head = `${kind} ${name} "${name}"`;
    return sections.length === 0 ? [head] : [`${head} {`, ...sections.map(line => `  ${line}`), '}'];
}
