import type { FrameworkHeader } from '@gradus/model';

/** The line below a framework's title: which version this is and whose; empty where neither is told. */
export function subtitle({ version, publisher }: FrameworkHeader): string {
    const parts = [version === undefined ? undefined : `Version ${version}`, publisher];
    return parts.filter(part => part !== undefined && part !== '').join(' · ');
}
