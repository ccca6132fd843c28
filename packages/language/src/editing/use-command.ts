import { URI } from 'langium';
import type { ExecuteCommandHandler } from 'langium/lsp';
import * as v from 'valibot';
import type { GradusSharedServices } from '../gradus-lsp-module.ts';
import { type UseEdit, usableFrameworks, useEdit } from './usable-frameworks.ts';

/** The server's command that has the framework of a document use another one; called with a URI and a code. */
export const USE_FRAMEWORK = 'gradus.useFramework';

const Arguments = v.tuple([v.string(), v.string()]);

/**
 * Adds `use` to a header that stands in another file than what is typed: a proposal itself can only edit its own file.
 * The server asks the editor to make the edit.
 */
export class UseCommand implements ExecuteCommandHandler {
    readonly commands = [USE_FRAMEWORK];
    private readonly services: GradusSharedServices;

    constructor(services: GradusSharedServices) {
        this.services = services;
    }

    async executeCommand(name: string, args: readonly unknown[]): Promise<void> {
        const parsed = v.safeParse(Arguments, args);
        if (name !== USE_FRAMEWORK || !parsed.success) return;
        const [uri, code] = parsed.output;
        // What was typed right before is read first.
        const found = await this.services.workspace.WorkspaceLock.read(() => this.editFor(URI.parse(uri), code));
        if (!found) return;
        const edit = { changes: { [found.uri]: [found.edit] } };
        await this.services.lsp.Connection?.workspace.applyEdit({ label: `Use ${code}`, edit });
    }

    /** Nothing where the other framework is gone, or used by now. */
    private editFor(uri: URI, code: string): UseEdit | undefined {
        const frameworks = this.services.gradus.Frameworks;
        const folder = frameworks.folderOf(uri);
        const isUsable = usableFrameworks(frameworks, folder).some(each => each.code === code);
        return isUsable ? useEdit(frameworks, folder, code) : undefined;
    }
}
