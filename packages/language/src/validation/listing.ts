import { oneOf } from './wording.ts';

/** A number with its word: “1 level”, “3 levels”. */
export function counted(count: number, word: string, words = `${word}s`): string {
    return `${count} ${count === 1 ? word : words}`;
}

/** The first of many, and how many more there are: “A, B and C”, “A, B and 7 more”. */
export function firstOf(all: readonly string[], most: number): string {
    if (all.length <= most) return oneOf(all, 'and');
    return oneOf([...all.slice(0, most), `${all.length - most} more`], 'and');
}

/** Whole numbers in rising order, neighbours drawn together: “1 to 3, 5 and 6”. */
export function ranges(numbers: readonly number[]): string {
    const parts: string[] = [];
    for (let start = 0; start < numbers.length; ) {
        const first = numbers[start] ?? 0;
        let length = 1;
        while (numbers[start + length] === first + length) length++;
        if (length > 2) parts.push(`${first} to ${first + length - 1}`);
        else for (let each = 0; each < length; each++) parts.push(String(first + each));
        start += length;
    }
    return oneOf(parts, 'and');
}
