/** What tasks are told by. */
interface WithTasks {
    readonly code: string;
    readonly extends: readonly string[];
    readonly tasks: readonly string[];
}

/**
 * The tasks that a role or set has itself, of those that it has in effect: what it takes over stands behind them, each task
 * once, in the order in which what it extends is come upon.
 */
export class OwnTasks {
    private readonly byCode: ReadonlyMap<string, WithTasks>;
    private readonly known = new Map<string, readonly string[]>();

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
            if (open.length > 0) pending.push(...open);
            else {
                pending.pop();
                if (element && !this.known.has(each)) this.known.set(each, this.compute(element));
            }
        }
        return this.known.get(code) ?? [];
    }

    private compute(element: WithTasks): readonly string[] {
        const inherited = this.inherited(element);
        const { tasks } = element;
        for (let count = Math.max(0, tasks.length - inherited.length); count < tasks.length; count++) {
            const own = new Set(tasks.slice(0, count));
            const rest = inherited.filter(task => !own.has(task));
            if (rest.length === tasks.length - count && rest.every((task, index) => task === tasks[count + index])) {
                return tasks.slice(0, count);
            }
        }
        return tasks;
    }

    private inherited(element: WithTasks): string[] {
        const found = new Set<string>();
        const seen = new Set([element.code]);
        const pending = [...element.extends].reverse();
        for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
            const parent = this.byCode.get(next);
            if (!parent || seen.has(next)) continue;
            seen.add(next);
            for (const task of this.known.get(next) ?? parent.tasks) found.add(task);
            pending.push(...[...parent.extends].reverse());
        }
        return [...found];
    }
}
