import { plural } from '../../plural.ts';
import { shownPath } from '../../report/shown-path.ts';
import type { OpenFramework } from './open-framework.ts';

/** How many errors are told one by one. */
const MOST_TOLD = 5;

/**
 * What would be wrong with a framework that was not wrong before, as lines; none where nothing would be. An import that makes errors
 * is none that an author wants.
 */
export function errorsOfImport(first: OpenFramework, after: OpenFramework, cwd: string): readonly string[] {
    const more = after.errors - first.errors;
    if (more <= 0 && !after.isBroken) return [];
    const known = new Set(errorsOf(first, cwd));
    const fresh = errorsOf(after, cwd).filter(each => !known.has(each));
    return [
        more > 0 ? `${plural(more, 'error')} would come of it.` : 'There would be syntax errors in the text.',
        ...fresh.slice(0, MOST_TOLD),
        ...(fresh.length > MOST_TOLD ? [`And ${plural(fresh.length - MOST_TOLD, 'other')}.`] : [])
    ];
}

/** Without their lines, as these are others once something above has changed. */
function errorsOf({ documents }: OpenFramework, cwd: string): string[] {
    return documents.flatMap(({ uri, diagnostics = [] }) =>
        diagnostics
            .filter(({ severity }) => severity === 1)
            .map(({ message }) => `${shownPath(uri.fsPath, cwd)}: ${message}`)
    );
}
