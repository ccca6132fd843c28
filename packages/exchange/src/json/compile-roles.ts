import type * as model from '@gradus/model';
import { named, scaleLevel, texts } from './compile-element.ts';
import type * as compiled from './compiled-framework.ts';
import { levelCode } from './level-code.ts';

/** A domain with its activities, in its published form. */
export function domain(each: model.Domain): compiled.Domain {
    return {
        ...named(each),
        aliases: [...each.aliases],
        activities: each.activities.map(activity => ({ ...named(activity), ...texts(activity) })),
        excludes: each.excludes.map(({ grade: code, reason }) => ({ grade: code, reason: reason ?? null })),
        ...texts(each)
    };
}

/** A grade, in its published form. */
export function grade(each: model.Grade): compiled.Grade {
    return {
        ...named(each),
        group: each.group ?? null,
        level: each.level === undefined ? null : scaleLevel(each.level),
        aliases: [...each.aliases],
        ...texts(each)
    };
}

/** A role with what it requires in effect, in its published form. */
export function role(each: model.Role): compiled.Role {
    return {
        ...named(each),
        aliases: [...each.aliases],
        grade: each.grade ?? null,
        domain: each.domain ?? null,
        group: each.group ?? null,
        extends: [...each.extends],
        activities: each.activities.map(({ activity, title, reworded }) => ({ activity, title, reworded })),
        ...demands(each),
        specialisations: each.specialisations.map(specialisation => ({
            ...named(specialisation),
            requirements: specialisation.requirements.map(requirement),
            ...texts(specialisation)
        })),
        openSpecialisations: each.openSpecialisations,
        ...texts(each)
    };
}

/** Requirements that roles share, in their published form. */
export function requirementSet(each: model.RequirementSet): compiled.RequirementSet {
    return {
        ...named(each),
        aliases: [...each.aliases],
        extends: [...each.extends],
        ...demands(each),
        ...texts(each)
    };
}

/** A career path, in its published form. */
export function stream(each: model.Stream): compiled.Stream {
    return { ...named(each), over: each.over, steps: [...each.steps], ...texts(each) };
}

function demands({ tasks, requirements, excludes }: model.RequirementSet) {
    return {
        tasks: [...tasks],
        requirements: requirements.map(requirement),
        excludes: excludes.map(({ competency, reason }) => ({ competency, reason: reason ?? null }))
    };
}

/** Put together step by step: a framework has more of these than of all else. */
function requirement(each: model.Requirement): compiled.Requirement {
    const { competency, level, maxLevel, necessity, measures, inheritedFrom } = each;
    const written: Partial<compiled.Requirement> = { competency };
    if (level !== undefined) written.level = levelCode(level);
    if (maxLevel !== undefined) written.maxLevel = levelCode(maxLevel);
    written.necessity = necessity;
    written.measures = measures.length === 0 ? [] : measures.map(scaleLevel);
    if (inheritedFrom !== undefined) written.inheritedFrom = inheritedFrom;
    return written as compiled.Requirement;
}
