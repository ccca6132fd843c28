import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Entry {
    readonly command: string;
    readonly when?: string;
}

export interface Manifest {
    readonly l10n: string;
    readonly contributes: {
        readonly commands: readonly { readonly command: string; readonly title: string }[];
        readonly menus: Readonly<Record<string, readonly Entry[]>>;
        readonly viewsContainers: { readonly activitybar: readonly { readonly id: string; readonly icon: string }[] };
        readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
        readonly walkthroughs: readonly {
            readonly id: string;
            readonly steps: readonly {
                readonly id: string;
                readonly description: string;
                readonly media: { readonly svg: string; readonly altText: string };
                readonly completionEvents: readonly string[];
            }[];
        }[];
    };
}

const root = fileURLToPath(new URL('../../', import.meta.url));

export function pathOf(file: string): string {
    return `${root}${file.replace(/^\.\//, '')}`;
}

export function readText(file: string): string {
    return readFileSync(pathOf(file), 'utf8');
}

export function readJson<T>(file: string): T {
    return JSON.parse(readText(file)) as T;
}

export const manifest = readJson<Manifest>('package.json');
