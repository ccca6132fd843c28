import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives cells another look by rules of a style sheet, as long as that is asked for: thousands of cells need not be drawn
 * anew, and what a large matrix draws later looks like that as well.
 *
 * @param selector of the cells; absent for none
 * @param forced the look where somebody has chosen the colours of everything
 */
export function useCellRules(selector: string | undefined, look: string, forced = look): void {
    useLayoutEffect(() => {
        if (selector === undefined) return undefined;
        const sheet = new CSSStyleSheet();
        sheet.insertRule(`:is(${selector}) { ${look} }`);
        if (forced !== look) sheet.insertRule(`@media (forced-colors: active) { :is(${selector}) { ${forced} } }`, 1);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        return () => {
            document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
        };
    }, [selector, look, forced]);
}
