/** Puts together what is published of @gradus/schema: `npm pack` and `npm publish` run this in its folder. */
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';

const EXCHANGE = new URL('../../exchange/', import.meta.url);
const PACKAGE = new URL('../../schema/', import.meta.url);
const OUT = new URL('dist/', PACKAGE);

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const schemas = (await readdir(new URL('schema/', EXCHANGE))).filter(name => name.endsWith('.schema.json'));
for (const name of schemas) {
    await copyFile(new URL(`schema/${name}`, EXCHANGE), new URL(name, OUT));
}
// A module of types alone is its own declaration.
const types = await readFile(new URL('src/json/compiled-framework.ts', EXCHANGE), 'utf8');
await writeFile(new URL('index.d.ts', OUT), types);
await writeFile(new URL('index.js', OUT), '/* There are types alone in this package. */\nexport {};\n');
await copyFile(new URL('../../LICENSE', PACKAGE), new URL('LICENSE', PACKAGE));
