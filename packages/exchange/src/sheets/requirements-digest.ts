import { type FrameworkModel, NameBasedUuids, type Requirement } from '@gradus/model';

/** What a workbook keeps the digest under. */
export const REQUIREMENTS_DIGEST = 'Gradus requirements';
const NAMESPACE = 'b5f1a0de-6b1c-5d57-9a36-2f0c4a7d8e11';

/** What a role requires, by the codes of both, and by what a table says of it. */
export type ToldRequirement = readonly [role: string, competency: string, told: string];

/**
 * A word for all that roles require. The matrix and the list have the same one until somebody edits them, so that it can be
 * told afterwards which of them somebody edited.
 */
export function digestOf(told: readonly ToldRequirement[]): string {
    return new NameBasedUuids(NAMESPACE).of(
        told
            .map(each => each.join('\t'))
            .sort()
            .join('\n')
    );
}

/** The same of what a framework says. */
export function requirementsDigest({ roles }: FrameworkModel): string {
    return digestOf(
        roles.flatMap(({ code, requirements }) =>
            [...new Map(requirements.map(each => [each.competency, each]))].map(
                ([competency, each]) => [code, competency, toldRequirement(each)] as const
            )
        )
    );
}

/** What both tables say of a requirement. */
export function toldRequirement({
    level,
    maxLevel,
    necessity
}: {
    readonly level?: string | undefined;
    readonly maxLevel?: string | undefined;
    readonly necessity: Requirement['necessity'];
}): string {
    if (level === undefined) return necessity;
    const range = maxLevel === undefined ? level : `${level}..${maxLevel}`;
    return necessity === 'desirable' ? `${range} desirable` : range;
}
