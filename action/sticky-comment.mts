import { field } from './pull-request.mts';

/** GitHub’s address, and where on it the pull request is. */
export interface Conversation {
    readonly api: string;
    /** Owner and name. */
    readonly repository: string;
    readonly number: number;
    readonly token: string;
}

export type Told = 'written' | 'not-needed' | 'not-allowed';

const PER_PAGE = 100;
/** A conversation with more comments than that has no place for one that everybody finds. */
const MOST_PAGES = 20;

/** Answers that say that this is not ours to write: a fork’s token may only read. */
const NOT_ALLOWED = new Set([401, 403, 404]);

/**
 * Keeps one comment on a pull request: the first time it is written, and later it is brought up to date.
 *
 * @param marker tells it from all other comments; nobody sees it
 * @param isNews whether there is something to tell; if not, none is begun
 * @throws Error where GitHub does not answer as it should
 */
export async function keepComment(
    conversation: Conversation,
    marker: string,
    text: string,
    isNews: boolean
): Promise<Told> {
    const { repository, number } = conversation;
    const body = `${marker}\n${text}`;
    try {
        const own = await find(conversation, marker);
        if (own) {
            if (own.body === body) return 'not-needed';
            await ask(conversation, 'PATCH', `repos/${repository}/issues/comments/${own.id}`, { body });
            return 'written';
        }
        if (!isNews) return 'not-needed';
        await ask(conversation, 'POST', `repos/${repository}/issues/${number}/comments`, { body });
        return 'written';
    } catch (error) {
        if (error instanceof Refusal && NOT_ALLOWED.has(error.status)) return 'not-allowed';
        throw error;
    }
}

interface Comment {
    readonly id: number;
    readonly body: string;
}

/** The comment with the marker. What somebody else has written is never written over, whatever it begins with. */
async function find(conversation: Conversation, marker: string): Promise<Comment | undefined> {
    const me = await ownId(conversation);
    const path = `repos/${conversation.repository}/issues/${conversation.number}/comments`;
    for (let page = 1; page <= MOST_PAGES; page++) {
        const answer = await ask(conversation, 'GET', `${path}?per_page=${PER_PAGE}&page=${page}`);
        const comments: readonly unknown[] = Array.isArray(answer) ? answer : [];
        for (const comment of comments) {
            const [id, body] = [field(comment, 'id'), field(comment, 'body')];
            const user = field(comment, 'user');
            const isOwn = me === undefined ? field(user, 'type') === 'Bot' : field(user, 'id') === me;
            if (typeof id === 'number' && typeof body === 'string' && isOwn && body.startsWith(`${marker}\n`)) {
                return { id, body };
            }
        }
        if (comments.length < PER_PAGE) return undefined;
    }
    return undefined;
}

/** Whose the token is. That of a run may not ask: it is the one of a bot. */
async function ownId(conversation: Conversation): Promise<number | undefined> {
    try {
        const id = field(await ask(conversation, 'GET', 'user'), 'id');
        return typeof id === 'number' ? id : undefined;
    } catch (error) {
        if (error instanceof Refusal && NOT_ALLOWED.has(error.status)) return undefined;
        throw error;
    }
}

class Refusal extends Error {
    readonly status: number;

    constructor(status: number) {
        super(`GitHub answered with ${status}.`);
        this.status = status;
    }
}

async function ask({ api, token }: Conversation, method: string, path: string, content?: object): Promise<unknown> {
    const answer = await fetch(`${api}/${path}`, {
        method,
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'x-github-api-version': '2022-11-28'
        },
        ...(content && { body: JSON.stringify(content) })
    });
    if (!answer.ok) throw new Refusal(answer.status);
    return answer.json();
}
