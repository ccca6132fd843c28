import * as v from 'valibot';

/** So large is no picture of a chart and no table of a framework. */
const MOST_CHARACTERS = 40_000_000;

/** What a page has made of what it shows, for somebody to keep. Where it goes is asked of them. */
export const SavedFile = v.object({
    /** What it could be called, without an ending; never a path. */
    name: v.pipe(v.string(), v.maxLength(200), v.regex(/^[^/\\.:][^/\\.:]*$/)),
    kind: v.picklist(['svg', 'png', 'csv']),
    /** Text, or of a picture its bytes in Base64. */
    content: v.pipe(v.string(), v.maxLength(MOST_CHARACTERS))
});

export type SavedFile = v.InferOutput<typeof SavedFile>;
