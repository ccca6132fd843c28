import { toChildArray } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { LevelMeaning } from '../../view-model/shared/level-meaning.ts';
import { LevelTexts } from './level-texts.tsx';

const NOW: LevelMeaning = {
    ...{ level: 'B', title: 'Able', step: 1, isOwn: true },
    sections: [],
    subject: { kind: 'descriptor', competency: 'S2', level: 'B' }
};
const THEN: LevelMeaning = { ...NOW, isEarlier: true };
const GENERAL: LevelMeaning = { ...THEN, isOwn: false };

test('the words of an earlier state are said to be of it, and are not taken for those of now', () => {
    const drawn = LevelTexts({ levels: [NOW, THEN], state: 'main', onReveal: undefined });
    const text = (level: LevelMeaning) =>
        renderToString(LevelTexts({ levels: [level], state: 'main', onReveal: undefined }));
    expect(text(THEN)).toContain('as in main');
    expect(text(NOW)).not.toContain('as in main');
    // What a scale says stands once below all, of the state that the heading names.
    expect(text(GENERAL)).not.toContain('as in main');
    const keys = toChildArray(drawn.props.children).map(each => (typeof each === 'object' ? each.key : each));
    expect(new Set(keys).size).toBe(2);
});
