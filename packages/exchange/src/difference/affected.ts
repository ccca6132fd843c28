import type { Requirement } from '@gradus/model';
import type { Change, ElementDifference, ElementName } from './difference.ts';
import { nameOf, type Side, type Sides } from './sides.ts';

/** Changes of a role or set that those which extend it take over. */
const TAKEN_OVER: ReadonlySet<Change['aspect']> = new Set(['element', 'tasks', 'requirements', 'excludes', 'extends']);

/** Adds to the differences of competencies, roles and sets who else is affected by them. */
export function affectedBy(elements: readonly ElementDifference[], sides: Sides): ElementDifference[] {
    const demanding = new Demanding(sides);
    return elements.map(element => {
        const { kind, changes } = element;
        const meaning = changes.filter(({ weight }) => weight === 'meaning');
        if (kind === 'competency' && meaning.length > 0) {
            return { ...element, affected: demanding.requiring(keyOf(element, sides)) };
        }
        if ((kind === 'role' || kind === 'set') && meaning.some(({ aspect }) => TAKEN_OVER.has(aspect))) {
            return { ...element, affected: demanding.heirsOf(keyOf(element, sides)) };
        }
        return element;
    });
}

function keyOf({ kind, before, after }: ElementDifference, sides: Sides): string {
    const listed = kind === 'competency' || kind === 'set' ? kind : 'role';
    return after ? sides.key('after', [listed], after.code) : sides.key('before', [listed], before?.code ?? '');
}

/** Roles and sets of both states by what they require and by what they extend. */
class Demanding {
    private readonly sides: Sides;
    private readonly names = new Map<string, ElementName>();
    private readonly byCompetency = new Map<string, Set<string>>();
    private readonly heirs = new Map<string, Set<string>>();
    private readonly order = new Map<string, number>();

    constructor(sides: Sides) {
        this.sides = sides;
        // The later names stay.
        this.read('before');
        this.read('after');
        for (const [side, kind] of [
            ['after', 'role'],
            ['after', 'set'],
            ['before', 'role'],
            ['before', 'set']
        ] as const) {
            for (const { code } of sides[kind][side]) {
                const key = sides.key(side, [kind], code);
                if (!this.order.has(key)) this.order.set(key, this.order.size);
            }
        }
    }

    requiring(competency: string): ElementName[] {
        return this.named(this.byCompetency.get(competency) ?? new Set());
    }

    /** Whatever extends something, by any number of steps. */
    heirsOf(demander: string): ElementName[] {
        const found = new Set<string>();
        const open = [demander];
        for (let next = open.pop(); next !== undefined; next = open.pop()) {
            for (const heir of this.heirs.get(next) ?? []) {
                if (found.has(heir)) continue;
                found.add(heir);
                open.push(heir);
            }
        }
        found.delete(demander);
        return this.named(found);
    }

    private named(keys: ReadonlySet<string>): ElementName[] {
        const position = (key: string) => this.order.get(key) ?? 0;
        return [...keys].sort((a, b) => position(a) - position(b)).flatMap(key => this.names.get(key) ?? []);
    }

    private read(side: Side): void {
        const { roles, sets } = this.sides[side];
        for (const role of roles) {
            const key = this.sides.key(side, ['role'], role.code);
            this.names.set(key, nameOf('role', role));
            this.require(side, key, role.requirements);
            for (const { requirements } of role.specialisations) this.require(side, key, requirements);
            this.extend(side, key, role.extends);
        }
        for (const set of sets) {
            const key = this.sides.key(side, ['set'], set.code);
            this.names.set(key, nameOf('set', set));
            this.require(side, key, set.requirements);
            this.extend(side, key, set.extends);
        }
    }

    private require(side: Side, demander: string, requirements: readonly Requirement[]): void {
        for (const { competency } of requirements) {
            put(this.byCompetency, this.sides.key(side, ['competency'], competency), demander);
        }
    }

    private extend(side: Side, demander: string, extended: readonly string[]): void {
        for (const code of extended) put(this.heirs, this.sides.key(side, ['role', 'set'], code), demander);
    }
}

function put(map: Map<string, Set<string>>, key: string, value: string): void {
    const known = map.get(key);
    if (known) known.add(value);
    else map.set(key, new Set([value]));
}
