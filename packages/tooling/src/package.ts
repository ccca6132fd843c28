/** `npm run package`: the extension as a file that can be installed. */
import { mkdir } from 'node:fs/promises';
import { packExtension } from './pack-extension.ts';

await mkdir('build', { recursive: true });
await packExtension('build/gradus.vsix');
