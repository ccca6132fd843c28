import {
    type AstNode,
    type AstNodeDescription,
    AstUtils,
    type BuildOptions,
    DefaultScopeComputation,
    DefaultScopeProvider,
    DefaultTokenBuilder,
    DefaultWorkspaceManager,
    EMPTY_SCOPE,
    type GrammarAST,
    type LangiumCoreServices,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type Module,
    type PartialLangiumCoreServices,
    type PartialLangiumSharedCoreServices,
    type ReferenceInfo,
    type Scope,
    type ValidationAcceptor
} from 'langium';
import * as ast from '../../../../language/src/generated/ast.ts';

/** Gradus' grammar as a project begins with Langium: its services as they are, and what the language cannot do without. */
export const StockModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: { TokenBuilder: () => new StockTokenBuilder() },
    references: {
        ScopeComputation: services => new AllNamedElements(services),
        ScopeProvider: services => new LevelsOfTheScale(services)
    }
};

export const StockSharedModule: Module<LangiumSharedCoreServices, PartialLangiumSharedCoreServices> = {
    workspace: { WorkspaceManager: services => new CheckingWorkspaceManager(services) }
};

/** Makes a project's services known, with its one check. */
export function registerStockServices(services: LangiumCoreServices): void {
    services.shared.ServiceRegistry.register(services);
    services.validation.ValidationRegistry.register<ast.GradusAstType>({ Requirement: checkLevel });
}

/** Langium does not see that a keyword begins a longer code, as the expression of codes has a Unicode flag. */
class StockTokenBuilder extends DefaultTokenBuilder {
    protected override findLongerAlt(
        keyword: GrammarAST.Keyword,
        terminals: Parameters<DefaultTokenBuilder['findLongerAlt']>[1]
    ): ReturnType<DefaultTokenBuilder['findLongerAlt']> {
        return /^\p{L}+$/u.test(keyword.value) ? terminals.filter(token => token.name === 'CODE') : [];
    }
}

/** Competencies stand in categories and are used from other files, so that not only what is at the top is exported. */
class AllNamedElements extends DefaultScopeComputation {
    override collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
        return this.collectExportedSymbolsForNode(document.parseResult.value, document, AstUtils.streamAllContents);
    }
}

/** A level is one of the scale that its competency is measured on. */
class LevelsOfTheScale extends DefaultScopeProvider {
    override getScope(context: ReferenceInfo): Scope {
        if (this.reflection.getReferenceType(context) !== ast.LevelPoint.$type) return super.getScope(context);
        const scale = scaleOf(context.container);
        return scale ? this.createScopeForNodes(scale.levels) : EMPTY_SCOPE;
    }
}

class CheckingWorkspaceManager extends DefaultWorkspaceManager {
    override initialBuildOptions: BuildOptions = { validation: true };
}

function scaleOf(node: AstNode): ast.Scale | undefined {
    const competency = ast.isRequirement(node) ? node.competency.ref : node;
    if (!ast.isCompetency(competency)) return undefined;
    return AstUtils.getContainerOfType(competency, ast.isCategory)?.scale?.ref;
}

function checkLevel(requirement: ast.Requirement, accept: ValidationAcceptor): void {
    const competency = requirement.competency.ref;
    const levels = scaleOf(requirement)?.levels ?? [];
    const placeOf = (level: ast.LevelPoint | undefined) => (ast.isLevel(level) ? levels.indexOf(level) : -1);
    if (!competency?.minLevel) return;
    const lowest = placeOf(competency.minLevel.ref);
    const highest = placeOf((competency.maxLevel ?? competency.minLevel).ref);
    for (const property of ['level', 'maxLevel'] as const) {
        const level = requirement[property]?.ref;
        if (!level || (placeOf(level) >= lowest && placeOf(level) <= highest)) continue;
        const message = `${competency.name} is not defined at level ${requirement[property]?.$refText}.`;
        accept('error', message, { node: requirement, property });
    }
}
