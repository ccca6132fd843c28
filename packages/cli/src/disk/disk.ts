import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode } from '../failure-reason.ts';
import { FileContent } from './file-content.ts';
import { ask, contentOf, namesIn, type Question } from './question.ts';

/** What was asked about a path, and the mark by which the same answer is known again. */
export type Observation = readonly [question: Question | 'content', path: string, mark: string];

/** So much content is remembered word for word; of more, only digests are. */
const MOST_VERBATIM = 128 * 1024;

/** A mark that begins with it stands for a failure, and goes on with the system’s code for it. */
const FAILURE = '!';
const ANSWER = '=';

/**
 * Where a command learns all that it knows of files and folders. It remembers every answer, so that
 * a later run can find out whether it would get the same ones.
 */
export class Disk {
    private readonly answers = new Map<string, Observation>();
    /** Marks of content, once there is too much of it. */
    private readonly digests = new Map<string, string>();
    private readonly contents = new Map<string, FileContent>();
    private size = 0;
    /** Content that was read and waits for the one who needs it. */
    private readonly ahead = new Map<string, FileContent>();
    private readonly unread = new Set<string>();
    private isReliable = true;
    /** What somebody may have left behind in folders that were listed, by its path. It is no part of any answer. */
    readonly leftovers = new Set<string>();

    /** The path of a file or folder without links in it. */
    realPath(path: string): string {
        return this.ask('real-path', path);
    }

    kind(path: string): 'file' | 'folder' | 'other' {
        const kind = this.ask('kind', path);
        return kind === 'file' || kind === 'folder' ? kind : 'other';
    }

    exists(path: string): boolean {
        return this.ask('exists', path) === 'yes';
    }

    /** The names in a folder that Gradus has to do with; those of folders end in a slash, those of what is no file begin with one. */
    entries(path: string): string[] {
        return namesIn(this.ask('entries', path));
    }

    /** The names of the Gradus files in a folder. */
    sources(path: string): string[] {
        return namesIn(this.ask('sources', path));
    }

    /** The content of a file. */
    content(path: string): Buffer {
        const content = this.ahead.get(path) ?? this.read(path);
        // Nobody else waits for it, so it need not be kept in memory.
        this.ahead.delete(path);
        this.remember(path, content);
        return content.bytes;
    }

    /** The content of a file that will be asked for again. */
    contentAhead(path: string): Buffer {
        const content = this.ahead.get(path) ?? this.read(path);
        this.ahead.set(path, content);
        this.remember(path, content);
        return content.bytes;
    }

    /**
     * Whether an earlier run would be answered the same now. What is read to find out is not read
     * again where it is needed.
     */
    wouldAnswer(observations: readonly Observation[]): boolean {
        return observations.every(([question, path, mark]) =>
            question === 'content' ? this.hasContent(path, mark) : this.answerTo(question, path).mark === mark
        );
    }

    /**
     * All that was asked, with the answers; nothing where they cannot be relied on: a file could not be
     * read, or an answer was another one the second time.
     */
    observations(): Observation[] | undefined {
        if (!this.isReliable) return undefined;
        const contents = [...this.contents].map(([path, content]) => [path, content.verbatim] as const);
        return [
            ...this.answers.values(),
            ...[...this.digests, ...contents].map(([path, mark]): Observation => ['content', path, mark])
        ];
    }

    /** The folders in which something would have to change for any answer to be another one, as far as they exist. */
    lookedIn(): Set<string> {
        const asked = [...this.answers.values()].map(([question, path]) =>
            question === 'entries' || question === 'sources' ? path : dirname(path)
        );
        const read = [...this.digests.keys(), ...this.contents.keys(), ...this.unread].map(path => dirname(path));
        return new Set([...asked, ...read].filter(path => existsSync(path)));
    }

    private ask(question: Question, path: string): string {
        const { answer, mark, error } = this.answerTo(question, path);
        const key = `${question} ${path}`;
        const before = this.answers.get(key);
        if (before === undefined) this.answers.set(key, [question, path, mark]);
        else if (before[2] !== mark) this.isReliable = false;
        if (answer === undefined) throw error;
        return answer;
    }

    private answerTo(question: Question, path: string): { answer?: string; mark: string; error?: unknown } {
        try {
            const answer = ask(question, path, name => this.leftovers.add(join(path, name)));
            return { answer, mark: ANSWER + answer };
        } catch (error) {
            return { mark: FAILURE + (errorCode(error) ?? ''), error };
        }
    }

    private read(path: string): FileContent {
        try {
            return new FileContent(contentOf(path));
        } catch (error) {
            this.isReliable = false;
            this.unread.add(path);
            throw error;
        }
    }

    private hasContent(path: string, mark: string): boolean {
        try {
            const content = new FileContent(contentOf(path));
            this.ahead.set(path, content);
            return content.isMarkedBy(mark);
        } catch {
            return false;
        }
    }

    private remember(path: string, content: FileContent): void {
        const before = this.digests.get(path) ?? this.contents.get(path);
        if (before !== undefined) {
            const mark = typeof before === 'string' ? before : before.verbatim;
            if (before !== content && !content.isMarkedBy(mark)) this.isReliable = false;
            return;
        }
        this.size += content.bytes.length;
        this.contents.set(path, content);
        if (this.size <= MOST_VERBATIM) return;
        for (const [each, { digested }] of this.contents) this.digests.set(each, digested);
        this.contents.clear();
    }
}
