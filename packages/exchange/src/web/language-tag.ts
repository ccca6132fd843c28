/** A language tag as formats take it; nothing where it is none. */
export function languageTag(tag: string | undefined): string | undefined {
    return tag !== undefined && /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : undefined;
}
