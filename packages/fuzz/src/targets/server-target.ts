import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Json } from '@gradus/exchange/importers';
import { KNOWN_MESSAGES } from '../messages/known-messages.ts';
import { ServerUnderTest } from '../messages/server-under-test.ts';
import { mutatedJson } from '../mutation/json-mutation.ts';
import { oddText } from '../mutation/odd-text.ts';
import type { Random } from '../random.ts';
import { NoInput, promise, type Session, type Target, type TellProcess } from '../target.ts';

const FILES = {
    'framework.gradus':
        'framework F "F"\nscale S "S" {\n  level 1 "One"\n  level 2 "Two"\n}\ncategory K "K" on S {\n  competency PC1 "Piloting"\n}\n',
    'roles.gradus': 'role R1 "Officer" {\n  requires\n    PC1: 2\n}\nstream M "M": R1\n',
    'gradus.json': '{ "rules": { "open-remark": "off" } }\n'
};
const MOST_MESSAGES = 10;
const ODD_BODIES = [
    'null',
    '[]',
    '{}',
    '1',
    '"x"',
    '{',
    '',
    '[{"jsonrpc":"2.0"}]',
    '{"jsonrpc":"2.0","id":null}',
    '{"jsonrpc":"1.0","id":{},"method":[]}'
];

/** Requests and notifications that are wrong, in any order, over the wire. */
export const serverTarget: Target = {
    name: 'server',
    about: 'messages to the language server: every request and notification, with anything in it',
    isElsewhere: true,
    async start(tell?: TellProcess): Promise<Session> {
        const folder = await mkdtemp(path.join(tmpdir(), 'gradus-fuzz-server-'));
        await Promise.all(Object.entries(FILES).map(([name, text]) => writeFile(path.join(folder, name), text)));
        return new ServerSession(folder, tell);
    }
};

class ServerSession implements Session {
    private readonly folder: string;
    private readonly uri: string;
    private readonly tell: TellProcess | undefined;
    private server: ServerUnderTest | undefined;
    private checks = 0;

    constructor(folder: string, tell: TellProcess | undefined) {
        this.folder = folder;
        this.tell = tell;
        this.uri = pathToFileURL(folder).href;
    }

    make(random: Random): Json {
        const texts = [...Object.keys(FILES).map(name => `/${name}`), '/none.gradus', ''].map(end => `$${end}`);
        const all = [...texts, 'untitled:Untitled-1', 'x', 'PC1', 'R1', '1', '2'];
        const messages = Array.from({ length: random.upTo(MOST_MESSAGES) }, () => anyMessage(random, all));
        const answers = [mutatedJson([{ titles: true }, null, { text: 'role X "X"' }], random), null];
        return { messages, answers };
    }

    async attempt(input: Json): Promise<void> {
        const { messages, answers } = (typeof input === 'object' ? input : null) as Readonly<Record<string, Json>>;
        if (!Array.isArray(messages)) throw new NoInput('There are no messages.');
        const server = await this.started();
        server.answers = Array.isArray(answers) ? (answers as readonly Json[]) : [];
        const asked = (messages as readonly Json[]).map(message => this.send(server, message));
        await Promise.all(asked);
        await this.check(server);
        const said = server.takeFailures();
        promise(said === undefined, () => `The server wrote to its error output: ${said}`);
    }

    async stop(): Promise<void> {
        this.server?.stop();
        await rm(this.folder, { recursive: true, force: true });
    }

    private async started(): Promise<ServerUnderTest> {
        if (!this.server || this.server.hasEnded)
            this.server = await ServerUnderTest.start(this.folder, this.uri, this.tell);
        return this.server;
    }

    /** Sends a message; one that is a request has to be answered. `$` stands for the folder of the framework. */
    private async send(server: ServerUnderTest, message: Json): Promise<void> {
        if (typeof message === 'string') {
            server.write(message);
            return;
        }
        const { ask, tell, params = null } = (message ?? {}) as Readonly<Record<string, Json>>;
        const placed = JSON.parse(JSON.stringify(params).replaceAll('"$', `"${this.uri}`)) as Json;
        if (ask !== undefined) await server.ask(ask, placed);
        else if (tell !== undefined) server.tell(tell, placed);
    }

    /** After all that, the server still understands what is right. */
    private async check(server: ServerUnderTest): Promise<void> {
        const uri = `untitled:Check-${++this.checks}`;
        const text = 'role Checked "Checked"\n';
        server.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'gradus', version: 1, text } });
        const { result, error } = await server.ask('textDocument/documentSymbol', { textDocument: { uri } });
        server.tell('textDocument/didClose', { textDocument: { uri } });
        promise(
            Array.isArray(result) && result.length === 1,
            () => `A role has ${JSON.stringify(result ?? error ?? null)} for symbols.`
        );
    }
}

function anyMessage(random: Random, texts: readonly string[]): Json {
    if (random.once(30)) return random.pick(ODD_BODIES);
    const { method, isRequest, params } = random.pick(KNOWN_MESSAGES);
    const right = params(random, texts);
    const sent = random.once(4) ? right : mutatedJson(right, random);
    const called = random.once(40) ? oddText(random) : method;
    return isRequest === !random.once(40) ? { ask: called, params: sent } : { tell: called, params: sent };
}
