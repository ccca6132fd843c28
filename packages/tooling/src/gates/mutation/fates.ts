import type { Finding, Mutant } from './mutant.ts';

/** What came of a mutant. */
type Fate = 'killed' | 'survived' | 'not run' | 'static';

export interface Tried {
    readonly mutant: Mutant;
    readonly fate: Fate;
    /** How many tests ran it and noticed nothing. */
    readonly unnoticedBy: readonly string[];
}

/** What came of each mutant, by all that was found out about it. */
export function fatesOf(mutants: readonly Mutant[], findings: readonly Finding[]): Tried[] {
    const byId = Map.groupBy(findings, ({ id }) => id);
    return mutants.map(mutant => {
        const told = byId.get(mutant.id) ?? [];
        const unnoticedBy = told.flatMap(each => ('unnoticedBy' in each ? [each.unnoticedBy] : []));
        if (told.some(each => 'killedBy' in each)) return { mutant, fate: 'killed', unnoticedBy };
        if (unnoticedBy.length > 0) return { mutant, fate: 'survived', unnoticedBy };
        return { mutant, fate: told.length > 0 ? 'static' : 'not run', unnoticedBy };
    });
}
