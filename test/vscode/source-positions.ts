import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { REPO_ROOT } from '../../packages/tooling/src/provision/state-dir.ts';

/** Lines that the web extension host puts before a script to wrap it. */
const WEB_HOST_LINES = 2;
const MOCHA_FRAME = /^\s*at .*node_modules\/mocha\//;

/**
 * Rewrites positions in the bundled suite to those in its source files, which no VS Code does for
 * tests. Leaves out Mocha's own stack frames (undefined): they are the same for every failure.
 */
export function createPositionMapper(bundle: string): (line: string) => string | undefined {
    const map = new SourceMap(JSON.parse(readFileSync(`${bundle}.map`, 'utf8')));
    const name = path.basename(bundle).replaceAll('.', '\\.');
    const position = new RegExp(`[^\\s(]*${name}(#vscode-extension)?:(\\d+):(\\d+)`, 'g');

    function mapPosition(found: string, web: string | undefined, row: string, column: string): string {
        const entry = map.findEntry(Number(row) - 1 - (web ? WEB_HOST_LINES : 0), Number(column) - 1);
        if (!('originalSource' in entry)) return found;
        const file = path.relative(REPO_ROOT, path.resolve(path.dirname(bundle), entry.originalSource));
        return `${file.replaceAll('\\', '/')}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
    }
    return line => {
        const mapped = line.replace(position, mapPosition);
        return MOCHA_FRAME.test(mapped) ? undefined : mapped;
    };
}
