import { expect, test } from 'vitest';
import { AskedInTurn, type Names } from './asked-in-turn.ts';

/** Names that count how often somebody asks for one of them. */
class Counting implements Names<string> {
    asked = 0;
    private readonly names: ReadonlyMap<string, string>;

    constructor(names: Readonly<Record<string, string>>) {
        this.names = new Map(Object.entries(names));
    }

    get size(): number {
        return this.names.size;
    }

    keys(): Iterable<string> {
        return this.names.keys();
    }

    get(key: string): string | undefined {
        this.asked++;
        return this.names.get(key) || undefined;
    }
}

function asking(all: readonly Counting[]) {
    const inTurn = new AskedInTurn<string, Counting>(() => all);
    const ask = (key: string, times = 1): string | undefined => {
        let answer: string | undefined;
        for (let time = 0; time < times; time++) answer = inTurn.ask(key, names => names.get(key));
        return answer;
    };
    const asked = (): number => all.reduce((sum, each) => sum + each.asked, 0);
    return { ask, asked };
}

test('the first that has an answer gives it, before and after it is noted who has what', () => {
    const { ask } = asking([new Counting({}), new Counting({ a: '', b: 'B' }), new Counting({ a: 'A', b: 'Other' })]);
    const answers = () => [ask('a'), ask('b'), ask('c')];
    expect(answers()).toEqual(['A', 'B', undefined]);
    ask('c', 1000);
    expect(answers()).toEqual(['A', 'B', undefined]);
});

test('who asks many often has what they know noted, and asks none in vain from then on', () => {
    const { ask, asked } = asking(Array.from({ length: 100 }, (_, index) => new Counting({ [`n${index}`]: 'N' })));
    ask('nothing', 50);
    // Fifty times as many as there are names.
    expect(asked()).toBe(5000);
    ask('nothing', 1000);
    expect(asked()).toBe(5000);
    expect(ask('n99')).toBe('N');
    expect(asked()).toBe(5001);
});

test('nothing is noted of what is large beside how often it is asked', () => {
    const large = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`n${index}`, 'N']));
    const { ask, asked } = asking([new Counting(large), new Counting({})]);
    ask('nothing', 24_999);
    expect(asked()).toBe(49_998);
    ask('nothing', 2);
    expect(asked()).toBe(50_000);
});

test('nothing is noted before a thousand have been asked', () => {
    const { ask, asked } = asking([new Counting({}), new Counting({})]);
    ask('nothing', 499);
    expect(asked()).toBe(998);
    ask('nothing', 2);
    expect(asked()).toBe(1000);
});
