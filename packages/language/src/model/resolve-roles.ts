import type {
    Domain,
    Grade,
    MutableModel,
    Requirement,
    RequirementSet,
    Role,
    RoleActivity,
    ScaleLevel,
    Specialisation,
    Stream
} from '@gradus/model';
import { pushAll } from '@gradus/model';
import type { Reference } from 'langium';
import * as ast from '../generated/ast.ts';
import { competencyFor } from '../references/level-scale.ts';
import type { RoleDemand } from '../references/role-requirements.ts';
import { isUnlevelled, levelCodeAt } from '../references/scale-of.ts';
import { acceptedOf } from './resolve-accepted.ts';
import { adapted } from './resolve-dictionary.ts';
import { isNamed, type Resolving, type Writable } from './resolving.ts';

export function domain(element: ast.Domain, resolving: Resolving): Domain {
    return {
        ...adapted(element, resolving),
        aliases: element.aliases,
        activities: element.activities
            .filter(isNamed)
            .map(activity => resolving.describer.describe(activity, element.name)),
        excludes: element.exclusions.flatMap(({ grade: excluded, reason }) => {
            const code = resolving.code(excluded?.ref);
            return code === undefined ? [] : [{ grade: code, ...(reason !== undefined && { reason }) }];
        })
    };
}

export function addGroup(model: MutableModel, group: ast.Group, resolving: Resolving): void {
    if (isNamed(group)) model.groups.push(adapted(group, resolving));
    for (const each of group.grades) {
        if (!isNamed(each) || resolving.adoption.isOmitted(each)) continue;
        model.grades.push(grade(each, isNamed(group) ? group.name : undefined, resolving));
    }
}

export function grade(element: ast.Grade, group: string | undefined, resolving: Resolving): Grade {
    const level = scaleLevel(element.scale, element.level, resolving);
    return {
        ...adapted(element, resolving),
        aliases: element.aliases,
        ...(group !== undefined && { group }),
        ...(level && { level })
    };
}

export function role(element: ast.Role, resolving: Resolving): Role {
    const [grade, domain, group] = [element.grade, element.domain, element.family].map(each =>
        resolving.code(each?.ref)
    );
    const accepted = acceptedOf(element, resolving);
    return {
        ...requirementSet(element, resolving),
        ...(grade !== undefined && { grade }),
        ...(domain !== undefined && { domain }),
        ...(group !== undefined && { group }),
        activities: activities(element, resolving),
        specialisations: element.specialisations.filter(isNamed).map(each => specialisation(each, element, resolving)),
        openSpecialisations: element.lists.some(({ open }) => open),
        ...(accepted.length > 0 && { accepted })
    };
}

export function requirementSet(element: ast.Role, resolving: Resolving): RequirementSet {
    const { adoption } = resolving;
    const dropped = [...element.dropped, ...adoption.of(element).flatMap(each => each.dropped)];
    return {
        ...adapted(element, resolving),
        aliases: element.aliases,
        extends: element.parents.flatMap(parent => resolving.code(parent.ref) ?? []),
        tasks: tasks(element, resolving),
        requirements: required(resolving.requirements.effective(element), resolving),
        excludes: dropped.flatMap(({ competency, reason }) => {
            const code = resolving.code(competency?.ref);
            return code === undefined ? [] : [{ competency: code, ...(reason !== undefined && { reason }) }];
        })
    };
}

/**
 * Its own tasks, or those that an adaptation gives instead, then those of the roles and sets that it
 * extends, each once. However often one of them is reached, it is looked at once.
 */
function tasks(element: ast.Role, { adoption, describer, requirements }: Resolving): string[] {
    const ownOf = (each: ast.Role): string[] => {
        const given = adoption.of(each).flatMap(adaptation => adaptation.tasks);
        const blocks = given.length > 0 ? given : each.tasks;
        return blocks.flatMap(({ items }) => items.map(item => item.text)).filter(text => text !== '');
    };
    const own = ownOf(element);
    describer.noteTexts(element, own);
    const inherited = new Set<string>();
    const seen = new Set<ast.Role>([element]);
    const pending = requirements.isTooMuch ? [] : [...element.parents].reverse();
    for (let next = pending.pop(); next; next = pending.pop()) {
        const role = next.ref;
        if (!role || seen.has(role)) continue;
        seen.add(role);
        for (const task of ownOf(role)) inherited.add(task);
        pushAll(pending, [...role.parents].reverse());
    }
    for (const task of own) inherited.delete(task);
    return [...own, ...inherited];
}

