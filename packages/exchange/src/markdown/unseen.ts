/** What nobody sees, but for the joiners and variants that some scripts and emoji are made with. */
const UNSEEN =
    /(?!\u200c|\u200d|[\ufe00-\ufe0f])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}]/gu;

/** A line in which what could command a terminal or turn the direction of reading is a sign that can be seen. */
export function withoutUnseen(line: string): string {
    return line.replaceAll('\t', ' ').replace(UNSEEN, '\ufffd');
}
