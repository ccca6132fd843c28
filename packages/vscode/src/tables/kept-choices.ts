import { TableChoices } from '@gradus/protocol';
import * as v from 'valibot';
import type { Memento } from 'vscode';

const KEY = 'gradus.tableChoices';
/** The oldest are forgotten. */
const MOST = 50;

const Kept = v.array(v.object({ signature: v.string(), choices: TableChoices }));

/** Remembers for the workspace how tables with a header were read, once an author has said so. */
export class KeptChoices {
    private readonly memory: Memento;

    constructor(memory: Memento) {
        this.memory = memory;
    }

    find(signature: string): TableChoices | undefined {
        return this.all().find(each => each.signature === signature)?.choices;
    }

    async keep(signature: string, choices: TableChoices): Promise<void> {
        if (signature === '') return;
        const others = this.all().filter(each => each.signature !== signature);
        await this.memory.update(KEY, [{ signature, choices }, ...others].slice(0, MOST));
    }

    private all(): v.InferOutput<typeof Kept> {
        const read = v.safeParse(Kept, this.memory.get(KEY));
        return read.success ? read.output : [];
    }
}
