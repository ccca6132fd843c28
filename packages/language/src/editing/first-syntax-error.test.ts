import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/workspace.ts';
import { firstSyntaxError } from './first-syntax-error.ts';

async function firstIn(text: string): Promise<number | undefined> {
    const workspace = await TestWorkspace.of({ 'a.gradus': text });
    return firstSyntaxError(workspace.document('a.gradus'))?.start.line;
}

test('is where the text stops being understood', async () => {
    const half = 'category C "Core" unlevelled {\n  competency M1 "Alpha" {\n    competency M2 "Beta"\n  }\n  M3\n}\n';
    expect(await firstIn(half)).toBe(5);
    expect(await firstIn('role A "A"\n\n%\nrole B "B" at at {\n}\n')).toBe(2);
    expect(await firstIn('role A "A" {\n')).toBeDefined();
});

test('is nowhere in a text that is understood, whatever else is wrong with it', async () => {
    expect(await firstIn('role A "A" at Nowhere { requires NOPE: 1 }\n')).toBeUndefined();
    expect(await firstIn('')).toBeUndefined();
});
