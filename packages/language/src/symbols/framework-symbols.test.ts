import { expect, test, vi } from 'vitest';
import { FrameworkSymbols, type ImportedSymbols } from './framework-symbols.ts';
import type { GradusDescription } from './gradus-description.ts';
import { NamesByCode } from './names-by-code.ts';
import { NamesByTitle } from './names-by-title.ts';

/** Names of a framework, each as “kind code title”, with those of the frameworks that it uses or adopts. */
function symbols(elements: readonly string[], imports: readonly ImportedSymbols[] = []): FrameworkSymbols {
    const descriptions = elements.map(element => {
        const [type, name, title, ...aliases] = element.split(' ');
        return { type, name, title, aliases } as unknown as GradusDescription;
    });
    return new FrameworkSymbols(descriptions, () => imports);
}

function used(name: string, of: FrameworkSymbols, adopted = false): ImportedSymbols {
    return { name, adopted, symbols: of };
}

function titles(found: Iterable<GradusDescription>): string {
    return [...found].map(({ title }) => title).join(' ');
}

const FAR = symbols(['Competency D Far Distant', 'Role R Remote']);
const NEAR = symbols(
    ['Competency A Near Close', 'Competency B Next', 'Role B Boss', 'Competency X Ecks'],
    [used('Far', FAR, true)]
);
const OTHER = symbols(['Competency B Other', 'Competency C Third'], [used('Unseen', symbols(['Competency U Unseen']))]);
const OWN = symbols(
    ['Competency A Own', 'Competency É Accent', 'Competency A Again', 'Scale S Scale', 'Nonsense N None'],
    [used('N\u0301ear', NEAR), used('Other', OTHER, true)]
);

test('a code is looked for in the framework itself, then in those that it uses, and in what these adopt', () => {
    const found = (kind: string, code: string) => OWN.find(kind, code)?.title;
    expect(['A', 'B', 'C', 'D', 'E\u0301', 'U', 'Z'].map(code => found('Competency', code))).toEqual([
        'Own',
        'Next',
        'Third',
        'Far',
        'Accent',
        undefined,
        undefined
    ]);
    expect([found('Role', 'B'), found('Role', 'R'), found('Role', 'A'), found('Nonsense', 'N')]).toEqual([
        'Boss',
        'Remote',
        undefined,
        undefined
    ]);
    expect([OWN.findOwn('Competency', 'A')?.title, OWN.findOwn('Competency', 'B')]).toEqual(['Own', undefined]);
    expect([OWN.imported('Ńear'), OWN.imported('Other'), OWN.imported('Far')]).toEqual([NEAR, OTHER, undefined]);
    expect(new FrameworkSymbols([]).find('Competency', 'A')).toBeUndefined();
});

test('all that can be used is told once for each code, and what the framework consists of', () => {
    expect(titles(OWN.all('Competency'))).toBe('Own Accent');
    expect(titles(OWN.everyOne('Competency'))).toBe('Own Again Accent');
    expect(titles(OWN.visible('Competency'))).toBe('Own Accent Next Ecks Far Third');
    expect(titles(OWN.members('Competency'))).toBe('Own Accent Other Third');
    expect([...OWN.codes('Competency')]).toEqual(['A', 'É']);
    for (const none of [OWN.all('None'), OWN.codes('None'), OWN.visible('None'), OWN.everyOne('None' as 'Role')]) {
        expect([...none]).toEqual([]);
    }
    expect(titles(OWN.named('Competency', 'A'))).toBe('Own Again');
    expect([OWN.named('Competency', 'B'), OWN.named('None' as 'Role', 'A')]).toEqual([[], []]);
    expect([
        OWN.isRepeated('Competency', 'A'),
        OWN.isRepeated('Competency', 'É'),
        OWN.isRepeated('None' as 'Role', 'A')
    ]).toEqual([true, false, false]);
});

test('frameworks that use each other come to an end', () => {
    const imports: ImportedSymbols[] = [];
    const one = symbols(['Competency A One'], imports);
    const two = symbols(['Competency B Two'], [used('One', one, true)]);
    imports.push(used('Two', two, true), used('Again', two, true));
    expect(titles(one.visible('Competency'))).toBe('One Two');
    expect(one.find('Competency', 'Z')).toBeUndefined();
    expect([...one.competencyTitles()]).toEqual(['One', 'Two']);
});

