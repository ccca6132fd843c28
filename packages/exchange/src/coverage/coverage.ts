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
    const own = Map.groupBy(items, ({ category }) => category);
    const itemsOf = (category: string) => (own.get(category) ?? []).map(({ item }) => item);
    const counts = countsWithin(framework.categories, code => countOf(itemsOf(code)));
    const categories = framework.categories.map(
        ({ code, title, parent }): CategoryCoverage => ({
            code,
            title,
            ...(parent !== undefined && { parent }),
            ...(counts.get(code) ?? NOTHING),
            items: itemsOf(code)
        })
    );
    const { code, title } = framework.framework;
    return {
        framework: { code, title },
        ...countOf(items.map(({ item }) => item)),
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
    const satisfiers = new Map<string, Map<string, Satisfier>>();
    for (const { kind, subject, object, reason, confidence } of relations) {
        if (kind !== 'satisfies' || object?.kind !== 'statement') continue;
        const key = keyOf(object.code, object.framework);
        const known = satisfiers.get(key) ?? new Map<string, Satisfier>();
        satisfiers.set(key, known);
        const subjectKey = `${subject.kind} ${keyOf(subject.code, subject.framework)}`;
        if (known.has(subjectKey)) continue;
        known.set(subjectKey, {
            ...subject,
            ...(reason !== undefined && { reason }),
            ...(confidence !== undefined && { confidence })
        });
    }
    return new Map([...satisfiers].map(([key, known]) => [key, [...known.values()]]));
}

/** A statement that was adopted keeps the framework that it comes from. */
function keyOf(code: string, framework: string | undefined): string {
    return `${framework ?? ''} ${code}`;
}

interface Count {
    readonly statements: number;
    readonly satisfied: number;
}

const NOTHING: Count = { statements: 0, satisfied: 0 };

function countOf(items: readonly StatementCoverage[]): Count {
    return { statements: items.length, satisfied: items.filter(isSatisfied).length };
}

function sum(a: Count, b: Count): Count {
    return { statements: a.statements + b.statements, satisfied: a.satisfied + b.satisfied };
}

/**
 * How many there are in each category and all within it. Those without others in them are added to what they are in, and
 * so on upwards: to look for what is within each would take as long as all paths are together.
 */
function countsWithin(categories: readonly Category[], own: (code: string) => Count): ReadonlyMap<string, Count> {
    const parents = new Map(categories.map(({ code, parent }) => [code, parent]));
    const counts = new Map([...parents.keys()].map(code => [code, own(code)]));
    const missing = new Map<string, number>();
    for (const parent of parents.values())
        if (parent !== undefined) missing.set(parent, (missing.get(parent) ?? 0) + 1);
    const complete = [...parents.keys()].filter(code => !missing.has(code));
    const isCounted = new Set(complete);
    // The list grows while it is gone through.
    for (const code of complete) {
        const parent = parents.get(code);
        if (parent === undefined || !parents.has(parent)) continue;
        counts.set(parent, sum(counts.get(parent) ?? NOTHING, counts.get(code) ?? NOTHING));
        const left = (missing.get(parent) ?? 0) - 1;
        missing.set(parent, left);
        if (left > 0) continue;
        complete.push(parent);
        isCounted.add(parent);
    }
    // What is left is within itself, in a text with mistakes: each of a circle has all that the others have.
    for (const code of parents.keys()) {
        if (isCounted.has(code)) continue;
        const circle = circleOf(code, parents);
        const all = circle.map(each => counts.get(each) ?? NOTHING).reduce(sum, NOTHING);
        for (const each of circle) {
            counts.set(each, all);
            isCounted.add(each);
        }
    }
    return counts;
}

function circleOf(code: string, parents: ReadonlyMap<string, string | undefined>): readonly string[] {
    const circle = [code];
    for (let at = parents.get(code); at !== undefined && at !== code; at = parents.get(at)) circle.push(at);
    return circle;
}
