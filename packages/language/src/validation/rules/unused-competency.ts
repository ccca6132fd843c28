import * as ast from '../../generated/ast.ts';
import { isValue } from '../../references/scale-of.ts';
import { usedCompetencies } from '../../references/standards.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { hasSyntaxErrors } from '../syntax-diagnostics.ts';
import { called } from '../wording.ts';

/** A competency that no role of a complete framework requires. */
export const unusedCompetency: Rule = {
    code: 'unused-competency',
    severity: 'information',
    summary: 'In a framework that is complete, some role requires each competency.',
    explanation:
        '`complete` in the header says that all roles are written. Then a competency that none of them requires is ' +
        'worth a look: it was forgotten in the roles, or is not needed. Requirements of specialisations count, and so ' +
        'do those that roles take over. A competency that holds a required one is used, and so is one within a ' +
        'required one. Values, which apply to every role, and what is `status retired` are left out.',
    examples: {
        bad: `framework Demo "Demo" { complete }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC25 "Research" }
role R "Officer" {
  requires
    PC9: 1
}
`,
        good: `framework Demo "Demo" { complete }
scale S "Levels" { level 1 "Awareness" level 2 "Trained" }
category C "Core" on S { competency PC9 "Teamwork" competency PC25 "Research" }
role R "Officer" {
  requires
    PC9: 1
    PC25: 1
}
`
    },
    needsIntactText: true,
    checks: {
        Competency(competency, context) {
            const usage = usageOf(context);
            if (!competency.name || !usage || isValue(competency) || isRetired(competency)) return;
            if (usage.holds(competency) || usage.isWithinRequired(competency)) return;
            const outer = competency.$container;
            // What holds it is told.
            if (ast.isCompetency(outer) && !usage.holds(outer)) return;
            context.report({
                message:
                    `No role requires ${called(competency)}, though the framework says that it is complete. Require it ` +
                    'where it is needed, or accept this with a reason.',
                node: competency
            });
        }
    }
};

/** What the roles of a complete framework use; nothing where the framework is not, or cannot be read in full. */
function usageOf({ frameworks, document }: RuleContext): Usage | undefined {
    const folder = frameworks.folderOf(document.uri);
    return frameworks.remember('usage', folder, () => {
        if (!frameworks.headerOf(folder)?.completeness.length) return undefined;
        // What requires it may stand in the part that could not be understood.
        if (frameworks.documentsWithAdopted(folder).some(hasSyntaxErrors)) return undefined;
        return new Usage(usedCompetencies(frameworks, document.uri));
    });
}

class Usage {
    private readonly required: ReadonlySet<ast.Competency>;
    private readonly holding = new Set<ast.Competency>();

    constructor(required: Iterable<ast.Competency>) {
        this.required = new Set(required);
        for (const competency of this.required) for (const each of withOuter(competency)) this.holding.add(each);
    }

    /** Whether a competency, or one within it, is required. */
    holds(competency: ast.Competency): boolean {
        return this.holding.has(competency);
    }

    /** Whether a competency that holds this one is required. */
    isWithinRequired(competency: ast.Competency): boolean {
        for (const each of withOuter(competency)) if (this.required.has(each)) return true;
        return false;
    }
}

function* withOuter(competency: ast.Competency): Iterable<ast.Competency> {
    for (let each: unknown = competency; ast.isCompetency(each); each = each.$container) yield each;
}

function isRetired(element: ast.Element): boolean {
    for (let each: unknown = element; ast.isElement(each); each = each.$container) {
        if (each.annotations.some(annotation => ast.isStatus(annotation) && annotation.value === 'retired'))
            return true;
    }
    return false;
}
