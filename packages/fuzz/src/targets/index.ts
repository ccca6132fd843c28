import type { Target } from '../target.ts';
import { bytesTarget } from './bytes-target.ts';
import { editorTarget } from './editor-target.ts';
import { editsTarget } from './edits-target.ts';
import { IMPORT_TARGETS } from './import-targets.ts';
import { messagesTarget } from './messages-target.ts';
import { modelTarget } from './model-target.ts';
import { serverTarget } from './server-target.ts';
import { settingsTarget } from './settings-target.ts';
import { textTarget } from './text-target.ts';

/** Everything that is tried, in the order of the report. */
export const TARGETS: readonly Target[] = [
    textTarget,
    bytesTarget,
    editsTarget,
    editorTarget,
    modelTarget,
    ...IMPORT_TARGETS,
    settingsTarget,
    messagesTarget,
    serverTarget
];
