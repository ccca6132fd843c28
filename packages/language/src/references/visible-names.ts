import type {
    AstNode,
    AstNodeDescription,
    LangiumCoreServices,
    Reference,
    ReferenceInfo,
    Scope,
    ScopeProvider,
    Stream
} from 'langium';
import { AstUtils, EMPTY_SCOPE, stream } from 'langium';
import * as ast from '../generated/ast.ts';
import { type CrossReference, writtenName } from '../parsing/direct/cross-reference.ts';
import { NodeSymbol } from '../symbols/element-symbol.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isWorkspaceDocument } from '../symbols/frameworks.ts';
import { isNamedKind, type NamedKind, RELATED_KINDS } from '../symbols/gradus-description.ts';
import { quote } from '../text/quotes.ts';
import { levelScaleFor } from './level-scale.ts';
import { qualifiedName } from './qualified-name.ts';
import { isOnSpan, scaleOf } from './scale-of.ts';

/**
 * Which names a reference may use: those of its own framework and of the ones it uses, by kind. A
 * level is looked up on the scale of what it is a level of, a competency also by its title.
 */
export class VisibleNames implements ScopeProvider {
    private readonly services: LangiumCoreServices;
    private readonly frameworks: () => Frameworks;
    /** Of what has no name throughout its framework, and is therefore not in the index. */
    private readonly symbols = new WeakMap<ast.Element, NodeSymbol>();
    /** By type of node and property, the kind of element that a reference there leads to. */
    private readonly targets = new Map<string, Map<string, string>>();

    constructor(services: LangiumCoreServices, frameworks: () => Frameworks) {
        this.services = services;
        this.frameworks = frameworks;
    }

    /**
     * What a reference means, as its scope would say it. Nearly all references of a framework are to competencies and to
     * levels, and for those there is no need to make one.
     */
    find(context: ReferenceInfo): AstNodeDescription | undefined {
        const { container, reference } = context;
        const { $refText } = reference;
        const target = this.targetOf(context);
        if (target === 'LevelPoint') {
            const scale = levelScaleFor(context);
            const level = scale && levelOf(scale, $refText);
            if (level) return this.symbolOf(level);
        } else if (target === 'Competency' && (reference as CrossReference).$written === undefined) {
            const { uri } = AstUtils.getDocument(container);
            if (isWorkspaceDocument(uri) && !$refText.includes('@')) {
                return this.frameworks().symbolsFor(uri).find('Competency', $refText);
            }
        }
        return this.getScope(context).getElement($refText);
    }

    /** The kind of element that a reference leads to, by the grammar. */
    private targetOf(context: ReferenceInfo): string {
        const { $type } = context.container;
        let targets = this.targets.get($type);
        if (!targets) {
            targets = new Map();
            this.targets.set($type, targets);
        }
        let target = targets.get(context.property);
        if (target === undefined) {
            target = this.services.shared.AstReflection.getReferenceType(context);
            targets.set(context.property, target);
        }
        return target;
    }

    getScope(context: ReferenceInfo): Scope {
        const { container } = context;
        const target = this.targetOf(context);
        if (target === ast.LevelPoint.$type) return this.levels(levelScaleFor(context));
        if (target === ast.Activity.$type) return this.activities(domainOfRole(container));
        const uri = AstUtils.getDocument(container).uri;
        if (!isWorkspaceDocument(uri)) return EMPTY_SCOPE;
        const frameworks = this.frameworks();
        const written = writtenName(context.reference as Reference);
        // A name behind @ is one that this framework gives, whatever is translated.
        const of = written?.includes('@') ? undefined : this.translated(container);
        const symbols = of ?? frameworks.symbolsFor(uri);
        switch (target) {
            case ast.Framework.$type:
                // What is translated is this framework or one that it uses, so that its changes arrive here.
                if (!ast.isUse(container)) return new QualifiedScope(symbols, ['Framework'], written);
                return new FrameworkScope(frameworks, frameworks.folderOf(uri), container.package);
            case ast.Competency.$type:
                return new QualifiedScope(symbols, ['Competency'], written, true);
            case ast.Element.$type:
                return this.elements(container, symbols, written);
            default:
                return new QualifiedScope(symbols, kindsAt(container, target), written);
        }
    }

    /** The names of the framework that a translation says it is of: they go before those of its own. */
    private translated(container: AstNode): FrameworkSymbols | undefined {
        const translation = ast.isTranslated(container) && AstUtils.getContainerOfType(container, ast.isTranslation);
        const framework = translation ? translation.framework?.ref : undefined;
        return framework && this.frameworks().symbolsFor(AstUtils.getDocument(framework).uri);
    }

