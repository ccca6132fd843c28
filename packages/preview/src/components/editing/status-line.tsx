/** A line that is there before anything is said in it: screen readers only tell of what changes in what they know. */
export function StatusLine({ text }: { readonly text: string }) {
    return (
        <p class={text === '' ? 'unseen' : 'unwritten'} role="status" lang="en">
            {text}
        </p>
    );
}
