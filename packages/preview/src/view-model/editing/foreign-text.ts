import type { RoleView } from '@gradus/protocol';
import { frameworkName } from '../shared/framework-name.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** What is said of a cell whose text is that of another framework, and what a level that is typed in the cell does. */
export function foreignText(
    { code, adoptedFrom }: Pick<RoleView, 'code' | 'adoptedFrom'>,
    index: PreviewIndex
): string {
    if (adoptedFrom === undefined) {
        return 'This text belongs to another framework. A level that you type in the cell becomes the role’s own, here.';
    }
    const framework = frameworkName(index.model, adoptedFrom);
    return `This text belongs to ${framework}. A level that you type in the cell is written here, as “adapt role ${code}”.`;
}
