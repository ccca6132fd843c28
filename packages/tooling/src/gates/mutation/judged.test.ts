import { expect, test } from 'vitest';
import { REPO_ROOT } from '../../provision/state-dir.ts';
import { AREAS, concerns, sourcesOf } from './areas.ts';
import { type Judgements, misfits, readJudgements } from './judged.ts';

const RULE = 'packages/language/src/validation/rules/level-drop.ts';
const LINE = 'for (const change of changes) report(place, change, context);';

test('what was judged is still there', () => {
    expect(readJudgements().files.length).toBeGreaterThan(0);
    expect(misfits(readJudgements())).toEqual([]);
});

/** There are types alone in these, and a list that is made where the file is loaded. */
const NOTHING_TO_TRY = ['example-beside.ts', 'rule.ts', 'rules/index.ts'].map(
    name => `packages/language/src/validation/${name}`
);

test('the mutants of every source were tried, of a new one too', () => {
    const sources = AREAS.flatMap(area => sourcesOf(area, REPO_ROOT));
    expect([...readJudgements().files, ...NOTHING_TO_TRY].sort()).toEqual(sources.sort());
});

test('what is not there any more, has no reason or stands there twice is told', () => {
    const judged = (line: string, reason: string) => ({ file: RULE, line, original: 'a', replacement: 'b', reason });
    const told = (list: Partial<Judgements>) =>
        misfits({
            files: [RULE],
            reasons: { why: 'It is so.' },
            judged: [],
            digests: readJudgements().digests,
            ...list
        })
            // Of the other files, of which this list says nothing.
            .filter(line => !line.endsWith('is in no list.'));
    expect(told({ judged: [judged(LINE, 'why')] })).toEqual([]);
    expect(told({ judged: [judged('const gone = true;', 'why')] }).join()).toMatch(/has changed: try it again\.$/);
    expect(told({ judged: [judged(LINE, 'why'), judged(LINE, 'why')] }).join()).toMatch(/is there twice\.$/);
    expect(told({ judged: [judged(LINE, 'because')] }).join(' ')).toMatch(/has no reason\./);
    expect(told({ files: [], judged: [judged(LINE, 'why')] }).join()).toMatch(/was not tried\.$/);
    expect(told({}).join()).toBe('The reason “why” is not used.');
    expect(told({ files: ['packages/gone.ts'], reasons: {} }).join()).toBe('packages/gone.ts is not there any more.');
    expect(told({ digests: { [RULE]: '0' }, reasons: {} }).join()).toBe(
        `${RULE} has changed since its mutants were tried: npm run mutation -- ${RULE}`
    );
    const elsewhere = misfits({ files: [], reasons: {}, judged: [], digests: { [RULE]: '0' } });
    expect(elsewhere).toEqual([`${RULE} has a digest and is in no list.`]);
});

test('a rule is held by its examples, its own test, and tests that name it', () => {
    const test = (file: string, name = '', text = '') => concerns(RULE, { file: file, name, text });
    const folder = RULE.replace('level-drop.ts', '');
    expect(test(`${folder}level-drop.test.ts`)).toBe(true);
    expect(test(`${folder}rules.test.ts`, 'level-drop reports its bad example')).toBe(true);
    expect(test(`${folder}rules.test.ts`, 'level-drop-more reports its bad example')).toBe(false);
    expect(test(`${folder}level-jump.test.ts`, '', "only(workspace, 'level-drop')")).toBe(true);
    expect(test(`${folder}level-jump.test.ts`, '', "only(workspace, 'level-jump')")).toBe(false);
});

test('what rules have in common is held by tests beside it, and by those of the rules that import it', () => {
    const folder = RULE.replace('level-drop.ts', '');
    const HELPER = 'packages/language/src/validation/stream-changes.ts';
    const NAMES = 'packages/language/src/references/visible-names.ts';
    const test = (source: string, file: string, name = '', text = '') => concerns(source, { file, name, text });
    expect(test(HELPER, 'packages/language/src/validation/stream-changes.test.ts')).toBe(true);
    expect(test(HELPER, `${folder}level-drop.test.ts`)).toBe(true);
    expect(test(HELPER, `${folder}rules.test.ts`, 'level-drop reports its bad example')).toBe(true);
    expect(test(HELPER, `${folder}date-format.test.ts`)).toBe(false);
    expect(test(HELPER, `${folder}date-format.test.ts`, '', "import { changesIn } from '../stream-changes.ts';")).toBe(
        true
    );
    expect(test(HELPER, `${folder}rules.test.ts`, 'date-format reports its bad example')).toBe(false);
    // How names are found is seen where they are not.
    expect(test(NAMES, `${folder}unresolved-reference.test.ts`)).toBe(true);
    expect(test(NAMES, `${folder}level-drop.test.ts`)).toBe(false);
    expect(test(HELPER, `${folder}unresolved-reference.test.ts`)).toBe(false);
});
