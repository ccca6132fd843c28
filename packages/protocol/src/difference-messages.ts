import * as v from 'valibot';

/** Client asks what is different between another state of a framework and the one in the editor. */
export const DIFFERENCE_REQUEST = 'gradus/difference';

/** More is no framework, and would fill the memory. */
export const MOST_FILES = 5000;
export const MOST_CHARACTERS = 20_000_000;

/** A path below the folder of the framework, with slashes, which leads nowhere else. */
const Path = v.pipe(
    v.string(),
    v.maxLength(1000),
    v.regex(/^[^/\\:]+(?:\/[^/\\:]+)*$/),
    v.check(path => !path.split('/').some(part => part === '.' || part === '..'))
);

/** The files of another state of a framework. */
export const OtherFiles = v.pipe(
    v.array(v.object({ path: Path, text: v.string() })),
    v.maxLength(MOST_FILES),
    v.check(files => files.reduce((sum, { text }) => sum + text.length, 0) <= MOST_CHARACTERS)
);

export const DifferenceParams = v.object({
    /** A document of the framework. */
    uri: v.string(),
    /** The files of the other state, which is taken for the earlier one. */
    files: OtherFiles
});

export const DifferenceAnswer = v.variant('type', [
    v.object({
        type: v.literal('compared'),
        /** Text of authors is escaped in it. */
        markdown: v.string(),
        /** How many elements are different. */
        elements: v.pipe(v.number(), v.integer(), v.minValue(0)),
        /** How many errors the texts have: then parts may be missing. */
        errors: v.object({ before: v.number(), after: v.number() })
    }),
    v.object({ type: v.literal('refused'), reason: v.string() })
]);

export type DifferenceParams = v.InferOutput<typeof DifferenceParams>;
export type DifferenceAnswer = v.InferOutput<typeof DifferenceAnswer>;
