import type { RoleView, ScaleView } from '@gradus/protocol';
import type { PreviewIndex } from '../shared/preview-index.ts';

/** The scales of the levels that a role requires, as far as there is more to say of these levels than their codes. */
export function roleScales({ model, required, competencies }: PreviewIndex, role: RoleView): readonly ScaleView[] {
    const scaleOf = new Map(model.categories.map(({ code, scale }) => [code, scale]));
    const codes = new Set(
        role.requirements
            .filter(({ level }) => level !== undefined)
            .map(({ competency }) => scaleOf.get(competencies.get(competency)?.category ?? ''))
    );
    return required.scales.filter(
        ({ code, levels, range }) =>
            codes.has(code) && (range !== undefined || levels.some(level => level.title !== level.code))
    );
}
