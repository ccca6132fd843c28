import type { URI } from 'langium';

/** So many questions are remembered, those that were answered last. The others are noted once more when they are asked. */
const MOST_QUESTIONS = 200;
/** What is longer, such as a whole page of words that somebody looks for, is not remembered. */
const LONGEST_QUESTION = 2000;

/**
 * Which questions about all texts were answered, and what has changed since. That takes no more memory the more texts change:
 * who asks needs to know whether it was none, one or several, and for that it is enough to know which one changed last, and
 * since when no other has.
 */
export class AnsweredQuestions {
    /** How many changes there were when a question was asked that was answered, the one that was asked last at the end. */
    private readonly answers = new Map<string, number>();
    private changes = 0;
    private last: URI | undefined;
    /** How many changes there were before the last text began to be the only one that changes. */
    private beforeLast = 0;

    /** How many changes there were. */
    get now(): number {
        return this.changes;
    }

    /** Texts have changed, or files have come or gone. */
    changed(uris: readonly URI[]): void {
        for (const uri of uris) {
            // Not encoded: half a sign cannot be.
            if (this.last?.toString(true) !== uri.toString(true)) this.beforeLast = this.changes;
            this.last = uri;
            this.changes++;
        }
    }

    /** What has changed since a question was asked that was answered; all of it where that is not known. */
    changedSince(question: string): 'all' | 'nothing' | URI {
        const answered = this.answers.get(question);
        if (answered === undefined) return 'all';
        if (answered === this.changes) return 'nothing';
        return (answered >= this.beforeLast && this.last) || 'all';
    }

    /** @param asked how many changes there were when it was asked */
    answered(question: string, asked: number): void {
        if (question.length > LONGEST_QUESTION) return;
        const latest = Math.max(asked, this.answers.get(question) ?? 0);
        this.answers.delete(question);
        this.answers.set(question, latest);
        const [oldest] = this.answers.keys();
        if (oldest !== undefined && this.answers.size > MOST_QUESTIONS) this.answers.delete(oldest);
    }

    /** It came to no good end, so nobody knows how far it came. */
    failed(question: string): void {
        this.answers.delete(question);
    }
}
