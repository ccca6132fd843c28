import type { AstNodeDescription, LangiumCoreServices, ReferenceInfo, Scope, ScopeProvider, Stream } from 'langium';
import { AstUtils, EMPTY_SCOPE, MapScope, stream } from 'langium';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isWorkspaceDocument } from '../symbols/frameworks.ts';
import { isQuoted } from './is-quoted.ts';
import { scaleOf } from './scale-of.ts';

/**
 * Which names a reference may use: those of its own framework, by kind. A level is looked up on
 * the scale of the competency it belongs to, a competency also by its title.
 */
export class VisibleNames implements ScopeProvider {
    private readonly services: LangiumCoreServices;
    private readonly frameworks: () => Frameworks;

    constructor(services: LangiumCoreServices, frameworks: () => Frameworks) {
        this.services = services;
        this.frameworks = frameworks;
    }

    getScope(context: ReferenceInfo): Scope {
        const target = this.services.shared.AstReflection.getReferenceType(context);
        if (target === ast.Level.$type) return this.levels(context);
        const uri = AstUtils.getDocument(context.container).uri;
        if (!isWorkspaceDocument(uri)) return EMPTY_SCOPE;
        const symbols = this.frameworks().symbolsFor(uri);
        if (target === ast.Competency.$type && isQuoted(context.reference as never)) return new TitleScope(symbols);
        return new KindScope(symbols, target);
    }

    private levels(context: ReferenceInfo): Scope {
        const scale = this.scaleFor(context.container);
        if (!scale) return EMPTY_SCOPE;
        const document = AstUtils.getDocument(scale);
        const descriptions = this.services.workspace.AstNodeDescriptionProvider;
        // A level that is only just being written has no name yet.
        const levels = scale.levels.filter(level => level.name);
        return new MapScope(levels.map(level => descriptions.createDescription(level, level.name, document)));
    }

    private scaleFor(container: ReferenceInfo['container']): ast.Scale | undefined {
        if (ast.isRequirement(container)) {
            const competency = container.competency?.ref;
            return competency && scaleOf(competency);
        }
        return ast.isCompetency(container) ? scaleOf(container) : undefined;
    }
}

/** The elements of one kind by code. */
class KindScope implements Scope {
    private readonly symbols: FrameworkSymbols;
    private readonly kind: string;

    constructor(symbols: FrameworkSymbols, kind: string) {
        this.symbols = symbols;
        this.kind = kind;
    }

    getElement(name: string): AstNodeDescription | undefined {
        return this.symbols.find(this.kind, name);
    }

    getElements(name: string): Stream<AstNodeDescription> {
        const found = this.getElement(name);
        return stream(found ? [found] : []);
    }

    getAllElements(): Stream<AstNodeDescription> {
        return stream(this.symbols.all(this.kind));
    }
}

/** Competencies by title or alias, in any of the spellings that mean the same. */
class TitleScope extends KindScope {
    private readonly titles: FrameworkSymbols;

    constructor(symbols: FrameworkSymbols) {
        super(symbols, ast.Competency.$type);
        this.titles = symbols;
    }

    override getElement(name: string): AstNodeDescription | undefined {
        return this.titles.findCompetencyByTitle(name)?.description;
    }
}
