import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives cells another look by rules of a style sheet, as long as that is asked for: thousands of cells need not be drawn
 * anew, and what a large matrix draws later looks like that as well.
 *
 * @param selector of the cells; absent for none
 */
export function useCellRules(selector: string | undefined, look: string): void {
    useLayoutEffect(() => {
        if (selector === undefined) return undefined;
        const sheet = new CSSStyleSheet();
        sheet.insertRule(`:is(${selector}) { ${look} }`);
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        return () => {
            document.adoptedStyleSheets = document.adoptedStyleSheets.filter(each => each !== sheet);
        };
    }, [selector, look]);
}
