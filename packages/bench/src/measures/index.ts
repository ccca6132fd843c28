import { checkEsco } from './check-esco.ts';
import { checkEu } from './check-eu.ts';
import { checkOnet } from './check-onet.ts';
import { growth } from './growth.ts';
import { keystrokeFile } from './keystroke-file.ts';
import { keystrokeWorkspace } from './keystroke-workspace.ts';
import type { Suite } from './outcome.ts';
import { preview } from './preview.ts';
import { serverWorkspace } from './server-workspace.ts';
import { startUp } from './start-up.ts';

/** Everything that is measured, in the order of the report. */
export const SUITES: readonly Suite[] = [
    startUp,
    checkEu,
    checkOnet,
    checkEsco,
    keystrokeFile,
    keystrokeWorkspace,
    serverWorkspace,
    preview,
    growth
];
