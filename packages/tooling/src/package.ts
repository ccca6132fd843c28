/** `npm run package`: what is released, in build/: the extension as a file that can be installed, and the packages of npm. */
import { packEverything } from './supply-chain/pack-everything.ts';

for (const [name, digest] of await packEverything('build')) console.log(`${digest}  ${name}`);
