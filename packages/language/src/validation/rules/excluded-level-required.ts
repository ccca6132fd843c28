import type { Reference } from 'langium';
import { MultiMap } from 'langium';
import * as ast from '../../generated/ast.ts';
import { adoptedFolders, adoptionFor, folderOfNode } from '../../references/adoption-for.ts';
import { elementsOf } from '../../references/elements-within.ts';
import { type RoleDemand, requirementsFor } from '../../references/role-requirements.ts';
import { heightOf, levelAt } from '../../references/scale-of.ts';
import { EU } from '../example-beside.ts';
import { firstOf } from '../listing.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called, levelName } from '../wording.ts';

/** An adaptation leaves out levels that adopted roles require. */
export const excludedLevelRequired: Rule = {
    code: 'excluded-level-required',
    severity: 'warning',
    summary: 'Levels that an adaptation leaves out are not required by adopted roles.',
    explanation:
        'A competency is adapted to fewer levels, and roles that are adopted as they are require one of the others. ' +
        'Adapt what these roles require as well (`adapt role R { requires PC1: 2 }`), omit them, or leave the level in.',
    examples: {
        beside: EU,
        bad: `framework Demo "Demo" { adopt EU }
adapt competency PC1 levels 1..2
`,
        good: `framework Demo "Demo" { adopt EU }
adapt competency PC1 levels 1..2
adapt role R {
  requires
    PC1: 2
}
`
    },
    checks: {
        Adaptation(adaptation, context) {
            const competency = adaptation.target?.ref;
            const { minLevel } = adaptation;
            const maxLevel = adaptation.maxLevel ?? minLevel;
            const low = heightOf(minLevel);
            const high = heightOf(maxLevel);
            if (!ast.isCompetency(competency) || low === undefined || high === undefined || low > high) return;
            const outside = (reference: Reference<ast.LevelPoint> | undefined): boolean => {
                const height = heightOf(reference);
                return height !== undefined && (height < low || height > high);
            };
            const roles: string[] = [];
            for (const { role, demand } of adoptedDemands(context).get(competency)) {
                const level = [demand.maxLevel, demand.level].find(outside);
                if (level) roles.push(`${called(role)} (${shown(level)})`);
            }
            if (roles.length === 0) return;
            const start = minLevel?.$refNode?.range.start;
            const end = maxLevel?.$refNode?.range.end;
            if (!start || !end) return;
            context.report({
                message: `Levels are left out that adopted roles require: ${firstOf(roles, 3)}. Adapt what they require, omit them, or leave the level in.`,
                node: adaptation,
                range: { start, end }
            });
        }
    }
};

interface AdoptedDemand {
    readonly role: ast.Role;
    readonly demand: RoleDemand['demand'];
}

/** What adopted roles that are not omitted require themselves, as far as it is not written in this framework. */
function adoptedDemands({ document, frameworks }: RuleContext): MultiMap<ast.Competency, AdoptedDemand> {
    const folder = frameworks.folderOf(document.uri);
    return frameworks.remember('adopted demands', folder, () => {
        const demands = new MultiMap<ast.Competency, AdoptedDemand>();
        const adopted = adoptedFolders(frameworks, folder);
        const adoption = adoptionFor(frameworks, document.uri);
        const requirements = requirementsFor(frameworks, document.uri);
        for (const element of elementsOf([...adopted].flatMap(each => frameworks.documentsOf(each)))) {
            if (!ast.isRole(element) || !element.name || adoption.isOmitted(element)) continue;
            for (const { competency, demand } of requirements.own(element)) {
                if (folderOfNode(frameworks, demand) === folder) continue;
                demands.add(competency, { role: element, demand });
            }
        }
        return demands;
    });
}

function shown(reference: Reference<ast.LevelPoint>): string {
    const level = levelAt(reference);
    return level ? levelName(level) : reference.$refText;
}
