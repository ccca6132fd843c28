import { type Ahead, type Decision, decide, tokensIn } from './lookahead.ts';

/** Sets of tokens small enough to be compared with one by one. */
const FEW = 3;

/** The tables that a generated parser decides by; the same decision is kept once. */
export class DecisionTables {
    /** Places where the lookahead does not decide, so that the first way is taken. */
    readonly ambiguities: number[] = [];
    private readonly sets = new Map<string, string>();
    private readonly decisions = new Map<string, string>();

    /** A set of tokens, as the name of its table. */
    set(tokens: bigint): string {
        return this.named(this.sets, 'S', JSON.stringify(tokensIn(tokens)));
    }

    /** An expression that is true where a part begins rather than what follows it. */
    condition(enter: Ahead, follow: Ahead): string {
        const decision = this.decide([enter, follow]);
        const entering = [...decision.byToken].filter(([, way]) => way !== 1);
        if (entering.some(([, way]) => way !== 0)) return `this.choose(${this.table(decision)}) === 0`;
        const tokens = entering.map(([token]) => token);
        if (tokens.length <= FEW) return tokens.map(token => `this.type === ${token}`).join(' || ');
        return `${this.named(this.sets, 'S', JSON.stringify(tokens.sort((a, b) => a - b)))}[this.type] === 1`;
    }

    /** An expression that is the number of the part that begins here. */
    choice(ways: readonly Ahead[]): string {
        return `this.choose(${this.table(this.decide(ways))})`;
    }

    /** The tables, as the text of a module. */
    text(): string {
        return [
            ...[...this.sets].map(([tokens, name]) => `const ${name} = tokenTable(${tokens});`),
            ...[...this.decisions].map(([table, name]) => `const ${name} = decisionTable(${table});`)
        ].join('\n');
    }

    private decide(ways: readonly Ahead[]): Decision {
        const decision = decide(ways);
        if (decision.ambiguous > 0) this.ambiguities.push(decision.ambiguous);
        return decision;
    }

    private table({ byToken }: Decision): string {
        const ways = new Map<number, number[]>();
        const further = new Map<string, number[]>();
        for (const [token, way] of byToken) {
            if (typeof way === 'number') ways.set(way, [...(ways.get(way) ?? []), token]);
            else {
                const next = JSON.stringify(byWay(way));
                further.set(next, [...(further.get(next) ?? []), token]);
            }
        }
        const second = [...further].map(([next, tokens]) => `[${JSON.stringify(tokens.sort(ascending))},${next}]`);
        const first = [...ways].sort(([a], [b]) => a - b).map(([way, tokens]) => [way, tokens.sort(ascending)]);
        return this.named(this.decisions, 'D', `${JSON.stringify(first)}, [${second.join(',')}]`);
    }

    private named(tables: Map<string, string>, letter: string, content: string): string {
        let name = tables.get(content);
        if (!name) {
            name = `${letter}${tables.size}`;
            tables.set(content, name);
        }
        return name;
    }
}

function byWay(next: ReadonlyMap<number, number>): (readonly [number, number[]])[] {
    const ways = new Map<number, number[]>();
    for (const [token, way] of next) ways.set(way, [...(ways.get(way) ?? []), token]);
    return [...ways].sort(([a], [b]) => a - b).map(([way, tokens]) => [way, tokens.sort(ascending)] as const);
}

function ascending(a: number, b: number): number {
    return a - b;
}
