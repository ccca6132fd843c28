import path from 'node:path';
import type { ServerCommand } from '../lsp/server-command.ts';
import type { Bench } from '../measures/bench.ts';
import type { Format } from '../workloads/workload.ts';
import { EAGER } from './install.ts';

/** A language server that works on the same content in a format of its own. */
export interface ServerPeer {
    readonly name: string;
    readonly title: string;
    readonly format: Format;
    command(bench: Bench): Promise<ServerCommand>;
}

export const GRADUS_SERVER: ServerPeer = {
    name: 'Gradus',
    title: 'Gradus',
    format: 'gradus',
    command: async ({ gradus }) => ({
        program: process.execPath,
        args: [gradus.server, '--stdio'],
        languageId: 'gradus'
    })
};

export const STOCK_SERVER: ServerPeer = {
    name: 'stock Langium',
    title: 'Gradus’ grammar on stock Langium',
    format: 'gradus',
    command: async ({ peers }) => ({
        program: process.execPath,
        args: [(await peers.stockLangium()).server, '--stdio'],
        languageId: 'gradus'
    })
};

export const TYPESCRIPT_SERVER: ServerPeer = {
    name: 'TypeScript 7',
    title: 'TypeScript 7, `tsc --lsp`',
    format: 'typescript',
    command: async ({ peers }) => ({
        program: await peers.typescript(),
        args: ['--lsp', '--stdio'],
        languageId: 'typescript',
        pull: true
    })
};

export const EAGER_YAML_SERVER = yamlServer(EAGER, 'without its delay of 200 ms');
export const SHIPPED_YAML_SERVER = yamlServer('', 'as shipped');
export const EAGER_JSON_SERVER = jsonServer(EAGER, 'without its delay of 500 ms');
export const SHIPPED_JSON_SERVER = jsonServer('', 'as shipped');

function yamlServer(copy: string, how: string): ServerPeer {
    return {
        name: `yaml-language-server ${how}`,
        title: `yaml-language-server 2.0, ${how}`,
        format: 'yaml',
        command: async ({ peers }) => {
            const settings = { validate: true, schemaStore: { enable: false }, format: { enable: false } };
            return {
                program: process.execPath,
                args: [
                    path.join(await peers.modules(), `yaml-language-server${copy}/bin/yaml-language-server`),
                    '--stdio'
                ],
                languageId: 'yaml',
                settings: { yaml: settings }
            };
        }
    };
}

function jsonServer(copy: string, how: string): ServerPeer {
    return {
        name: `JSON server ${how}`,
        title: `vscode-json-language-server 4.10, ${how}`,
        format: 'json',
        command: async ({ peers }) => {
            const modules = await peers.modules();
            const server = `vscode-langservers-extracted${copy}/bin/vscode-json-language-server`;
            return {
                program: process.execPath,
                args: [path.join(modules, server), '--stdio'],
                languageId: 'json',
                initializationOptions: { handledSchemaProtocols: ['file'] },
                settings: { json: { validate: { enable: true } } }
            };
        }
    };
}
