import { fixesFor } from '../editing/fixes-for.ts';
import type { Fix } from '../validation/rule.ts';
import type { Files, TestWorkspace } from './workspace.ts';

/**
 * The fixes that are offered for what was found before an edit: an editor asks for them with the diagnostics that it
 * has, which may be older than the text. The first diagnostic with the code counts.
 */
export async function laterFixes(
    workspace: TestWorkspace,
    code: string,
    files: Files,
    path = 'main.gradus'
): Promise<readonly Fix[]> {
    const found = workspace.diagnostics(path).find(each => each.code === code);
    if (!found) throw new Error(`No ${code} in ${path}: ${workspace.codes(path).join(', ')}`);
    await workspace.change(files);
    return fixesFor(workspace.document(path), found, workspace.services);
}
