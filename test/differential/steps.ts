import type { Random } from '../../packages/fuzz/src/random.ts';

/**
 * One thing that somebody does in an editor, or that happens to the files. Which file, place or piece it means is counted
 * round and round, so that it always means one, also when the steps before it have been left out.
 */
export type Step =
    /** Typed letter by letter: as many edits as there are letters. */
    | { readonly does: 'type'; readonly file: number; readonly at: number; readonly text: string }
    | {
          readonly does: 'paste';
          readonly file: number;
          readonly at: number;
          readonly from: number;
          readonly length: number;
      }
    | { readonly does: 'delete'; readonly file: number; readonly at: number; readonly length: number }
    | { readonly does: 'undo'; readonly file: number; readonly times: number }
    | { readonly does: 'open' | 'close' | 'save'; readonly file: number }
    | { readonly does: 'create'; readonly file: number; readonly from: number }
    | { readonly does: 'remove'; readonly file: number }
    | { readonly does: 'move'; readonly file: number; readonly to: number }
    /** All files on disk become what they were at an earlier pause, as when git checks out another revision. */
    | { readonly does: 'check out'; readonly state: number }
    | { readonly does: 'rename'; readonly file: number; readonly at: number }
    | { readonly does: 'fix'; readonly file: number; readonly at: number }
    | { readonly does: 'format'; readonly file: number }
    | { readonly does: 'set level'; readonly file: number; readonly at: number }
    /** Asks a lot and takes it back at once, or goes on typing before the answers come. */
    | {
          readonly does: 'ask';
          readonly file: number;
          readonly at: number;
          readonly times: number;
          readonly cancels: boolean;
      };

/** Where files can be: folders within folders, so that a header that comes or goes moves files between frameworks. */
export const PLACES = [
    'framework.gradus',
    'competencies.gradus',
    'roles.gradus',
    'roles/officer.gradus',
    'national/framework.gradus',
    'national/roles.gradus',
    'national/inner/more.gradus',
    'other/framework.gradus'
];

const TYPED = [
    ...[
        '{',
        '}',
        '"',
        ':',
        ', ',
        '..',
        '- ',
        '// ',
        '/* ',
        '*/',
        '\n',
        '\r\n',
        ' ',
        '\t',
        '|',
        '@',
        '[',
        ']',
        '𝐀',
        'ü',
        '\u202e'
    ],
    ...[
        'PC1: 3\n',
        'CC1: 2..3\n',
        'role X "Y" { }\n',
        'requires {\n',
        'competency PC9 "New"\n',
        '"Teamwork"',
        'Officer'
    ],
    ...[
        'use Demo\n',
        'framework F "F"\n',
        'accept level-drop because "so"\n',
        'extends ',
        'because "…"',
        'level 1 "One"'
    ]
];

const WEIGHTS: readonly (readonly [Step['does'], number])[] = [
    ['type', 30],
    ['paste', 6],
    ['delete', 12],
    ['undo', 20],
    ['open', 6],
    ['close', 3],
    ['save', 4],
    ['create', 1],
    ['remove', 1],
    ['move', 1],
    ['check out', 1],
    ['rename', 3],
    ['fix', 3],
    ['format', 1],
    ['set level', 2],
    ['ask', 8]
];
const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/** Any step. Half of them come back to where the last one was, as people do. */
export function randomStep(random: Random, last: Step | undefined): Step {
    const spot = last && 'at' in last && random.once(2) ? last : undefined;
    const file = spot?.file ?? random.below(PLACES.length);
    const at = spot?.at ?? random.below(100_000);
    const does = randomKind(random);
    switch (does) {
        case 'type':
            return { does, file, at, text: random.pick(TYPED) };
        case 'paste':
            return { does, file, at, from: random.below(PLACES.length), length: random.upTo(400) };
        case 'delete':
            return { does, file, at, length: random.upTo(60) };
        case 'undo':
            return { does, file, times: random.upTo(8) };
        case 'create':
            return { does, file, from: random.below(PLACES.length) };
        case 'move':
            return { does, file, to: random.below(PLACES.length) };
        case 'check out':
            return { does, state: random.below(100) };
        case 'rename':
        case 'fix':
        case 'set level':
            return { does, file, at };
        case 'ask':
            return { does, file, at, times: random.upTo(12), cancels: random.once(2) };
        default:
            return { does, file };
    }
}

function randomKind(random: Random): Step['does'] {
    let left = random.below(TOTAL);
    for (const [does, weight] of WEIGHTS) {
        if (left < weight) return does;
        left -= weight;
    }
    return 'undo';
}
