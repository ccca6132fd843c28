import type { CategoryView, EndView, PreviewModel, StatementView } from '@gradus/protocol';
import { CategoryTree } from '../shared/category-tree.ts';

/** Which statements are satisfied, and by what; counted as `gradus coverage` counts them. */
export interface StatementCoverage {
    readonly statements: number;
    readonly satisfied: number;
    readonly categories: readonly CategoryCoverage[];
}

export interface CategoryCoverage {
    readonly category: CategoryView;
    readonly depth: number;
    /** In it and in the categories within. */
    readonly statements: number;
    readonly satisfied: number;
    /** Those that stand in it itself. */
    readonly items: readonly CoveredStatement[];
}

export interface CoveredStatement {
    readonly statement: StatementView;
    /** Each once, as it is said first. */
    readonly satisfiedBy: readonly Satisfier[];
}

export interface Satisfier {
    readonly end: EndView;
    readonly reason?: string;
    readonly confidence?: number;
}

/** Which statements relations say to be satisfied. Each counts by itself, also within another one. */
export function statementCoverage({ statements, categories, relations }: PreviewModel): StatementCoverage {
    const satisfiers = satisfiersOf(relations);
    const items = statements.map(statement => ({
        statement,
        satisfiedBy: satisfiers.get(keyOf(statement.code, statement.adoptedFrom)) ?? []
    }));
    const byCategory = Map.groupBy(items, ({ statement }) => statement.category);
    const tree = new CategoryTree(categories);
    const counts = new Map<string, { statements: number; satisfied: number }>();
    for (const [code, within] of byCategory) {
        const satisfied = within.filter(isSatisfied).length;
        for (const category of tree.path(code)) {
            const known = counts.get(category.code) ?? { statements: 0, satisfied: 0 };
            known.statements += within.length;
            known.satisfied += satisfied;
            counts.set(category.code, known);
        }
    }
    return {
        statements: items.length,
        satisfied: items.filter(isSatisfied).length,
        categories: tree.inDepth().flatMap(({ category, depth }) => {
            const counted = counts.get(category.code);
            return counted === undefined
                ? []
                : [{ category, depth, ...counted, items: byCategory.get(category.code) ?? [] }];
        })
    };
}

/** Whether a relation says that something satisfies the statement. */
export function isSatisfied({ satisfiedBy }: CoveredStatement): boolean {
    return satisfiedBy.length > 0;
}

function satisfiersOf(relations: PreviewModel['relations']): ReadonlyMap<string, readonly Satisfier[]> {
    const satisfiers = new Map<string, Map<string, Satisfier>>();
    for (const { kind, subject, object, reason, confidence } of relations) {
        if (kind !== 'satisfies' || object?.kind !== 'statement') continue;
        const key = keyOf(object.code, object.framework);
        const known = satisfiers.get(key) ?? new Map<string, Satisfier>();
        satisfiers.set(key, known);
        const subjectKey = `${subject.kind} ${keyOf(subject.code, subject.framework)}`;
        if (known.has(subjectKey)) continue;
        known.set(subjectKey, {
            end: subject,
            ...(reason === undefined ? {} : { reason }),
            ...(confidence === undefined ? {} : { confidence })
        });
    }
    return new Map([...satisfiers].map(([key, known]) => [key, [...known.values()]]));
}

/** A statement that was adopted keeps the framework that it comes from. */
function keyOf(code: string, framework: string | undefined): string {
    return `${framework ?? ''} ${code}`;
}
