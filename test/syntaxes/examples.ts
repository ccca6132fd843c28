import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const EXAMPLES = path.resolve(import.meta.dirname, '../../examples');

/** All example files, as path and text. */
export function frameworks(): [path: string, text: string][] {
    return globSync('**/*.gradus', { cwd: EXAMPLES })
        .sort()
        .map(file => [file.replaceAll('\\', '/'), readFileSync(path.join(EXAMPLES, file), 'utf8')]);
}
