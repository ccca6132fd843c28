import type { AstNode, URI } from 'langium';
import { AstUtils } from 'langium';
import { Adoption } from '../model/adoption.ts';
import type { Frameworks } from '../symbols/frameworks.ts';

/** What a document's framework changes of those that it adopts; computed once for each state of its files. */
export function adoptionFor(frameworks: Frameworks, uri: URI): Adoption {
    return adoptionIn(frameworks, frameworks.folderOf(uri));
}

/** What the framework in a folder changes of those that it adopts. */
export function adoptionIn(frameworks: Frameworks, folder: string): Adoption {
    const compute = () => new Adoption(frameworks.documentsWithAdopted(folder), frameworks.documentsOf(folder));
    return frameworks.remember('adoption', folder, compute);
}

/** The folders of the frameworks that a framework adopts, directly or through others; not its own. */
export function adoptedFolders(frameworks: Frameworks, folder: string): ReadonlySet<string> {
    return frameworks.remember('adopted folders', folder, () => {
        const documents = frameworks.documentsWithAdopted(folder);
        const folders = new Set(documents.map(({ uri }) => frameworks.folderOf(uri)));
        folders.delete(folder);
        return folders;
    });
}

/** The folder of the framework that a node is written in. */
export function folderOfNode(frameworks: Frameworks, node: AstNode): string {
    return frameworks.folderOf(AstUtils.getDocument(node).uri);
}
