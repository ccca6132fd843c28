import type { Category, Competency, Domain, Grade, Scale, SectionDeclaration, Statement, Stream } from '@gradus/model';
import type {
    CategoryView,
    CompetencyView,
    DomainView,
    GradeView,
    ScaleView,
    SectionView,
    StatementView,
    StreamView
} from '@gradus/protocol';
import { optional } from '../shared/optional.ts';
import type { SectionViews } from './section-views.ts';

export function sectionView({ code, title, uses }: SectionDeclaration): SectionView {
    return {
        code,
        title,
        uses: uses.map(({ kind, category, required, expected }) => ({
            kind,
            expected: required || expected,
            ...optional({ category })
        }))
    };
}

export function scaleView({ code, title, cumulative, levels, range }: Scale, sections: SectionViews): ScaleView {
    return {
        code,
        title,
        cumulative,
        levels: levels.map(level => ({ code: level.code, title: level.title, sections: sections.of(level.sections) })),
        ...(range === undefined ? {} : { range: { min: range.min, max: range.max } })
    };
}

export function categoryView(category: Category, sections: SectionViews): CategoryView {
    const { parent, scale, forAll } = category;
    return { ...sections.element(category), forAll, ...optional({ parent, scale }) };
}

export function competencyView(competency: Competency, sections: SectionViews): CompetencyView {
    const { category, kinds, parent, aliases, scale, levels, restricted, forAll, descriptors } = competency;
    return {
        ...sections.element(competency),
        category,
        kinds: [...kinds],
        aliases: [...aliases],
        levels: [...levels],
        restricted,
        forAll,
        descriptors: descriptors.map(({ level, sections: contents }) => ({ level, sections: sections.of(contents) })),
        ...optional({ parent, scale })
    };
}

export function statementView(statement: Statement, sections: SectionViews): StatementView {
    const { category, parent } = statement;
    return { ...sections.element(statement), category, ...optional({ parent }) };
}

export function gradeView(grade: Grade, sections: SectionViews): GradeView {
    const { group, level } = grade;
    return {
        ...sections.element(grade),
        ...optional({ group }),
        ...(level === undefined ? {} : { level: { scale: level.scale, level: level.level } })
    };
}

export function domainView(domain: Domain, sections: SectionViews): DomainView {
    return {
        ...sections.element(domain),
        activities: domain.activities.map(activity => sections.element(activity)),
        excludes: domain.excludes.map(({ grade, reason }) => ({ grade, ...optional({ reason }) }))
    };
}

export function streamView(stream: Stream, sections: SectionViews): StreamView {
    return { ...sections.element(stream), over: stream.over, steps: [...stream.steps] };
}
