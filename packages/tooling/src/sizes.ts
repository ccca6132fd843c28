/** `npm run sizes`: how large is what ships, and whether it is too large. */
import { mkdir } from 'node:fs/promises';
import { packExtension } from './pack-extension.ts';
import { isWithinBudget, measureSizes, type Size } from './sizes/measure.ts';

await mkdir('build', { recursive: true });
await packExtension('build/gradus.vsix');
const sizes = await measureSizes('build/gradus.vsix');
const width = Math.max(...sizes.map(({ part }) => part.length));
for (const size of sizes) console.log(lineOf(size));
process.exitCode = sizes.every(isWithinBudget) ? 0 : 1;

function lineOf(size: Size): string {
    const { part, bytes, budget } = size;
    const limit = budget === undefined ? '' : ` of ${inKilobytes(budget)}`;
    return `${part.padEnd(width)}  ${inKilobytes(bytes)}${limit}${isWithinBudget(size) ? '' : '  TOO LARGE'}`;
}

function inKilobytes(bytes: number): string {
    return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}
