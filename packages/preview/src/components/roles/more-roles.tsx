interface MoreRolesProps {
    readonly shown: number;
    readonly all: number;
    readonly step: number;
    readonly onShow: (most: number) => void;
}

/** Says, on paper as well, that there are more roles than these, and draws them when they are asked for. */
export function MoreRoles({ shown, all, step, onShow }: MoreRolesProps) {
    return (
        <p class="more" lang="en">
            These are the first {shown} of {all} roles.{' '}
            <button type="button" class="link" onClick={() => onShow(shown + step)}>
                Show the next {Math.min(step, all - shown)}
            </button>{' '}
            <button type="button" class="link" onClick={() => onShow(all)}>
                Show all
            </button>
        </p>
    );
}
