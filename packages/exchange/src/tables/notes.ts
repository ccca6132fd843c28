import type { Question, Structure, TableEntry, UnreadCell } from './understanding.ts';

/** Collects what is to be said of a table. */
export class Notes {
    readonly questions: Question[];
    readonly unread: UnreadCell[];

    constructor({ questions, unread }: Structure) {
        this.questions = [...questions];
        this.unread = [...unread];
    }

    ask(about: string, taken: string): void {
        this.questions.push({ about, taken });
    }

    leave(cell: string, text: string, reason: string): void {
        this.unread.push({ cell, text, reason });
    }

    leaveRow({ row }: TableEntry, text: string, reason: string): void {
        this.leave(row, text, reason);
    }
}

/** Some names of many, for a sentence. */
export function listed(names: readonly string[], most = 6): string {
    const shown = names.slice(0, most).join(', ');
    return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
