import { Fragment } from 'preact';

/** A text that may go on upon the next line behind a slash between words, where browsers would rather divide a word. */
export function BrokenText({ text }: { readonly text: string }) {
    const parts = text.split(/(?<=\p{L}\/)(?=\p{L})/u);
    return parts.map((part, position) => (
        <Fragment key={position}>
            {position > 0 && <wbr />}
            {part}
        </Fragment>
    ));
}