    /** Elements of the kind that the text names, or of any where it names none. */
    private elements(container: AstNode, symbols: FrameworkSymbols, written: string | undefined): Scope {
        if (ast.isTranslated(container)) {
            const outer = ast.isTranslated(container.$container) ? container.$container.target?.ref : undefined;
            if (container.kind === 'level') return this.levels(ast.isCompetency(outer) ? scaleOf(outer) : scale(outer));
            // A role may have put an activity of its domain into words of its own.
            if (container.kind === 'activity') {
                return this.activities(ast.isRole(outer) ? outer.domain?.ref : domain(outer));
            }
            if (container.kind === 'specialisation')
                return this.children(ast.isRole(outer) ? outer.specialisations : []);
        }
        const kinds = kindsAt(container, ast.Element.$type);
        return kinds.length > 0 ? new QualifiedScope(symbols, kinds, written, true) : EMPTY_SCOPE;
    }

    private levels(scale: ast.Scale | undefined): Scope {
        if (!scale) return EMPTY_SCOPE;
        const levels = this.children(scale.levels);
        if (!scale.span) return levels;
        const span = scale.span as AstNode;
        return new SpanScope(levels, scale.span, name => new NodeSymbol(span, name, AstUtils.getDocument(span).uri));
    }

    private activities(domain: ast.Domain | undefined): Scope {
        return domain ? this.children(domain.activities) : EMPTY_SCOPE;
    }

    private children(elements: readonly ast.Element[]): Scope {
        return new ChildScope(elements, element => this.symbolOf(element));
    }

    private symbolOf(element: ast.Element): AstNodeDescription {
        let symbol = this.symbols.get(element);
        if (!symbol) {
            symbol = new NodeSymbol(element, element.name, AstUtils.getDocument(element).uri);
            this.symbols.set(element, symbol);
        }
        return symbol;
    }
}

function levelOf({ levels }: ast.Scale, name: string): ast.Element | undefined {
    return lastNamed(levels, name);
}

/** The last of some elements with a code; what is only just being written has none yet. */
function lastNamed(elements: readonly ast.Element[], name: string): ast.Element | undefined {
    if (name === '') return undefined;
    for (let index = elements.length - 1; index >= 0; index--) {
        const element = elements[index];
        if (element?.name === name) return element;
    }
    return undefined;
}

/** The elements in another one, such as the levels of a scale. */
class ChildScope implements Scope {
    private readonly elements: readonly ast.Element[];
    private readonly symbolOf: (element: ast.Element) => AstNodeDescription;

    constructor(elements: readonly ast.Element[], symbolOf: (element: ast.Element) => AstNodeDescription) {
        this.elements = elements;
        this.symbolOf = symbolOf;
    }

    getElement(name: string): AstNodeDescription | undefined {
        const found = lastNamed(this.elements, name);
        return found && this.symbolOf(found);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        const found = this.getElement(name);
        return stream(found ? [found] : []);
    }

    getAllElements(): Stream<AstNodeDescription> {
        return stream(this.elements)
            .filter(each => Boolean(each.name))
            .map(each => this.symbolOf(each));
    }
}

const TYPE_BY_WORD: ReadonlyMap<string, NamedKind> = new Map([
    ['framework', 'Framework'],
    ['section', 'Section'],
    ['scale', 'Scale'],
    ['category', 'Category'],
    ['competency', 'Competency'],
    ['statement', 'Statement'],
    ['domain', 'Domain'],
    ['group', 'Group'],
    ['grade', 'Grade'],
    ['role', 'Role'],
    ['set', 'Role'],
    ['stream', 'Stream'],
    ['term', 'Term']
]);

function scale(node: AstNode | undefined): ast.Scale | undefined {
    return ast.isScale(node) ? node : undefined;
}

function domain(node: AstNode | undefined): ast.Domain | undefined {
    return ast.isDomain(node) ? node : undefined;
}

/**
 * The kinds of element that a reference may lead to, the one that is meant first where several have the code; none
 * where they have no name throughout the framework.
 *
 * @param target what the grammar says of the reference
 */
export function kindsAt(container: AstNode, target: string): readonly NamedKind[] {
    if (target === ast.StreamStep.$type) return stepKinds(container);
    if (target !== ast.Element.$type) return isNamedKind(target) ? [target] : [];
    if (!ast.isTranslated(container) && !ast.isAdaptation(container) && !ast.isOmission(container))
        return RELATED_KINDS;
    const kind = TYPE_BY_WORD.get(container.kind);
    return kind ? [kind] : [];
}

function domainOfRole(container: AstNode): ast.Domain | undefined {
    return ast.isRole(container.$container) ? container.$container.domain?.ref : undefined;
}

function stepKinds(container: AstNode): readonly NamedKind[] {
    const over = ast.isStream(container) ? container.over : undefined;
    if (over === 'grades') return ['Grade'];
    return over === 'roles' ? ['Role'] : ['Role', 'Grade'];
}

