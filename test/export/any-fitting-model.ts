import type * as model from '@gradus/model';
import type fc from 'fast-check';
import { anyModel } from './any-model.ts';

/**
 * Models of any content in which more fits together than by chance: what is required, described and measured is so at levels
 * that there are, of scales that competencies are on, and activities are those of the domain.
 */
export const anyFittingModel: fc.Arbitrary<model.FrameworkModel> = anyModel.map(fitted);

function fitted(any: model.FrameworkModel): model.FrameworkModel {
    const categories = any.categories.map((category, index) => {
        const outer = any.categories.slice(0, index).find(({ code }) => code === category.parent);
        const { parent: _, ...rest } = category;
        return { ...rest, ...(outer && { parent: outer.code }) };
    });
    const scales = any.scales.map((scale, index) => fittedScale(scale, any.scales.slice(0, index)));
    const fit = new Fitting({ ...any, categories, scales });
    return {
        ...any,
        // What is used would have to be at hand.
        framework: { ...any.framework, uses: [] },
        categories,
        scales,
        competencies: any.competencies.map((each, index) => fit.competency(each, any.competencies.slice(0, index))),
        grades: any.grades.map(each => {
            const { level, ...rest } = each;
            const found = level && fit.measure(level, rest.title.length);
            return { ...rest, ...(found && { level: found }) };
        }),
        roles: any.roles.map(each => fit.role(each)),
        sets: any.sets.map(each => ({ ...each, requirements: fit.requirements(each.requirements) })),
        translations: any.translations.map(each => ({ ...each, language: 'fr' }))
    };
}

/** A scale of numbers has numbers; one that is a reading of another one covers its levels one by one. */
function fittedScale(scale: model.Scale, before: readonly model.Scale[]): model.Scale {
    const { range, base: _, size, ...rest } = scale;
    if (range && range.max > range.min) {
        const levels = rest.levels.map((level, index) => ({
            ...withoutCovers(level),
            code: String(range.min + ((range.max - range.min) * index) / 4)
        }));
        return { ...rest, range, levels };
    }
    const base = before.find(each => !each.range && each.levels.length >= rest.levels.length && each.levels.length > 0);
    const levels = rest.levels.map((level, index) => {
        const covered = base?.levels[index]?.code;
        return { ...withoutCovers(level), ...(covered !== undefined && { covers: [covered] }) };
    });
    return {
        ...rest,
        levels,
        ...(base && { base: base.code }),
        ...(size !== undefined && { size: levels.length + (size % 3) + 1 })
    };
}

function withoutCovers({ covers: _, ...level }: model.Level): model.Level {
    return level;
}

class Fitting {
    private readonly all: model.FrameworkModel;

    constructor(all: model.FrameworkModel) {
        this.all = all;
    }

    /** @param before those that it can be a part of */
    competency(competency: model.Competency, before: readonly model.Competency[]): model.Competency {
        const { scale: _, parent: __, category: own, ...rest } = competency;
        const whole = before.find(({ code }) => code === competency.parent);
        const category = this.categoryOf(whole ?? competency);
        const scale = this.all.scales.find(({ code }) => code === category?.scale);
        const codes = scale?.levels.map(({ code }) => code) ?? [];
        const isRestricted = rest.restricted && codes.length > 1;
        const levels = isRestricted ? codes.slice(0, -1) : codes;
        const descriptors = rest.descriptors.flatMap((each, index) => {
            const level = levels[index];
            return level === undefined ? [] : [{ ...each, level }];
        });
        const { range } = scale ?? {};
        return {
            ...rest,
            category: category?.code ?? own,
            ...(whole && { parent: whole.code }),
            ...(scale && { scale: scale.code }),
            levels: range ? [] : levels,
            ...(range && isRestricted && { range: { min: range.min, max: range.max - (range.max - range.min) / 4 } }),
            restricted: isRestricted,
            forAll: category?.forAll === true && !scale,
            descriptors: range ? [] : descriptors
        };
    }

    role(role: model.Role): model.Role {
        const domain = this.all.domains.find(({ code }) => code === role.domain);
        const activities = (domain?.activities ?? []).slice(0, role.activities.length);
        return {
            ...role,
            activities: activities.map((each, index) => {
                const wording = role.activities[index];
                return {
                    activity: each.code,
                    title: each.title,
                    reworded: false,
                    ...(wording?.reworded && wordingOf(wording))
                };
            }),
            requirements: this.requirements(role.requirements),
            specialisations: role.specialisations.map(each => ({
                ...each,
                requirements: this.requirements(each.requirements)
            }))
        };
    }

    requirements(requirements: readonly model.Requirement[]): model.Requirement[] {
        return requirements.flatMap((each, index) => {
            const { level: _, maxLevel, inheritedFrom: __, ...rest } = each;
            const competency = this.all.competencies.find(({ code }) => code === rest.competency);
            const category = competency && this.categoryOf(competency);
            // What applies to everybody is required of nobody.
            if (category?.forAll && category.scale === undefined) return [];
            const levels = this.levelsOf(category?.scale);
            const at = levels.length > 1 ? index % (levels.length - 1) : 0;
            const [level, top] = [levels[at], levels[at + 1]];
            const measures = rest.measures.flatMap(one => this.measure(one, index) ?? []);
            return {
                ...rest,
                ...(level !== undefined && { level }),
                ...(level !== undefined && top !== undefined && maxLevel !== undefined && { maxLevel: top }),
                measures
            };
        });
    }

    measure({ scale }: model.ScaleLevel, index: number): model.ScaleLevel | undefined {
        const { scales } = this.all;
        const chosen = scales[(scale.length + index) % Math.max(1, scales.length)];
        const levels = this.levelsOf(chosen?.code);
        const level = levels[index % Math.max(1, levels.length)];
        return chosen && level !== undefined ? { scale: chosen.code, level } : undefined;
    }

    /** The category of a competency: that of the one that it is a part of in the end. */
    private categoryOf(competency: model.Competency): model.Category | undefined {
        const { competencies, categories } = this.all;
        let top = competency;
        for (let index = competencies.indexOf(top); index >= 0; ) {
            const outer = competencies.slice(0, index).findIndex(({ code }) => code === top.parent);
            top = competencies[outer] ?? top;
            index = outer;
        }
        return categories.find(({ code }) => code === top.category);
    }

    private levelsOf(code: string | undefined): readonly string[] {
        const scale = this.all.scales.find(each => each.code === code);
        if (!scale) return [];
        const { range } = scale;
        return range ? [String(range.min), String((range.min + range.max) / 2)] : scale.levels.map(each => each.code);
    }
}

function wordingOf({ title }: model.RoleActivity): { readonly title: string; readonly reworded: true } {
    return { title, reworded: true };
}
