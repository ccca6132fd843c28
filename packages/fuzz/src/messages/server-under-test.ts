import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Json } from '@gradus/exchange/importers';
import { ROOT } from '../seeds/framework-texts.ts';
import { Broken, type TellProcess } from '../target.ts';
import { Idleness } from './idleness.ts';

const SERVER = path.join(ROOT, 'packages/server/src/main-node.ts');
const MOST_STDERR = 4000;
/** What it may have in its heap is what the process may that tries it. */
const BOUNDS = process.execArgv.filter(option => option.startsWith('--max-old-space-size='));

/** Long enough for whatever the server waits for itself. */
const IDLE_MS = 10_000;

/** A request that is not answered yet. */
interface Waiting extends PromiseWithResolvers<Message> {
    readonly method: Json;
}

/** A message of the protocol, whatever is in it. */
export interface Message {
    readonly id?: Json;
    readonly method?: Json;
    readonly params?: Json;
    readonly result?: Json;
    readonly error?: Json;
}

/**
 * The language server in a process of its own, spoken to without any library: what is sent need not follow the protocol,
 * and whether every request is answered is counted here.
 */
export class ServerUnderTest {
    /** What is answered when the server asks something, one after the other. */
    answers: readonly Json[] = [];
    private readonly child: ChildProcess;
    private readonly waiting = new Map<number, Waiting>();
    private received = Buffer.alloc(0);
    private nextId = 1;
    private asked = 0;
    private stderr = '';
    private isEnded = false;

    private readonly idleness: Idleness;

    private constructor(folder: string, tell: TellProcess, idleMs: number) {
        const args = [...BOUNDS, SERVER, '--stdio'];
        this.child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
        tell(this.child.pid);
        this.idleness = new Idleness(this.child.pid ?? 0, idleMs, () => this.refuseAll());
        this.child.stdout?.on('data', (data: Buffer) => this.receive(data));
        this.child.stderr?.on('data', (data: Buffer) => {
            this.stderr = (this.stderr + data.toString()).slice(-MOST_STDERR);
        });
        this.child.stdin?.on('error', () => {});
        this.child.on('exit', (code, signal) => {
            tell(undefined);
            this.idleness.stop();
            this.end(`The server ended with ${signal ?? code}.`);
        });
    }

    /**
     * Starts the server on a folder. It notes what it works at, as in VS Code, where no other one looks: else what has ended one
     * would be left out by the next, which is to end at it again.
     *
     * @param tell hears which process it is
     * @param idleMs how long it may do nothing while a request waits for its answer
     */
    static async start(
        folder: string,
        uri: string,
        tell: TellProcess = () => {},
        idleMs = IDLE_MS
    ): Promise<ServerUnderTest> {
        const server = new ServerUnderTest(folder, tell, idleMs);
        const capabilities = {
            workspace: { configuration: true, workspaceFolders: true, applyEdit: true },
            textDocument: { publishDiagnostics: { relatedInformation: true } }
        };
        const params = {
            processId: process.pid,
            rootUri: uri,
            workspaceFolders: [{ uri, name: 'fuzz' }],
            capabilities,
            initializationOptions: { crashNotes: path.join(folder, '.notes', crypto.randomUUID()) }
        };
        await server.ask('initialize', params);
        server.tell('initialized', {});
        return server;
    }

    /** What it has said of failures since it was asked before. */
    takeFailures(): string | undefined {
        const said = this.stderr.trim();
        this.stderr = '';
        return said === '' ? undefined : said;
    }

    get hasEnded(): boolean {
        return this.isEnded;
    }

    /** Sends a request; what comes back may be an error. */
    ask(method: Json, params: Json): Promise<Message> {
        const id = this.nextId++;
        const waiting = { ...Promise.withResolvers<Message>(), method };
        this.waiting.set(id, waiting);
        this.idleness.begin();
        if (this.isEnded) waiting.reject(new Broken('The server has ended.'));
        else this.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
        return waiting.promise;
    }

    tell(method: Json, params: Json): void {
        this.write(JSON.stringify({ jsonrpc: '2.0', method, params }));
    }

    /** Sends whatever it is, in a frame that is right. */
    write(body: string): void {
        const bytes = Buffer.from(body);
        this.child.stdin?.write(`Content-Length: ${bytes.length}\r\n\r\n`);
        this.child.stdin?.write(bytes);
    }

    stop(): void {
        this.child.kill('SIGKILL');
    }

    private end(why: string): void {
        this.isEnded = true;
        const said = this.stderr.split('\n').find(line => /Error/.test(line)) ?? '';
        for (const { reject } of this.waiting.values()) reject(new Broken(`${why} ${said}`.trim()));
        this.waiting.clear();
    }

    /** Nothing will come any more: what has nothing to do has forgotten them. */
    private refuseAll(): void {
        for (const { method, reject } of this.waiting.values())
            reject(new Broken(`${JSON.stringify(method)} is not answered, and the server does nothing.`));
        this.waiting.clear();
        this.idleness.stop();
    }

    private receive(data: Buffer): void {
        this.received = Buffer.concat([this.received, data]);
        for (;;) {
            const head = this.received.indexOf('\r\n\r\n');
            if (head < 0) return;
            const length = Number(/Content-Length: (\d+)/i.exec(this.received.subarray(0, head).toString())?.[1] ?? 0);
            const end = head + 4 + length;
            if (this.received.length < end) return;
            const body = this.received.subarray(head + 4, end).toString();
            this.received = this.received.subarray(end);
            this.hear(JSON.parse(body) as Message);
        }
    }

    private hear(message: Message): void {
        if (message.method !== undefined) {
            if (message.id === undefined) return;
            const { answers } = this;
            const result = answers.length > 0 ? (answers[this.asked++ % answers.length] ?? null) : null;
            this.write(JSON.stringify({ jsonrpc: '2.0', id: message.id, result }));
            return;
        }
        const id = Number(message.id);
        this.waiting.get(id)?.resolve(message);
        this.waiting.delete(id);
        if (this.waiting.size === 0) this.idleness.stop();
    }
}
