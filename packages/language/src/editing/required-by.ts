import { AstUtils, type URI } from 'langium';
import type * as ast from '../generated/ast.ts';
import { adoptedFolders, folderOfNode } from '../references/adoption-for.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import { isValue } from '../references/scale-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { GradusIndex } from '../symbols/gradus-index.ts';
import { escapeMarkdown as md } from '../text/markdown.ts';
import { demandedLevel, spanOf } from '../validation/demands.ts';
import { counted } from '../validation/listing.ts';
import { rolesRequiring } from './roles-requiring.ts';

/** Of a continuous scale every number may be asked for; more rows than this are no overview. */
const MAX_ROWS = 8;
/** The length of the longest bar, in signs. */
const LONGEST = 12;

/** How many roles require a competency, and at which levels, in Markdown; nothing for what applies to every role. */
export function requiredBy(
    competency: ast.Competency,
    index: GradusIndex,
    frameworks: Frameworks,
    seenFrom: URI
): string[] {
    if (isValue(competency)) return [];
    const roles = [...rolesRequiring(competency, index)];
    if (roles.length === 0) return ['Required by no role.'];
    const demands = roles.map(role => demandOf(role, competency, frameworks, seenFrom));
    const desirable = demands.filter(each => each?.necessity === 'desirable').length;
    const less = desirable === 0 ? '' : `, ${desirable === roles.length ? 'all' : desirable} desirable`;
    const head = `Required by ${counted(roles.length, 'role')}${less}.`;
    const rows = levelRows(demands.flatMap(each => (each?.level ? [each] : [])));
    return rows.length === 0 ? [head] : [head, table(rows)];
}

/** What a role requires of a competency: in effect, or else in one of its specialisations. */
function demandOf(
    role: ast.Role,
    competency: ast.Competency,
    frameworks: Frameworks,
    seenFrom: URI
): ast.Demand | undefined {
    const folder = frameworks.folderOf(seenFrom);
    const home = folderOfNode(frameworks, role);
    const isPart = home === folder || adoptedFolders(frameworks, folder).has(home);
    const requirements = requirementsFor(frameworks, isPart ? seenFrom : AstUtils.getDocument(role).uri);
    const specialised = role.specialisations
        .flatMap(({ requires }) => requires)
        .flatMap(each => each.requirements)
        .find(each => each.competency?.ref === competency);
    return requirements.effective(role).find(each => each.competency === competency)?.demand ?? specialised;
}

/** A level as it is asked for, and by how many roles. */
interface Row {
    readonly level: string;
    readonly low: number;
    readonly high: number;
    count: number;
}

/** The levels that are asked for, from lowest to highest. */
function levelRows(demands: readonly ast.Demand[]): Row[] {
    const rows = new Map<string, Row>();
    for (const demand of demands) {
        const level = demandedLevel(demand);
        const { low = 0, high = 0 } = spanOf(demand) ?? {};
        const row = rows.get(level) ?? { level, low, high, count: 0 };
        row.count++;
        rows.set(level, row);
    }
    return [...rows.values()].sort((a, b) => a.low - b.low || a.high - b.high);
}

function table(rows: readonly Row[]): string {
    const most = rows.reduce((highest, { count }) => Math.max(highest, count), 0);
    const lines = rows.slice(0, MAX_ROWS).map(({ level, count }) => {
        const bar = '█'.repeat(Math.max(1, Math.round((count / most) * Math.min(most, LONGEST))));
        return `| ${md(level)} | ${count} | ${bar} |`;
    });
    const more = rows.length > MAX_ROWS ? [`| … and ${rows.length - MAX_ROWS} more | | |`] : [];
    return ['| Level | Roles | |', '| :-- | --: | :-- |', ...lines, ...more].join('\n');
}
