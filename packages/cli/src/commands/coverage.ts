import {
    type Coverage,
    called,
    coverageJson,
    coverageMarkdown,
    coverageOf,
    isSatisfied,
    satisfier
} from '@gradus/exchange';
import { resolveFramework } from '@gradus/language/checking';
import { Disk } from '../disk/disk.ts';
import { CommandError, ExitCode } from '../exit-codes.ts';
import type { CoverageFormat } from '../formats.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { plural } from '../plural.ts';
import { findingsIn } from '../report/findings-in.ts';
import { typedPath } from '../report/shown-path.ts';
import { harmlessJson, printable, printableLines, styled, type Terminal } from '../terminal.ts';
import { theFramework } from '../the-framework.ts';

/** `gradus coverage`: says which statements of a framework are satisfied, and by what. */
export async function coverage(path: string, format: CoverageFormat, terminal: Terminal): Promise<ExitCode> {
    const workspace = await loadWorkspace([path], terminal.cwd, new Disk());
    const { Frameworks, UnreadableFiles } = workspace.shared.gradus;
    const documents = theFramework(workspace, path);
    const found = coverageOf(resolveFramework(Frameworks, Frameworks.folderOf(documents[0].uri), { places: false }));
    if (found.statements === 0) {
        const message = `There are no statements in the framework of ${typedPath(path)}, so there is nothing to satisfy.`;
        throw new CommandError(ExitCode.NoInput, message);
    }
    terminal.out(write(found, format, terminal.color));
    const errors = findingsIn(documents, terminal.cwd).filter(each => each.severity === 'error').length;
    if (errors === 0) return ExitCode.Ok;
    terminal.err(`The framework has ${plural(errors, 'error')}: parts may be missing. See gradus check.\n`);
    const isUnread = documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined);
    return isUnread ? ExitCode.Failure : ExitCode.Findings;
}

function write(found: Coverage, format: CoverageFormat, color: boolean): string {
    if (format === 'json') return harmlessJson(coverageJson(found));
    return format === 'markdown' ? printableLines(coverageMarkdown(found)) : pretty(found, color);
}

function pretty({ framework, statements, satisfied, categories }: Coverage, color: boolean): string {
    const lines = [`${printable(called(framework))}: ${satisfied} of ${plural(statements, 'statement')} satisfied`];
    for (const category of categories) {
        const title = styled(color, 'bold', printable(called(category)));
        lines.push('', `${title}: ${category.satisfied} of ${category.statements}`);
        for (const item of category.items) {
            const sign = isSatisfied(item) ? styled(color, 'green', '✓') : styled(color, 'yellow', '–');
            lines.push(`  ${sign} ${printable(called({ code: item.number ?? item.code, title: item.title }))}`);
            for (const by of item.satisfiedBy) lines.push(`      ${styled(color, 'dim', printable(satisfier(by)))}`);
        }
    }
    return `${lines.join('\n')}\n`;
}
