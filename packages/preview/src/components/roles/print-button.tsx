/** Prints the sheets that are shown: one as a role description, several as a booklet. */
export function PrintButton() {
    return (
        <button type="button" class="action" onClick={() => globalThis.print()}>
            Print
        </button>
    );
}
