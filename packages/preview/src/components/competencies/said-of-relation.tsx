interface SaidOfRelationProps {
    readonly reason?: string;
    /** From 0 to 1. */
    readonly confidence?: number;
}

/** Why somebody relates two things, and how sure they are; nothing where neither is told. */
export function SaidOfRelation({ reason, confidence }: SaidOfRelationProps) {
    if (reason === undefined && confidence === undefined) return null;
    return (
        <span class="about">
            {reason}
            {confidence !== undefined && <span lang="en"> ({Math.round(confidence * 100)} % sure)</span>}
        </span>
    );
}
