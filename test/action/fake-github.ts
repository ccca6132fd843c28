import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

interface Comment {
    readonly id: number;
    body: string;
    readonly user: { readonly type: string; readonly id?: number };
}

/** As much of GitHub as has comments. Only the token of a person may ask whose it is. */
export async function fakeGitHub(comments: Comment[], refusesWith?: number, person?: Comment['user']) {
    const asked: string[] = [];
    const server = createServer((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        let text = '';
        request.on('data', chunk => (text += String(chunk)));
        request.on('end', () => {
            const isMine = request.headers.authorization === 'Bearer secret';
            const body = text === '' ? '' : (JSON.parse(text) as { body: string }).body;
            if (request.method === 'POST' && !refusesWith)
                comments.push({ id: comments.length + 1, body, user: person ?? { type: 'Bot' } });
            const changed = comments.find(({ id }) => request.url?.endsWith(`/comments/${id}`));
            if (request.method === 'PATCH' && changed) changed.body = body;
            const isWho = request.url === '/user';
            const status = refusesWith ?? (isWho && !person ? 403 : 200);
            response.writeHead(isMine ? status : 401, { 'content-type': 'application/json' });
            response.end(JSON.stringify(isWho ? (person ?? {}) : request.method === 'GET' ? comments : {}));
        });
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    return { comments, asked, env: { GITHUB_API_URL: `http://127.0.0.1:${port}`, GRADUS_TOKEN: 'secret' } };
}
