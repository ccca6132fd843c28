import { expect, test } from 'vitest';
import type { GradusDescription } from './gradus-description.ts';
import { NamesByTitle } from './names-by-title.ts';

test('where a thousand elements have one name, what each of them asks does not look at all the others', () => {
    let looks = 0;
    const elements = Array.from({ length: 1000 }, (_, index) => {
        const element = { title: 'Same', aliases: ['Alike'] };
        // How often it is looked at is what it costs.
        return Object.defineProperty(element, 'name', {
            get: () => {
                looks++;
                return `R${index}`;
            }
        }) as unknown as GradusDescription;
    });
    const names = new NamesByTitle(elements);
    const counts = () => true;
    for (let index = 0; index < 1000; index++) {
        expect(names.findOther('Same', `R${index}`, counts)?.title).toBe('Same');
        expect(names.findOther('ALIKE', `R${index}`, counts)?.title).toBe('Same');
        expect([names.match('Same')?.match, names.match('alike')]).toEqual(['title', undefined]);
    }
    expect(looks).toBeLessThan(20_000);
});

test('each way to count has an answer of its own', () => {
    const elements = ['A', 'B', 'C'].map(
        name => ({ name, title: 'Same', aliases: [] }) as unknown as GradusDescription
    );
    const names = new NamesByTitle(elements);
    const isLate = ({ name }: GradusDescription) => name > 'A';
    const other = (code: string) => [
        names.findOther('Same', code, () => true)?.name,
        names.findOther('Same', code, isLate)?.name
    ];
    expect(['A', 'B', 'C', 'D'].map(other)).toEqual([
        ['B', 'B'],
        ['A', 'C'],
        ['A', 'B'],
        ['A', 'B']
    ]);
});
