import type { OfCategory } from '../shared/by-category.ts';
import { DIFFERENCES, JUMP } from '../shared/difference.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { requirementText } from '../shared/requirement-text.ts';
import type { Path } from './path.ts';
import { isChange, type PathCell, type PathRow } from './path-rows.ts';
import { stepRequirements } from './step-requirements.ts';

/** A path as rows of texts, the first one of which is the head: what each step requires, and what changes there. */
export function pathTable(index: PreviewIndex, { steps }: Path, groups: readonly OfCategory<PathRow>[]): string[][] {
    const required = steps.map(step => stepRequirements(index, step));
    const heads = steps.flatMap(({ title }, position) => (position === 0 ? [title] : [title, `${title}: change`]));
    return [
        ['Category', 'Code', 'Competency', ...heads],
        ...groups.flatMap(({ category, rows }) =>
            rows.map(({ competency: { code, title }, cells }) => [
                category.title,
                code,
                title,
                ...steps.flatMap((_, position) => {
                    const text = requirementText(required[position]?.get(code));
                    return position === 0 ? [text] : [text, changeWord(cells[position])];
                })
            ])
        )
    ];
}

function changeWord(cell: PathCell | undefined): string {
    if (cell?.difference === undefined || !isChange(cell)) return '';
    return cell.isJump ? JUMP.word : DIFFERENCES[cell.difference].word;
}
