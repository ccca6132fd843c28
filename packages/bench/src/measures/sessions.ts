import type { LanguageServer } from '../lsp/language-server.ts';

/** The language servers that a suite has started. */
export class Sessions {
    private readonly servers: LanguageServer[] = [];

    add(server: LanguageServer): LanguageServer {
        this.servers.push(server);
        return server;
    }

    async end(): Promise<void> {
        await Promise.all(this.servers.map(server => server.stop()));
    }
}
