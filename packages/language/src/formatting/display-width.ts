/** Signs that editors draw over two columns: East Asian ones, and pictures. */
const WIDE =
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
/** Signs that stand on the one before them, or are not seen at all. */
const WITHOUT_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of an editor a text takes, to say where the next one begins. */
export function displayWidth(text: string): number {
    let width = 0;
    for (const sign of text) width += WITHOUT_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
    return width;
}
