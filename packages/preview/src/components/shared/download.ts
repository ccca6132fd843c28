/** Gives a text to the person as a file, out of a page that has no server. */
export function download(name: string, type: string, text: string): void {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
}

/** A title as the name of a file: what systems do not allow in one is left out. */
export function fileName(title: string, ending: string): string {
    const name = title
        .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[ .]+|[ .]+$/g, '')
        .slice(0, 80);
    return `${name === '' ? 'matrix' : name}.${ending}`;
}
