import type { SavedFile } from '@gradus/protocol';

const TYPES = { svg: 'image/svg+xml', png: 'image/png', csv: 'text/csv' } as const;

/** Has the browser keep a file. */
export function download({ name, kind, content }: SavedFile): void {
    const bytes = kind === 'png' ? Uint8Array.from(atob(content), character => character.charCodeAt(0)) : content;
    const url = URL.createObjectURL(new Blob([bytes], { type: TYPES[kind] }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${name}.${kind}`;
    link.click();
    URL.revokeObjectURL(url);
}