function activities(element: ast.Role, { describer, adoption }: Resolving): readonly RoleActivity[] {
    const domain = element.domain?.ref;
    if (!domain || adoption.isOmitted(domain)) return [];
    describer.noteTexts(
        element,
        element.activities.flatMap(({ wording }) => wording ?? [])
    );
    if (element.activities.length === 0) return activitiesOf(domain);
    return element.activities.flatMap(({ activity, wording }) => {
        const ref = activity?.ref;
        if (!ref) return [];
        return [{ activity: ref.name, title: wording || ref.title || ref.name, reworded: Boolean(wording) }];
    });
}

const known = new WeakMap<ast.Domain, readonly RoleActivity[]>();

/** All activities of a domain: one list for all of its roles that say nothing else, which may be as many as its activities. */
function activitiesOf(domain: ast.Domain): readonly RoleActivity[] {
    let all = known.get(domain);
    if (!all) {
        all = domain.activities
            .filter(isNamed)
            .map(({ name, title }) => ({ activity: name, title: title || name, reworded: false }));
        known.set(domain, all);
    }
    return all;
}

function specialisation(element: ast.Specialisation, of: ast.Role, resolving: Resolving): Specialisation {
    return {
        ...resolving.describer.describe(element, of.name),
        requirements: required(
            element.requires
                .flatMap(({ requirements }) => requirements)
                .flatMap(demand => {
                    const competency = competencyFor(demand);
                    return competency ? [{ competency, demand }] : [];
                }),
            resolving
        )
    };
}

const resolved = new WeakMap<Resolving, WeakMap<RoleDemand, Requirement | typeof NOTHING>>();
const NOTHING = 'nothing';

/** What is required, each demand that several roles take over resolved once. */
function required(demands: readonly RoleDemand[], resolving: Resolving): Requirement[] {
    const known = resolved.get(resolving) ?? new WeakMap<RoleDemand, Requirement | typeof NOTHING>();
    resolved.set(resolving, known);
    const requirements: Requirement[] = [];
    for (const each of demands) {
        // What is said by the role itself is asked for once.
        let requirement = each.from && known.get(each);
        if (!requirement) {
            requirement = requirementFor(each, resolving) ?? NOTHING;
            if (each.from) known.set(each, requirement);
        }
        if (requirement !== NOTHING) requirements.push(requirement);
    }
    return requirements;
}

/** What a role requires; nothing where the competency was omitted, or its level cannot be found. */
function requirementFor({ competency, demand, from }: RoleDemand, resolving: Resolving): Requirement | undefined {
    const code = resolving.code(competency);
    if (code === undefined) return undefined;
    const level = levelCodeAt(demand.level);
    // Where a level was found, there is a scale that has it.
    if (level === undefined && (demand.level !== undefined || !isUnlevelled(competency))) return undefined;
    // Put together step by step: there are more of these than of all else.
    const requirement: Partial<Writable<Requirement>> = { competency: code };
    if (level !== undefined) requirement.level = level;
    const maxLevel = levelCodeAt(demand.maxLevel);
    if (maxLevel !== undefined) requirement.maxLevel = maxLevel;
    requirement.necessity = demand.necessity ?? 'essential';
    requirement.measures = demand.measures.length === 0 ? NONE : measures(demand, resolving);
    const inheritedFrom = from && resolving.code(from);
    if (inheritedFrom !== undefined) requirement.inheritedFrom = inheritedFrom;
    requirement.origin = resolving.describer.originOf(demand);
    return requirement as Requirement;
}

const NONE: readonly never[] = [];

function measures(demand: ast.Demand, resolving: Resolving): ScaleLevel[] {
    return demand.measures.flatMap(measure => scaleLevel(measure.scale, measure.level, resolving) ?? []);
}

function scaleLevel(
    scale: Reference<ast.Scale> | undefined,
    level: Reference<ast.LevelPoint> | undefined,
    resolving: Resolving
): ScaleLevel | undefined {
    const scaleCode = resolving.code(scale?.ref);
    const code = levelCodeAt(level);
    return scaleCode !== undefined && code !== undefined ? { scale: scaleCode, level: code } : undefined;
}

export function stream(element: ast.Stream, resolving: Resolving): Stream {
    const steps = element.steps.flatMap(step => step.ref ?? []);
    return {
        ...adapted(element, resolving),
        over: element.over ?? (ast.isGrade(steps[0]) ? 'grades' : 'roles'),
        steps: steps.flatMap(step => resolving.code(step) ?? [])
    };
}