test('what is adopted is gone through in the order in which it is named, and no element is of a kind without names', () => {
    const first = symbols(['Competency F First']);
    const second = symbols(['Competency S Second', 'Nonsense N None']);
    const both = symbols([], [used('First', first, true), used('Second', second, true)]);
    expect(titles(symbols([], [used('Both', both)]).visible('Competency'))).toBe('First Second');
    expect(second.find('Nonsense', 'N')).toBeUndefined();
});

test('titles and aliases are looked for in the same order', () => {
    const found = (text: string) => OWN.findCompetencyByTitle(text);
    expect(['Own', 'Near', 'close', 'Distant', 'Unseen', 'Boss'].map(text => found(text)?.description.name)).toEqual([
        'A',
        'A',
        'A',
        'D',
        undefined,
        undefined
    ]);
    expect(['Boss', 'remote', 'Own'].map(text => OWN.findByTitle('Role', text)?.name)).toEqual(['B', 'R', undefined]);
    expect([...OWN.competencyTitles()].join(' ')).toBe('Own Again Accent Near Next Ecks Close Far Distant Other Third');
});

test('another element may go by the same title, if it counts', () => {
    const twice = symbols(['Role A Lead', 'Role B Lead', 'Role C lead']);
    expect(twice.otherCalled('Role', 'Lead', 'A')?.name).toBe('B');
    expect(twice.otherCalled('Role', 'Lead', 'A', ({ name }) => name === 'C')?.name).toBe('C');
    expect(twice.otherCalled('Role', 'Boss', 'A')).toBeUndefined();
    expect(twice.otherCalled('Grade', 'Lead', 'A')).toBeUndefined();
});

test('a code in letters of another alphabet is told from the one that looks like it', () => {
    expect(OWN.findLookalike('Competency', 'А')?.title, 'a Cyrillic А').toBe('Own');
    expect(OWN.findLookalike('Competency', 'Х')?.title, 'a Cyrillic Х of a used framework').toBe('Ecks');
    expect(OWN.findLookalike('Competency', 'A')).toBeUndefined();
    expect(OWN.findLookalike('Competency', 'Q')).toBeUndefined();
    const cyrillic = symbols(['Role А First', 'Role Α Second']);
    expect(cyrillic.findLookalike('Role', 'A')?.title, 'of a Cyrillic and a Greek one the first').toBe('First');
    expect(cyrillic.findLookalike('Role', 'A')?.title).toBe('First');
});

test('many questions to many frameworks that are used are each answered by few of them', () => {
    const many = Array.from({ length: 100 }, (_, index) => used(`F${index}`, symbols([`Role R${index} T${index}`])));
    const user = symbols([], [...many, used('Last', symbols(['Role R7 Other', 'Role Z T8']))]);
    const byCode = vi.spyOn(NamesByCode.prototype, 'get');
    const byTitle = vi.spyOn(NamesByTitle.prototype, 'find');
    const found = () => ['R7', 'R99', 'Z', 'Y'].map(code => user.find('Role', code)?.title);
    const titled = () => ['T8', 't99', 'Other', 'None'].map(title => user.findByTitle('Role', title)?.name);
    const answers = [found(), titled()];
    expect(answers).toEqual([
        ['T7', 'T99', 'T8', undefined],
        ['R8', 'R99', 'R7', undefined]
    ]);
    for (let time = 0; time < 2000; time++) {
        user.find('Role', `X${time}`);
        user.findByTitle('Role', `X${time}`);
        user.find('Level', `X${time}`);
    }
    expect([found(), titled()]).toEqual(answers);
    expect(byCode.mock.calls.length).toBeLessThan(10_000);
    expect(byTitle.mock.calls.length).toBeLessThan(10_000);
    vi.restoreAllMocks();
});

test('of what is called the same the first is meant, and what is called so is looked for once', () => {
    const [first, second] = [symbols([]), symbols([])];
    let asked = 0;
    const user = new FrameworkSymbols([], () => {
        asked++;
        return [used('A', first), used('A', second), used('B', second)];
    });
    for (let time = 0; time < 10; time++) {
        expect([user.imported('A'), user.imported('B'), user.imported('C')]).toEqual([first, second, undefined]);
    }
    expect(user.imported('A')).toBe(first);
    expect(asked).toBe(1);
});
