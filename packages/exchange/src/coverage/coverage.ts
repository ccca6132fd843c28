import type { Category, FrameworkModel, Relation, RelationEnd, Statement } from '@gradus/model';

/** Which statements of a framework are satisfied, and by what. */
export interface Coverage {
    readonly framework: { readonly code: string; readonly title: string };
    readonly statements: number;
    readonly satisfied: number;
    /** Those with statements in them, in the order of the text: a category before what it contains. */
    readonly categories: readonly CategoryCoverage[];
}

export interface CategoryCoverage {
    readonly code: string;
    readonly title: string;
    readonly parent?: string;
    /** How many there are in it and in the categories within. */
    readonly statements: number;
    readonly satisfied: number;
    /** Those that stand in it itself. */
    readonly items: readonly StatementCoverage[];
}

export interface StatementCoverage {
    readonly code: string;
    readonly title: string;
    /** The number that the document prints, where it is not the code. */
    readonly number?: string;
    /** The statement that it is a part of. Each counts by itself. */
    readonly parent?: string;
    readonly satisfiedBy: readonly Satisfier[];
}

/** What satisfies a statement, with what is said of that. */
export interface Satisfier extends RelationEnd {
    readonly reason?: string;
    /** From 0 to 1. */
    readonly confidence?: number;
}

/**
 * Which statements are satisfied: those that at least one relation `X satisfies …` leads to. A
 * statement within another one counts by itself: neither satisfies the other.
 */
export function coverageOf(framework: FrameworkModel): Coverage {
    const satisfiers = satisfiersOf(framework.relations);
    const items = framework.statements.map(statement => ({
        category: statement.category,
        item: toItem(statement, satisfiers.get(keyOf(statement.code, statement.adoptedFrom)) ?? [])
    }));
    const categories = framework.categories.map((category): CategoryCoverage => {
        const within = categoriesWithin(category, framework.categories);
        const all = items.filter(each => within.has(each.category)).map(({ item }) => item);
        return {
            code: category.code,
            title: category.title,
            ...(category.parent !== undefined && { parent: category.parent }),
            statements: all.length,
            satisfied: all.filter(isSatisfied).length,
            items: items.filter(each => each.category === category.code).map(({ item }) => item)
        };
    });
    const { code, title } = framework.framework;
    return {
        framework: { code, title },
        statements: items.length,
        satisfied: items.filter(({ item }) => isSatisfied(item)).length,
        categories: categories.filter(({ statements }) => statements > 0)
    };
}

/** Whether a relation says that something satisfies the statement. */
export function isSatisfied({ satisfiedBy }: StatementCoverage): boolean {
    return satisfiedBy.length > 0;
}

function toItem({ code, title, number, parent }: Statement, satisfiedBy: readonly Satisfier[]): StatementCoverage {
    return {
        code,
        title,
        ...(number !== undefined && { number }),
        ...(parent !== undefined && { parent }),
        satisfiedBy
    };
}

/** What satisfies statements, by the statement; each once, as it is said first. */
function satisfiersOf(relations: readonly Relation[]): ReadonlyMap<string, readonly Satisfier[]> {
    const satisfiers = new Map<string, Satisfier[]>();
    for (const { kind, subject, object, reason, confidence } of relations) {
        if (kind !== 'satisfies' || object?.kind !== 'statement') continue;
        const key = keyOf(object.code, object.framework);
        const known = satisfiers.get(key) ?? [];
        if (known.some(each => isSame(each, subject))) continue;
        known.push({
            ...subject,
            ...(reason !== undefined && { reason }),
            ...(confidence !== undefined && { confidence })
        });
        satisfiers.set(key, known);
    }
    return satisfiers;
}

/** A statement that was adopted keeps the framework that it comes from. */
function keyOf(code: string, framework: string | undefined): string {
    return `${framework ?? ''} ${code}`;
}

function isSame(a: RelationEnd, b: RelationEnd): boolean {
    return a.kind === b.kind && a.code === b.code && a.framework === b.framework;
}

/** The codes of a category and of all categories within it. */
function categoriesWithin(category: Category, all: readonly Category[]): ReadonlySet<string> {
    const within = new Set([category.code]);
    // A category stands before what it contains, but `in` can also name one that comes later.
    for (let size = 0; size !== within.size; ) {
        size = within.size;
        for (const { code, parent } of all) if (parent !== undefined && within.has(parent)) within.add(code);
    }
    return within;
}
