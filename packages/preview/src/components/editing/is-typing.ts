/** Whether an element is a field, into which somebody types. */
export function isTyping(element: EventTarget | null): boolean {
    return (
        (element instanceof HTMLInputElement && element.type !== 'checkbox') || element instanceof HTMLTextAreaElement
    );
}