/** The elements of some kinds by code, or by title in quotation marks, also those of a framework named behind `@`. */
class QualifiedScope implements Scope {
    private readonly symbols: FrameworkSymbols;
    private readonly kinds: readonly NamedKind[];
    private readonly written: string | undefined;
    private readonly takesFramework: boolean;

    /** @param takesFramework whether `@` and a framework may stand behind a name at this place */
    constructor(
        symbols: FrameworkSymbols,
        kinds: readonly NamedKind[],
        written: string | undefined,
        takesFramework = false
    ) {
        this.symbols = symbols;
        this.kinds = kinds;
        this.written = written;
        this.takesFramework = takesFramework;
    }

    getElement(refText: string): AstNodeDescription | undefined {
        const { name, quoted, framework } = qualifiedName(refText, this.written);
        const symbols = framework === undefined ? this.symbols : this.symbols.imported(framework);
        return symbols && this.find(symbols, name, quoted);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        const found = this.getElement(name);
        return stream(found ? [found] : []);
    }

    /** All of them, by what they can be called here. */
    getAllElements(): Stream<AstNodeDescription> {
        return stream(this.kinds).flatMap(kind => [...this.callable(kind), ...this.hidden(kind)]);
    }

    private find(symbols: FrameworkSymbols, name: string, quoted: boolean): AstNodeDescription | undefined {
        return findByName(symbols, this.kinds, name, quoted);
    }

    /** Those whose code alone is enough, or whose title is where the code means an element of another kind. */
    private *callable(kind: NamedKind): Iterable<AstNodeDescription> {
        for (const each of this.symbols.visible(kind)) {
            const { name, title } = each;
            if (this.find(this.symbols, name, false) === each) yield each;
            else if (this.takesFramework && title && this.find(this.symbols, title, true) === each) {
                yield renamed(each, quote(title));
            }
        }
    }

    /** Those of other frameworks whose code means another element here, so that the framework has to be named. */
    private *hidden(kind: NamedKind): Iterable<AstNodeDescription> {
        if (!this.takesFramework) return;
        for (const { name: framework, symbols } of this.symbols.imports) {
            for (const each of symbols.members(kind)) {
                const { name } = each;
                if (this.find(this.symbols, name, false) === each || this.find(symbols, name, false) !== each) continue;
                yield renamed(each, `${name}@${framework}`);
            }
        }
    }
}

/** The first element of some kinds that goes by a code, or by a title. */
export function findByName(
    symbols: FrameworkSymbols,
    kinds: readonly NamedKind[],
    name: string,
    byItsTitle: boolean
): AstNodeDescription | undefined {
    for (const kind of kinds) {
        const found = byItsTitle ? byTitle(symbols, kind, name) : symbols.find(kind, name);
        if (found) return found;
    }
    return undefined;
}

/** The same element under another name; what is computed when asked for is still computed then. */
export function renamed(description: AstNodeDescription, name: string): AstNodeDescription {
    return Object.create(description, { name: { value: name, enumerable: true } });
}

function byTitle(symbols: FrameworkSymbols, kind: NamedKind, title: string): AstNodeDescription | undefined {
    return kind === 'Competency' ? symbols.findCompetencyByTitle(title)?.description : symbols.findByTitle(kind, title);
}

/** The levels of a continuous scale: those with a name, and every number on it. */
class SpanScope implements Scope {
    private readonly levels: Scope;
    private readonly span: ast.Span;
    private readonly describe: (name: string) => AstNodeDescription;

    constructor(levels: Scope, span: ast.Span, describe: (name: string) => AstNodeDescription) {
        this.levels = levels;
        this.span = span;
        this.describe = describe;
    }

    getElement(name: string): AstNodeDescription | undefined {
        return this.levels.getElement(name) ?? (isOnSpan(this.span, name) ? this.describe(name) : undefined);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        const found = this.getElement(name);
        return stream(found ? [found] : []);
    }

    getAllElements(): Stream<AstNodeDescription> {
        return this.levels.getAllElements();
    }
}

/** All frameworks of the workspace and of installed packages, by code. */
class FrameworkScope implements Scope {
    private readonly frameworks: Frameworks;
    private readonly from: string;
    private readonly packageName: string | undefined;

    constructor(frameworks: Frameworks, from: string, packageName: string | undefined) {
        this.frameworks = frameworks;
        this.from = from;
        this.packageName = packageName;
    }

    getElement(code: string): AstNodeDescription | undefined {
        const folder = this.frameworks.findFramework(code, this.from, this.packageName);
        return folder === undefined ? undefined : this.frameworks.symbolsOf(folder).findOwn('Framework', code);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        const found = this.getElement(name);
        return stream(found ? [found] : []);
    }

    getAllElements(): Stream<AstNodeDescription> {
        return stream(this.frameworks.codes()).flatMap(code => this.getElements(code));
    }
}
