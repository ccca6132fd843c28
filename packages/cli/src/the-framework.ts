import type { LangiumDocument } from 'langium';
import { URI } from 'langium';
import { CommandError, ExitCode } from './exit-codes.ts';
import type { LoadedWorkspace } from './load-workspace.ts';
import { typedPath } from './report/shown-path.ts';

type Documents = readonly [LangiumDocument, ...LangiumDocument[]];

/**
 * The documents of the one framework that a path is about.
 *
 * @throws CommandError where there are several, or none
 */
export function theFramework({ shared, asked, documents }: LoadedWorkspace, path: string): Documents {
    const { Frameworks } = shared.gradus;
    const folders = [...new Set(documents.map(document => Frameworks.folderOf(document.uri)))];
    const declared = folders.filter(folder => Frameworks.isDeclared(folder));
    // A framework may contain another one; its own folder then stands for the outer.
    const named = declared.find(folder => asked.some(each => URI.file(each).toString() === folder));
    if (declared.length > 1 && !named) {
        const message = `There are ${declared.length} frameworks in ${typedPath(path)}. Name the folder of the one you mean.`;
        throw new CommandError(ExitCode.Usage, message);
    }
    const [first, ...more] = Frameworks.documentsOf(named ?? declared[0] ?? '');
    if (!first) {
        const message = `There is no framework in ${typedPath(path)}: no file there or in a folder above begins one with framework CODE "Title" { }.`;
        throw new CommandError(ExitCode.NoInput, message);
    }
    return [first, ...more];
}
