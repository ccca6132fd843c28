import { pushAll } from '@gradus/model';
import { UnreadableSource } from '../importer.ts';

/** What tasks are told by. */
interface WithTasks {
    readonly code: string;
    readonly extends: readonly string[];
    readonly tasks: readonly string[];
}

/**
 * How many roles, and tasks of theirs, are come upon in following what roles extend, for all roles together. A thousand
 * roles that each extend ten with a hundred tasks each are a third of it.
 */
const MOST_STEPS = 3_000_000;

/**
 * The tasks that a role or set has itself, of those that it has in effect: what it takes over stands behind them, each task
 * once, in the order in which what it extends is come upon.
 */
export class OwnTasks {
    private readonly byCode: ReadonlyMap<string, WithTasks>;
    private readonly known = new Map<string, readonly string[]>();
    private steps = 0;

    constructor(all: readonly WithTasks[]) {
        this.byCode = new Map(all.map(each => [each.code, each]));
    }

    of(code: string): readonly string[] {
        const pending = [code];
        const begun = new Set<string>();
        for (let each = pending.at(-1); each !== undefined; each = pending.at(-1)) {
            const element = this.byCode.get(each);
            const open = begun.has(each)
                ? []
                : (element?.extends ?? []).filter(parent => !this.known.has(parent) && !begun.has(parent));
            begun.add(each);
            if (open.length > 0) pushAll(pending, open);
            else {
                pending.pop();
                if (element && !this.known.has(each)) this.known.set(each, this.compute(element));
            }
        }
        return this.known.get(code) ?? [];
    }

    /**
     * The fewest tasks at the beginning of which the others are what is inherited without them: the others stand in the
     * order of what is inherited, none of them stands at the beginning as well, and all that is inherited is there.
     */
    private compute({ code, extends: parents, tasks }: WithTasks): readonly string[] {
        const inherited = this.inherited(code, parents, tasks.length);
        if (!inherited) return tasks;
        const firsts = new Map<string, number>();
        /** How much of what is inherited stands before each task. */
        const before: number[] = [];
        let count = 0;
        for (const [index, task] of tasks.entries()) {
            before.push(count);
            if (firsts.has(task)) continue;
            firsts.set(task, index);
            if (inherited.has(task)) count++;
        }
        let own = tasks.length;
        let next = Number.POSITIVE_INFINITY;
        let first = Number.POSITIVE_INFINITY;
        for (let index = tasks.length - 1; index >= 0; index--) {
            const task = tasks[index] ?? '';
            const place = inherited.get(task) ?? next;
            if (place >= next) break;
            next = place;
            first = Math.min(first, firsts.get(task) ?? index);
            const isAll = tasks.length - index === inherited.size - (before[index] ?? 0);
            if (isAll && first >= index) own = index;
        }
        return own === tasks.length ? tasks : tasks.slice(0, own);
    }

    /** What is taken over, with its order; nothing where it is more than all tasks, so that they cannot hold it. */
    private inherited(code: string, parents: readonly string[], most: number): ReadonlyMap<string, number> | undefined {
        const found = new Map<string, number>();
        // Nothing can be taken over by one without tasks, however many it extends.
        if (most === 0) return found;
        const seen = new Set([code]);
        const pending = parents.toReversed();
        for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            this.step();
            const parent = this.byCode.get(next);
            if (!parent || seen.has(next)) continue;
            seen.add(next);
            for (const task of this.known.get(next) ?? parent.tasks) {
                this.step();
                if (!found.has(task)) found.set(task, found.size);
                if (found.size > most) return undefined;
            }
            pushAll(pending, parent.extends.toReversed());
        }
        return found;
    }

    /** @throws UnreadableSource where there have been too many */
    private step(): void {
        if (++this.steps <= MOST_STEPS) return;
        throw new UnreadableSource(
            'The roles extend each other so often that their tasks cannot be told apart. Have them extend fewer roles.'
        );
    }
}
