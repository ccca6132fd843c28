import { cellName, columnName } from './table.ts';
import type { Question, Structure, UnreadCell } from './understanding.ts';

/** Collects what is to be said of a table. */
export class Notes {
    readonly questions: Question[];
    readonly unread: UnreadCell[];
    private readonly rolesDown: boolean;

    constructor({ questions, unread, rolesDown }: Structure) {
        this.questions = [...questions];
        this.unread = [...unread];
        this.rolesDown = rolesDown;
    }

    ask(about: string, taken: string): void {
        this.questions.push({ about, taken });
    }

    leave(row: number, column: number, text: string, reason: string): void {
        this.unread.push({ cell: this.rolesDown ? cellName(column, row) : cellName(row, column), text, reason });
    }

    leaveRow(row: number, text: string, reason: string): void {
        this.unread.push({ cell: this.rolesDown ? columnName(row) : String(row + 1), text, reason });
    }
}

/** Some names of many, for a sentence. */
export function listed(names: readonly string[], most = 6): string {
    const shown = names.slice(0, most).join(', ');
    return names.length > most ? `${shown} and ${names.length - most} more` : shown;
}
