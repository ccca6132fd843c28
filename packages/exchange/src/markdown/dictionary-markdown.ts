import type { Competency, FrameworkModel, Statement } from '@gradus/model';
import { called, md } from './escape.ts';
import { sectionLines } from './section-lines.ts';

/** Levels, categories with their competencies and statements, career streams and terms: what roles are made of. */
export function dictionaryMarkdown(model: FrameworkModel): string[] {
    return [...scaleLines(model), ...categoryLines(model), ...streamLines(model), ...termLines(model)];
}

function scaleLines({ scales, sections }: FrameworkModel): string[] {
    return scales.flatMap(scale => [
        '',
        `## ${md(scale.title)}`,
        ...sectionLines(scale.sections, sections),
        ...scale.levels.flatMap(level => ['', `### ${md(called(level))}`, ...sectionLines(level.sections, sections)])
    ]);
}

function categoryLines(model: FrameworkModel): string[] {
    const competencies = byCategory(model.competencies);
    const statements = byCategory(model.statements);
    return model.categories.flatMap(category => [
        '',
        `## ${md(category.title)}`,
        ...sectionLines(category.sections, model.sections),
        ...(competencies.get(category.code) ?? []).flatMap(each => competencyLines(each, model)),
        ...statementLines(statements.get(category.code) ?? [], model)
    ]);
}

function competencyLines({ aliases, descriptors, sections, ...rest }: Competency, model: FrameworkModel): string[] {
    const levels = model.scales.find(({ code }) => code === rest.scale)?.levels ?? [];
    return [
        '',
        `### ${md(called(rest))}`,
        ...(aliases.length > 0 ? ['', `Also called ${aliases.map(md).join(', ')}\\.`] : []),
        ...sectionLines(sections, model.sections),
        ...descriptors.flatMap(({ level, sections: texts }) => {
            const title = levels.find(({ code }) => code === level)?.title ?? level;
            return ['', `#### ${md(called({ code: level, title }))}`, ...sectionLines(texts, model.sections)];
        })
    ];
}

function statementLines(statements: readonly Statement[], { sections }: FrameworkModel): string[] {
    return statements.flatMap(each => ['', `### ${md(called(each))}`, ...sectionLines(each.sections, sections)]);
}

function streamLines({ streams, roles, grades, sections }: FrameworkModel): string[] {
    if (streams.length === 0) return [];
    return [
        '',
        '## Career streams',
        ...streams.flatMap(({ title, over, steps, sections: texts }) => {
            const elements = over === 'roles' ? roles : grades;
            const names = steps.map(step => md(elements.find(({ code }) => code === step)?.title ?? step));
            return ['', `- **${md(title)}:** ${names.join(' → ')}`, ...sectionLines(texts, sections)];
        })
    ];
}

function termLines({ terms, sections }: FrameworkModel): string[] {
    if (terms.length === 0) return [];
    return [
        '',
        '## Terms',
        ...terms.flatMap(({ code, title, aliases, sections: texts }) => [
            '',
            `### ${md([called({ code, title }), ...aliases].join(', '))}`,
            ...sectionLines(texts, sections)
        ])
    ];
}

function byCategory<T extends { readonly category: string }>(elements: readonly T[]): ReadonlyMap<string, T[]> {
    const lists = new Map<string, T[]>();
    for (const each of elements) {
        const list = lists.get(each.category);
        if (list) list.push(each);
        else lists.set(each.category, [each]);
    }
    return lists;
}
