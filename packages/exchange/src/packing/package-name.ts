/** A name for a package, made of the code of its framework: `EUCustoms` becomes `eu-customs`. */
export function packageNameFrom(code: string): string {
    const words = code
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .replace(/([\p{Ll}\d])(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1$2-')
        .toLowerCase();
    const name = words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
    return name === '' || name === 'node-modules' ? 'framework' : name.slice(0, LONGEST);
}

const LONGEST = 100;

/** What a package is called as a folder: `@eu/customs` becomes `eu-customs`. */
export function folderNameOf(name: string, version: string): string {
    return `${name.replace(/^@/, '').replace('/', '-')}-${version}`;
}
