/** Languages of samples that are code, with what in them is text or a comment. */
const TEXTS: Readonly<Record<string, RegExp>> = {
    lua: /"[^"\n]*"|'[^'\n]*'|--.*/g,
    elisp: /"(?:\\.|[^"\\])*"|;.*/g,
    rust: /"(?:\\.|[^"\\])*"|\/\/.*/g
};

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Whether the brackets of a sample and its quotes are closed; what a missing one looks like in most languages. */
export function isBalanced(language: string, text: string): boolean {
    const texts = TEXTS[language];
    if (!texts) throw new Error(`How texts look in ${language} is not known.`);
    const code = text.replace(texts, '');
    // Elisp quotes with a single one.
    if (code.includes('"') || (language === 'lua' && code.includes("'"))) return false;
    const open: string[] = [];
    for (const sign of code) {
        if ('([{'.includes(sign)) open.push(sign);
        else if (sign in PAIRS && open.pop() !== PAIRS[sign]) return false;
    }
    return open.length === 0;
}
