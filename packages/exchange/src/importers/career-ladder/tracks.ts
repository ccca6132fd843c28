/** A rung of a ladder. */
export interface Rung {
    readonly key: string;
    readonly title: string;
}

/** A way up a ladder: all rungs but those of other ways. */
export interface Track {
    /** What it is called; nothing where there is only one. */
    readonly title: string | undefined;
    readonly rungs: readonly Rung[];
}

/** Of more ways, each with the rungs that all share, a list could become a text that no disk holds. */
const MOST_WAYS = 10;

/**
 * The ways up a ladder. Where it forks, rungs beside each other differ in the last part of what they are called alone, as
 * `senior-ic` and `senior-pm`, and do so at least twice, in ten ways at most; otherwise there is one way.
 */
export function tracksOf(rungs: readonly Rung[]): Track[] {
    const endings = new Map<string, string[]>();
    for (const { key } of rungs) {
        const [, stem = '', ending] = /^(.+)-([a-z]+)$/i.exec(key) ?? [];
        if (ending === undefined) continue;
        const known = endings.get(stem);
        if (known) known.push(ending);
        else endings.set(stem, [ending]);
    }
    const forks = new Map<string, number>();
    for (const all of endings.values()) {
        if (all.length < 2 || all.length > MOST_WAYS) continue;
        const fork = all.join(' ');
        forks.set(fork, (forks.get(fork) ?? 0) + 1);
    }
    const [fork] = [...forks].find(([, times]) => times > 1) ?? [];
    if (fork === undefined) return [{ title: undefined, rungs }];
    const ways = fork.split(' ');
    const stems = new Set([...endings].filter(([, all]) => all.join(' ') === fork).map(([stem]) => stem));
    const wayOf = ({ key }: Rung) =>
        ways.find(way => key.endsWith(`-${way}`) && stems.has(key.slice(0, -way.length - 1)));
    return ways.map(way => {
        const own = rungs.filter(each => [undefined, way].includes(wayOf(each)));
        const named = own.find(each => wayOf(each) === way)?.title;
        return { title: /\(([^()]+)\)$/.exec(named ?? '')?.[1] ?? way, rungs: own };
    });
}
