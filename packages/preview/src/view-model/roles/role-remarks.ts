import type { PreviewModel, RemarkView } from '@gradus/protocol';

/** The editors' notes on roles, by the code of the role. */
export function roleRemarks({ remarks }: PreviewModel): ReadonlyMap<string, readonly RemarkView[]> {
    return Map.groupBy(
        remarks.filter(({ on }) => on.kind === 'role' && on.framework === undefined),
        ({ on }) => on.code
    );
}
