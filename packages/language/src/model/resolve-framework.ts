import {
    emptyModel,
    type FrameworkHeader,
    type FrameworkModel,
    type FrameworkUse,
    type MutableModel
} from '@gradus/model';
import type { LangiumDocument } from 'langium';
import { AstUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { NodeFinder } from '../references/nodes-by-type.ts';
import { RoleRequirements, requirementsFor } from '../references/role-requirements.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { Adoption } from './adoption.ts';
import { Describer } from './describer.ts';
import { addCategory, isListed, scale, section, term } from './resolve-dictionary.ts';
import { relationsOf } from './resolve-relations.ts';
import { remarksOf } from './resolve-remarks.ts';
import { addGroup, domain, grade, requirementSet, role, stream } from './resolve-roles.ts';
import { translationsOf } from './resolve-translations.ts';
import { isNamed, type Resolving } from './resolving.ts';

/**
 * Follows every reference of a framework's linked documents and gives its resolved model. What
 * leads nowhere is left out, so that a framework with errors can still be looked at; whether it
 * may be exported is for the caller to decide.
 *
 * @param folder of the framework, as {@link Frameworks.folderOf} tells it; its documents are linked
 */
export function resolveFramework(
    frameworks: Frameworks,
    folder: string,
    { places = true, comesTo }: ResolveOptions = {}
): FrameworkModel {
    const { own, documents, resolving } = beginResolving(frameworks, folder, places);
    const { adoption, describer } = resolving;
    const headers = own.flatMap(elementsOf).filter(ast.isFramework);
    const framework = headers.find(isNamed) ?? headers[0];
    const model = emptyModel(NO_HEADER);
    if (framework) model.framework = header(framework, describer, frameworks);
    model.disputed = describer.disputed;
    model.files = documents.map(document => document.uri.toString());
    for (const document of documents) {
        comesTo?.(document);
        for (const element of elementsOf(document)) {
            if (!adoption.isOmitted(element)) addElement(model, element, resolving);
        }
    }
    comesTo?.(undefined);
    const said = own.map(({ parseResult }) => ANNOTATIONS.nodesIn([parseResult.value]));
    model.relations = said.flatMap(nodes => relationsOf(nodes, resolving));
    model.translations = translationsOf(documents, model, resolving);
    model.remarks = said.flatMap(nodes => remarksOf(nodes, model.framework, resolving));
    model.adaptations = [...adoption.differences(resolving)];
    return model;
}

/** What may be said anywhere, and is listed by itself. */
export const ANNOTATIONS = new NodeFinder([ast.Relation.$type, ast.Remark.$type]);

/** Options of {@link resolveFramework}. */
export interface ResolveOptions {
    /**
     * Whether the model says where everything stands. To look it up takes longer than all else, so what only needs
     * to know what is said goes without.
     */
    readonly places?: boolean;
    /** Is told which document is resolved next, and when what is left is of all of them. */
    readonly comesTo?: ((document: LangiumDocument | undefined) => void) | undefined;
}

/** The documents of a framework, and what is needed to resolve what stands in them. */
export function beginResolving(
    frameworks: Frameworks,
    folder: string,
    places: boolean
): {
    readonly own: readonly LangiumDocument[];
    readonly documents: readonly LangiumDocument[];
    readonly resolving: Resolving & { readonly describer: Describer };
} {
    const own = frameworks.documentsOf(folder);
    const documents = frameworks.documentsWithAdopted(folder);
    const adoption = new Adoption(documents, own);
    const codes = new Map<ast.Element, string | undefined>();
    const code = (element: ast.Element | undefined): string | undefined => {
        if (!element) return undefined;
        // Many refer to the same few.
        let known = codes.get(element);
        if (known === undefined && !codes.has(element)) {
            known = codeIn(element, adoption, describer);
            codes.set(element, known);
        }
        return known;
    };
    const describer: Describer = new Describer(documents, frameworks, folder, code, places);
    const [first] = own;
    const requirements = first ? requirementsFor(frameworks, first.uri) : new RoleRequirements(documents);
    const resolving: Resolving = { describer, adoption, requirements, code };
    return { own, documents, resolving };
}

/** The code by which the model refers to an element; nothing where it is not part of it. */
function codeIn(element: ast.Element, adoption: Adoption, describer: Describer): string | undefined {
    if (!isNamed(element) || adoption.isOmitted(element)) return undefined;
    if (ast.isCompetency(element) && !isListed(element)) return undefined;
    const from = describer.usedFrom(element);
    return from === undefined ? element.name : `${element.name}@${from}`;
}

export const NO_HEADER: FrameworkHeader = {
    code: '',
    title: '',
    sections: [],
    origin: { file: 0, line: 0, character: 0 },
    id: '',
    complete: false,
    uses: []
};

function elementsOf({ parseResult: { value } }: LangiumDocument): readonly ast.Element[] {
    return ast.isDocument(value) ? value.elements : [];
}

/** Adds an element of the top of a file, and what is listed of what it holds. */
export function addElement(model: MutableModel, element: ast.Element, resolving: Resolving): void {
    // What stands in a category or group without a code can still be told.
    if (ast.isCategory(element)) addCategory(model, element, resolving);
    else if (ast.isGroup(element)) addGroup(model, element, resolving);
    else if (!isNamed(element)) return;
    else if (ast.isSection(element)) model.sections.push(...section(element, resolving));
    else if (ast.isScale(element)) model.scales.push(scale(element, resolving));
    else if (ast.isDomain(element)) model.domains.push(domain(element, resolving));
    else if (ast.isGrade(element)) model.grades.push(grade(element, undefined, resolving));
    else if (ast.isStream(element)) model.streams.push(stream(element, resolving));
    else if (ast.isTerm(element)) model.terms.push(term(element, resolving));
    else if (ast.isRole(element) && element.shared) model.sets.push(requirementSet(element, resolving));
    else if (ast.isRole(element)) model.roles.push(role(element, resolving));
}

function header(framework: ast.Framework, describer: Describer, frameworks: Frameworks): FrameworkHeader {
    const properties = Object.fromEntries(framework.properties.map(({ key, value }) => [key, value]));
    return {
        ...describer.describe(framework),
        ...(properties as Partial<Record<ast.PropertyKey, string>>),
        complete: framework.completeness.length > 0,
        uses: framework.uses.flatMap(each => use(each, frameworks))
    };
}

function use({ framework, adopted, package: name }: ast.Use, frameworks: Frameworks): FrameworkUse[] {
    const used = framework?.ref;
    if (!used) return [];
    const version = name && frameworks.versionOf(frameworks.folderOf(AstUtils.getDocument(used).uri));
    return [
        {
            framework: used.name,
            ...(used.title && { title: used.title }),
            adopted,
            ...(name && { package: name }),
            ...(version && { version })
        }
    ];
}
