/** A sign in the corner of a cell with which something is wrong; what, is said in words. */
export function ProblemMark({ problem }: { readonly problem: string | undefined }) {
    if (problem === undefined) return null;
    return (
        <span class="problem-mark" lang="en">
            <span aria-hidden="true">!</span>
            <span class="unseen">Problem: {problem}</span>
        </span>
    );
}
