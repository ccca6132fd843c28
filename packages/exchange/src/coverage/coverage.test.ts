import type { Category, FrameworkModel, Relation, RelationEnd, Statement } from '@gradus/model';
import { expect, test } from 'vitest';
import { coverageOf } from './coverage.ts';
import { coverageJson, coverageMarkdown } from './coverage-text.ts';

const ORIGIN = { file: 0, line: 0, character: 0 };

function described(code: string) {
    return { code, title: `Title of ${code}`, sections: [], origin: ORIGIN, id: code };
}

function category(code: string, parent?: string): Category {
    return { ...described(code), forAll: false, ...(parent !== undefined && { parent }) };
}

function statement(code: string, inCategory: string, more: Partial<Statement> = {}): Statement {
    return { ...described(code), category: inCategory, aliases: [], ...more };
}

function end(code: string, kind: RelationEnd['kind'], framework?: string): RelationEnd {
    return { kind, code, title: `Title of ${code}`, ...(framework !== undefined && { framework }) };
}

function satisfies(subject: RelationEnd, object: RelationEnd, more: Partial<Relation> = {}): Relation {
    return { subject, kind: 'satisfies', object, objectText: object.code, origin: ORIGIN, ...more };
}

function framework(parts: Pick<FrameworkModel, 'categories' | 'statements' | 'relations'>): FrameworkModel {
    return {
        framework: { ...described('F'), complete: false, uses: [] },
        sections: [],
        scales: [],
        competencies: [],
        domains: [],
        groups: [],
        grades: [],
        roles: [],
        sets: [],
        streams: [],
        terms: [],
        translations: [],
        remarks: [],
        disputed: [],
        adaptations: [],
        files: [],
        ...parts
    };
}

const PC1 = end('PC1', 'competency', 'EU');

const MODEL = framework({
    // “in” names a category that comes later.
    categories: [category('Inner', 'Middle'), category('Top'), category('Middle', 'Top'), category('Empty')],
    statements: [
        statement('T1', 'Top'),
        statement('T2', 'Top', { parent: 'T1', number: '1.2' }),
        statement('M1', 'Middle'),
        statement('I1', 'Inner', { adoptedFrom: 'Base' })
    ],
    relations: [
        satisfies(PC1, end('T2', 'statement'), { reason: 'It says so.', confidence: 0.5 }),
        satisfies(PC1, end('T2', 'statement'), { reason: 'Again.' }),
        satisfies(end('PC1', 'competency'), end('T2', 'statement')),
        satisfies(PC1, end('I1', 'statement', 'Base')),
        // Of another framework, of another kind, and not this relation.
        satisfies(PC1, end('M1', 'statement', 'Other')),
        satisfies(PC1, end('M1', 'competency')),
        satisfies(PC1, end('M1', 'statement'), { kind: 'related' })
    ]
});

test('a statement is satisfied if a relation says so, each by itself', () => {
    const { categories } = coverageOf(MODEL);
    const by = categories.flatMap(({ items }) => items.map(({ code, satisfiedBy }) => [code, satisfiedBy]));
    expect(Object.fromEntries(by)).toEqual({
        T1: [],
        T2: [{ ...PC1, reason: 'It says so.', confidence: 0.5 }, end('PC1', 'competency')],
        M1: [],
        I1: [PC1]
    });
});

test('is counted by category, with what is within, and as a whole', () => {
    const { statements, satisfied, categories } = coverageOf(MODEL);
    expect({ statements, satisfied }).toEqual({ statements: 4, satisfied: 2 });
    expect(categories.map(each => [each.code, each.statements, each.satisfied, each.items.length])).toEqual([
        ['Inner', 1, 1, 1],
        ['Top', 4, 2, 2],
        ['Middle', 2, 1, 1]
    ]);
});

test('has all of a circle in each of its categories, where a text has that mistake', () => {
    const { categories } = coverageOf(
        framework({
            categories: [category('A', 'B'), category('B', 'A'), category('In', 'A'), category('Self', 'Self')],
            statements: [statement('S', 'A'), statement('T', 'B'), statement('I', 'In'), statement('X', 'Self')],
            relations: [satisfies(PC1, end('I', 'statement'))]
        })
    );
    expect(categories.map(each => [each.code, each.statements, each.satisfied])).toEqual([
        ['A', 3, 1],
        ['B', 3, 1],
        ['In', 1, 1],
        ['Self', 1, 0]
    ]);
});

test('asks for the category of each of many within each other a few times, whatever their order', () => {
    let asked = 0;
    const depth = 200;
    const categories = Array.from({ length: depth }, (_, n) => category(`K${n}`, n > 0 ? `K${n - 1}` : undefined));
    const counted = categories.reverse().map(
        (each): Category =>
            Object.defineProperty({ ...each }, 'parent', {
                get: () => {
                    asked++;
                    return each.parent;
                }
            })
    );
    const found = coverageOf(
        framework({ categories: counted, statements: [statement('S', `K${depth - 1}`)], relations: [] })
    );
    expect(found.categories).toHaveLength(depth);
    expect(found.categories.every(({ statements }) => statements === 1)).toBe(true);
    expect(asked).toBeLessThan(10 * depth);
});

test('compares none of many that satisfy one statement with all of the others', () => {
    let asked = 0;
    const many = 1000;
    const relations = Array.from({ length: many }, (_, n) => {
        const subject = Object.defineProperty(end('', 'competency'), 'code', {
            enumerable: true,
            get: () => {
                asked++;
                return `C${n}`;
            }
        });
        return satisfies(subject, end('S', 'statement'));
    });
    const found = coverageOf(framework({ categories: [category('K')], statements: [statement('S', 'K')], relations }));
    expect(found.categories[0]?.items[0]?.satisfiedBy).toHaveLength(many);
    expect(asked).toBeLessThan(10 * many);
});

test('JSON has all of it', () => {
    expect(JSON.parse(coverageJson(coverageOf(MODEL)))).toEqual({ version: 1, ...coverageOf(MODEL) });
});

test('Markdown has tables, with nothing of an author’s text but text', () => {
    const hostile = statement('X', 'C', { title: 'a | b <img src=x> [link](http://x)\n# Head' });
    const model = framework({
        categories: [category('C')],
        statements: [hostile, statement('Y', 'C', { number: '1.1' })],
        relations: [satisfies(PC1, end('Y', 'statement')), satisfies(end('R', 'role'), end('Y', 'statement'))]
    });
    expect(coverageMarkdown(coverageOf(model))).toBe(`# Title of F: what is satisfied

1 of 2 statements are satisfied.

| Category | Statements | Satisfied |
| --- | --: | --: |
| C Title of C | 2 | 1 |

## C Title of C

| Statement | | Satisfied by |
| --- | --- | --- |
| X | a \\| b \\<img src=x\\> \\[link\\](http\\://x) \\# Head | – |
| 1.1 | Title of Y | PC1\\@EU Title of PC1<br>R Title of R |
`);
});

test('a framework without statements has nothing to cover', () => {
    expect(coverageOf(framework({ categories: [category('C')], statements: [], relations: [] }))).toEqual({
        framework: { code: 'F', title: 'Title of F' },
        statements: 0,
        satisfied: 0,
        categories: []
    });
});
