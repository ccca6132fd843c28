import { pushAll } from '@gradus/model';
import type * as ast from '../../generated/ast.ts';
import type { RoleDemand } from '../../references/role-requirements.ts';
import { heightOf, scaleOf } from '../../references/scale-of.ts';
import type { CellEdit, CellVerdict } from './cell-edit.ts';
import type { EditedFramework } from './edited-framework.ts';

/** The roles that take over what is edited and change with it, by their codes; those that are edited themselves are none. */
export function heirsOf(
    edits: readonly CellEdit[],
    verdicts: readonly CellVerdict[],
    framework: EditedFramework
): readonly string[] {
    const cells = new Set(edits.map(keyOf));
    const heirs = new Set<string>();
    for (const [position, edit] of edits.entries()) {
        const role = framework.role(edit.role);
        const competency = framework.competency(edit.competency);
        if (!role || !competency || !changesSomething(verdicts[position])) continue;
        for (const { name } of takingOver(role, competency, edit.wanted, framework)) {
            if (name === undefined || heirs.has(name)) continue;
            // Sets have no cells.
            if (framework.role(name) && !cells.has(keyOf({ ...edit, role: name }))) heirs.add(name);
        }
    }
    return [...heirs];
}

function keyOf({ role, competency }: Pick<CellEdit, 'role' | 'competency'>): string {
    return JSON.stringify([role, competency]);
}

function changesSomething(verdict: CellVerdict | undefined): boolean {
    return verdict !== undefined && verdict.type !== 'refused' && verdict.type !== 'unchanged';
}

/** What extends a role, directly or over others, and would require something else of a competency. */
function takingOver(
    role: ast.Role,
    competency: ast.Competency,
    wanted: CellEdit['wanted'],
    framework: EditedFramework
): ReadonlySet<ast.Role> {
    const { requirements } = framework;
    const heirs = new Set<ast.Role>();
    const before = demandOf(role, competency, framework);
    const open = [...framework.childrenOf(role)];
    for (let heir = open.pop(); heir; heir = open.pop()) {
        if (heir === role || heirs.has(heir)) continue;
        const says = requirements.ownByCompetency(heir).has(competency) || requirements.dropped(heir).has(competency);
        if (says) continue;
        const takesOver = requirements.inheritedOf(heir, competency)?.demand;
        const isTakenOver = takesOver === undefined ? wanted !== null : takesOver === before;
        if (!isTakenOver && !isHigher(wanted, takesOver, competency)) continue;
        heirs.add(heir);
        pushAll(open, framework.childrenOf(heir));
    }
    return heirs;
}

function demandOf(role: ast.Role, competency: ast.Competency, { requirements }: EditedFramework) {
    const [own] = requirements.ownByCompetency(role).get(competency) ?? [];
    if (own) return own;
    return requirements.dropped(role).has(competency) ? undefined : requirements.inheritedOf(role, competency)?.demand;
}

/** Whether what is wanted asks for more than a demand: it begins higher, or as high and ends higher. */
function isHigher(
    wanted: CellEdit['wanted'],
    demand: RoleDemand['demand'] | undefined,
    competency: ast.Competency
): boolean {
    const from = heightBy(wanted?.level, competency);
    if (from === undefined || demand === undefined) return false;
    const begins = heightOf(demand.level) ?? -1;
    const ends = heightOf(demand.maxLevel) ?? begins;
    return from > begins || (from === begins && (heightBy(wanted?.maxLevel, competency) ?? from) > ends);
}

function heightBy(level: string | undefined, competency: ast.Competency): number | undefined {
    const scale = level === undefined ? undefined : scaleOf(competency);
    if (!scale) return undefined;
    if (scale.span) return Number(level);
    const position = scale.levels.findIndex(({ name }) => name === level);
    return position < 0 ? undefined : position;
}
