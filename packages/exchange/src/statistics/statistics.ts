import type { FrameworkModel, Requirement, Scale } from '@gradus/model';
import { coverageOf } from '../coverage/coverage.ts';
import { unusedCompetencies } from './unused-competencies.ts';

/** A framework in numbers. */
export interface Statistics {
    readonly framework: { readonly code: string; readonly title: string; readonly version?: string };
    /** How many elements there are, kind by kind; kinds of which there are none are not there. */
    readonly elements: readonly { readonly kind: CountedKind; readonly count: number }[];
    /** What roles require in effect. */
    readonly requirements: {
        readonly all: number;
        readonly essential: number;
        readonly desirable: number;
        /** Taken over from other roles and from sets. */
        readonly inherited: number;
    };
    readonly competencies: {
        readonly all: number;
        /** Those that no role requires, though they are not for everybody. */
        readonly unused: number;
    };
    /** How often each level is required, scale by scale. */
    readonly scales: readonly ScaleUse[];
    readonly statements: { readonly all: number; readonly satisfied: number };
    readonly translations: readonly {
        readonly language: string;
        readonly texts: number;
        readonly translated: number;
    }[];
    readonly remarks: { readonly open: number; readonly settled: number };
    /** Wordings that are not agreed yet. */
    readonly disputed: number;
}

export type CountedKind = (typeof KINDS)[number][0];

export interface ScaleUse {
    readonly code: string;
    readonly title: string;
    readonly levels: readonly { readonly code: string; readonly title: string; readonly required: number }[];
    /** How often other numbers of a continuous scale are required. */
    readonly others: number;
}

/** In the order in which documents have them. */
const KINDS = [
    ['scale', 'scales'],
    ['category', 'categories'],
    ['competency', 'competencies'],
    ['statement', 'statements'],
    ['domain', 'domains'],
    ['group', 'groups'],
    ['grade', 'grades'],
    ['role', 'roles'],
    ['set', 'sets'],
    ['stream', 'streams'],
    ['term', 'terms'],
    ['relation', 'relations']
] as const;

/** Counts what there is in a framework, and what is made use of. A range of levels counts as its lowest one. */
export function statisticsOf(model: FrameworkModel): Statistics {
    const requirements = model.roles.flatMap(role => role.requirements);
    const count = (test: (each: Requirement) => boolean) => requirements.filter(test).length;
    const { code, title, version } = model.framework;
    const { statements, satisfied } = coverageOf(model);
    const open = model.remarks.filter(remark => remark.open).length;
    return {
        framework: { code, title, ...(version !== undefined && { version }) },
        elements: KINDS.map(([kind, list]) => ({ kind, count: model[list].length })).filter(each => each.count > 0),
        requirements: {
            all: requirements.length,
            essential: count(({ necessity }) => necessity === 'essential'),
            desirable: count(({ necessity }) => necessity === 'desirable'),
            inherited: count(({ inheritedFrom }) => inheritedFrom !== undefined)
        },
        competencies: { all: model.competencies.length, unused: unusedCompetencies(model).length },
        scales: scalesIn(model, requirements),
        statements: { all: statements, satisfied },
        translations: model.translations.map(({ language, total, translated }) => ({
            language,
            texts: total,
            translated
        })),
        remarks: { open, settled: model.remarks.length - open },
        disputed: model.disputed.length
    };
}

/** The scales that competencies have levels on. */
function scalesIn({ scales, competencies }: FrameworkModel, requirements: readonly Requirement[]): ScaleUse[] {
    const scaleOf = new Map(competencies.map(({ code, scale }) => [code, scale]));
    const used = new Map<string, Map<string, number>>();
    for (const { competency, level } of requirements) {
        const scale = scaleOf.get(competency);
        if (scale === undefined || level === undefined) continue;
        const levels = used.get(scale) ?? new Map<string, number>();
        used.set(scale, levels.set(level, (levels.get(level) ?? 0) + 1));
    }
    const inUse = new Set(scaleOf.values());
    return scales.filter(({ code }) => inUse.has(code)).map(scale => useOf(scale, used.get(scale.code) ?? new Map()));
}

function useOf({ code, title, levels }: Scale, required: ReadonlyMap<string, number>): ScaleUse {
    const described = levels.map(level => ({
        code: level.code,
        title: level.title,
        required: required.get(level.code) ?? 0
    }));
    const sum = (counts: readonly number[]) => counts.reduce((total, each) => total + each, 0);
    return {
        code,
        title,
        levels: described,
        others: sum([...required.values()]) - sum(described.map(level => level.required))
    };
}
