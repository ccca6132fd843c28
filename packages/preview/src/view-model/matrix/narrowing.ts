import type { MatrixChoice } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';
import { scaleOfCode } from './level-filter.ts';

/** What a matrix is narrowed down to, in words: `competencies with “risk”`, `roles of the path “Management”`. */
export function narrowings(index: PreviewIndex, wanted: MatrixChoice): readonly string[] {
    const { competencies, roles, level, stream, onlyDifferences } = wanted;
    const path = index.model.streams.find(({ code }) => code === stream);
    return [
        competencies === undefined ? undefined : `competencies with “${competencies.trim()}”`,
        onlyDifferences ? 'competencies in which the roles differ' : undefined,
        roles === undefined ? undefined : `roles with “${roles.trim()}”`,
        path === undefined ? undefined : `roles of the path “${path.title}”`,
        level === undefined ? undefined : levelText(index, level)
    ].filter(text => text !== undefined);
}

function levelText(index: PreviewIndex, { scale, code, atLeast }: NonNullable<MatrixChoice['level']>): string {
    const title = scaleOfCode(index, scale)?.titleOf(code) ?? code;
    return `what is required at level ${title === code ? code : `${code} ${title}`}${atLeast ? ' or above' : ''}`;
}

/** The choice without what narrows it down; how it is laid out stays. */
export function withoutNarrowing(wanted: MatrixChoice): MatrixChoice {
    const { competencies: _c, roles: _r, level: _l, stream: _s, onlyDifferences: _d, ...layout } = wanted;
    return layout;
}
