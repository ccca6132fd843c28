import type { Scene } from '../scene.ts';
import { followLevel } from './follow-level.ts';
import { problems } from './problems.ts';
import { remarkConversation } from './remark-conversation.ts';
import { roleMatrix } from './role-matrix.ts';
import { roleSheet } from './role-sheet.ts';
import { writeRequirement } from './write-requirement.ts';

/** All pictures of the documentation. */
export const scenes: readonly Scene[] = [
    roleMatrix,
    roleSheet,
    problems,
    writeRequirement,
    followLevel,
    remarkConversation
];
