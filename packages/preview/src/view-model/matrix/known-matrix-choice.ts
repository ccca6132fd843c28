import type { MatrixChoice } from '@gradus/protocol';
import { optional } from '../shared/optional.ts';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { scaleOfCode } from './level-filter.ts';

/** What was chosen for the matrix, without what the model does not have (any more), and what narrows nothing down. */
export function knownMatrixChoice(index: PreviewIndex, choice: MatrixChoice = {}): MatrixChoice {
    const { level, stream, sort, sortRole, competencies, roles } = choice;
    const height = level === undefined ? undefined : scaleOfCode(index, level.scale)?.heightOf(level.code);
    const role = sort === 'level' ? index.roles.get(sortRole ?? '')?.code : undefined;
    return optional({
        ...choice,
        level: height === undefined ? undefined : level,
        stream: index.model.streams.find(({ code }) => code === stream)?.code,
        sort: sort === 'level' && role === undefined ? undefined : sort,
        sortRole: role,
        competencies: filled(competencies),
        roles: filled(roles)
    });
}

function filled(text: string | undefined): string | undefined {
    return text === undefined || text.trim() === '' ? undefined : text;
}
