/**
 * The rooms of ARCHITECTURE.md: what each may import, as biome.json forbids the rest. A pattern that does not match what it
 * was written against says nothing, so every room is shown all that it is to forbid, and all that it is not to.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../cli/gradus-command.ts';
import { type Complaint, lintedInItsPlace } from './linted.ts';

const NODE = ['fs', 'node:fs', 'node:fs/promises'];
const MODEL = ['@gradus/model', '@gradus/model/cell-words'];
const PREACT = ['preact', 'preact/hooks'];
const LANGIUM = ['langium', 'langium/lsp', 'langium/node'];
const EDITOR = ['vscode'];
const ENDS_OF_THE_PROTOCOL = [
    ...['vscode-languageserver', 'vscode-languageserver/node', 'vscode-languageserver-protocol/node'],
    ...['vscode-languageclient', 'vscode-languageclient/node']
];

const LANGUAGE = ['@gradus/language', '@gradus/language/lsp'];
const EXCHANGE = ['@gradus/exchange', '@gradus/exchange/exporters', '@gradus/exchange/importers/data'];
const STARTING = '@gradus/exchange/starting';
const PREVIEW = ['@gradus/preview', '@gradus/preview/view-model'];
const WEBVIEW_HTML = '@gradus/preview/webview-html';

interface Room {
    /** What is not reported. Of our own packages, everything else is. */
    readonly may: readonly string[];
    /** What of others is reported. The rest is left to the package.json, which knip compares with the imports. */
    readonly never: readonly string[];
}

const ROOMS: Readonly<Record<string, Room>> = {
    'packages/model/src': {
        may: ['./own.ts'],
        never: [...NODE, ...PREACT, ...LANGIUM, ...EDITOR, ...ENDS_OF_THE_PROTOCOL, 'valibot']
    },
    'packages/protocol/src': {
        may: ['valibot'],
        never: [...NODE, ...PREACT, ...LANGIUM, ...EDITOR, ...ENDS_OF_THE_PROTOCOL]
    },
    'packages/exchange/src': {
        may: [...MODEL],
        never: [...NODE, ...LANGIUM, ...EDITOR, ...ENDS_OF_THE_PROTOCOL]
    },
    'packages/language/src': {
        may: [...MODEL, 'langium', 'langium/lsp', 'vscode-languageserver-types'],
        never: [...NODE, 'langium/node', ...EDITOR, ...ENDS_OF_THE_PROTOCOL]
    },
    'packages/preview/src': {
        may: [...MODEL, '@gradus/protocol', ...PREACT],
        never: [...NODE, ...LANGIUM, ...EDITOR, ...ENDS_OF_THE_PROTOCOL]
    },
    'packages/server/src': {
        may: [...MODEL, '@gradus/protocol', ...LANGUAGE, ...EXCHANGE, STARTING, ...PREVIEW, WEBVIEW_HTML],
        never: [...EDITOR, ...PREACT]
    },
    'packages/cli/src': {
        may: [
            ...[...MODEL, '@gradus/server', '@gradus/server/page-exporter', 'node:fs/promises'],
            ...[...LANGUAGE, ...EXCHANGE, STARTING, ...PREVIEW, WEBVIEW_HTML]
        ],
        never: [...EDITOR, ...PREACT]
    },
    'packages/vscode/src': {
        may: ['@gradus/protocol', WEBVIEW_HTML, STARTING, ...EDITOR, 'vscode-languageclient'],
        never: [...NODE, ...LANGIUM]
    },
    'packages/vscode/src/importing/worker': {
        may: ['@gradus/exchange/importers/data', 'node:worker_threads'],
        never: [...NODE, ...LANGIUM, ...EDITOR]
    }
};

/** They are never shipped and may use anything. */
const FREE = ['bench', 'fuzz', 'tooling'];

const PACKAGES = readdirSync(path.join(ROOT, 'packages')).filter(name =>
    existsSync(path.join(ROOT, 'packages', name, 'package.json'))
);
const EVERY_ENTRY = [
    ...PACKAGES.flatMap(name => [`@gradus/${name}`, `@gradus/${name}/any/entry`]),
    ...[...LANGUAGE, ...EXCHANGE, STARTING, ...PREVIEW, WEBVIEW_HTML, '@gradus/server/page-exporter'],
    ...['@gradus/language/testing', '@gradus/language/testing/texts']
];
/** Around the entries of a package, from a file in a folder of the sources and from one above. */
const BY_PATH = PACKAGES.flatMap(name => [`../../${name}/src/index.ts`, `../../../${name}/src/any/file.ts`]);

const FORMS: Readonly<Record<string, (name: string) => string>> = {
    import: name => `import x from '${name}';`,
    'import of a type': name => `import type { X } from '${name}';`,
    'import for its effect': name => `import '${name}';`,
    'import when needed': name => `const x = await import('${name}');`,
    export: name => `export { x } from '${name}';`,
    'export of everything': name => `export * from '${name}';`
};

let complaints: readonly Complaint[];

beforeAll(async () => {
    const files = Object.entries(ROOMS).flatMap(([folder, room]) => [
        [`${folder}/every-import.ts`, importsOf(shownTo(room))] as const,
        [`${folder}/every-form.ts`, Object.values(FORMS).map(form => form('@gradus/tooling'))] as const,
        [`${folder}/free.test.ts`, [`import '@gradus/tooling';`]] as const
    ]);
    complaints = await lintedInItsPlace(Object.fromEntries(files));
});

test('every package is a room, or may use anything', () => {
    const rooms = Object.keys(ROOMS).map(folder => folder.split('/')[1] ?? '');
    // The package of schemas has no sources.
    expect([...new Set([...rooms, ...FREE, 'schema'])].sort()).toEqual([...PACKAGES].sort());
});

describe.each(Object.entries(ROOMS))('%s', (folder, room) => {
    test('is told what it may not import, and nothing else', () => {
        const shown = shownTo(room);
        const reported = linesOf(`${folder}/every-import.ts`).map(line => shown[line - 1]);
        expect(reported).toEqual(shown.filter(name => !isAllowed(room, name)));
    });

    test('is told in whatever form it imports', () => {
        const forms = Object.keys(FORMS);
        expect(linesOf(`${folder}/every-form.ts`).map(line => forms[line - 1])).toEqual(forms);
    });

    test('has tests that may import anything', () => {
        expect(linesOf(`${folder}/free.test.ts`)).toEqual([]);
    });
});

function shownTo({ may, never }: Room): string[] {
    return [...new Set([...EVERY_ENTRY, ...BY_PATH, ...never, ...may])];
}

function isAllowed({ may }: Room, name: string): boolean {
    if (may.includes(name)) return true;
    // A room that may use a package's entries, whichever, names one of them.
    const [, of] = /^(@gradus\/\w+)\/any\/entry$/.exec(name) ?? [];
    return of !== undefined && may.includes(of) && may.some(other => other.startsWith(`${of}/`));
}

function importsOf(names: readonly string[]): string[] {
    return names.map(name => `import '${name}';`);
}

/** The lines with an import that is forbidden, in order. */
function linesOf(file: string): number[] {
    const rules = ['noRestrictedImports', 'useNodejsImportProtocol'];
    const found = complaints.filter(each => each.file === file && rules.includes(each.rule) && each.isError);
    return [...new Set(found.map(({ line }) => line))].sort((a, b) => a - b);
}
