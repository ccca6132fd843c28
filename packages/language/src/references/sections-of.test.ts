import { expect, test } from 'vitest';
import * as ast from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import { TestWorkspace } from '../testing/index.ts';
import { nodesIn } from './child-nodes.ts';
import { isSectionHolder, type SectionHolder, sectionKindOf, sectionOf, sectionsFor, useFor } from './sections-of.ts';

const TEXT = `framework Demo "Demo"
section goals "Goals": list required for role in Other
section purpose "Purpose": text expected for role, required for set
section scope "Scope": text for competency in Core
section signs "Signs": list for descriptor, for statement in Deep
section notes "Notes": list for competency, for descriptor in Core
section words "Words": text for statement in Core, for category in Deep
section domain "Domain": text for domain
scale S { level 1 }
category Core on S {
  competency A {
    level 1 {
      - Seen.
    }
  }
  statement ST {
    - Said.
  }
  category Deep { competency B statement SU }
}
category Other on S { 
  competency C {
    - One.
    - Two.
  }
  competency D in Deep }
category Cycle in Circle on S { competency E }
category Circle in Cycle
role R { purpose "To lead." }
set T
translation de {
  competency B { level 1 { } }
  competency C { competency D }
  scale S { level 1 }
  level 1
  section scope
}
adapt competency A
adapt role R
`;

interface Found {
    readonly holders: readonly SectionHolder[];
    readonly workspace: TestWorkspace;
    readonly of: (type: string, name?: string) => SectionHolder;
}

async function holders(text = TEXT): Promise<Found> {
    const workspace = await TestWorkspace.of(text);
    expect(workspace.diagnostics().filter(({ code }) => code === 'syntax')).toEqual([]);
    const found = [...nodesIn(workspace.document().parseResult.value)].filter(isSectionHolder);
    const of = (type: string, name?: string) => {
        const holder = found.find(each => each.$type === type && (name === undefined || nameOf(each) === name));
        if (!holder) throw new Error(`There is no ${type} ${name}.`);
        return holder;
    };
    return { holders: found, workspace, of };
}

function nameOf(holder: SectionHolder): string | undefined {
    if (ast.isElement(holder)) return holder.name;
    return ast.isDescriptor(holder) ? holder.level?.$refText : holder.target?.$refText;
}

function symbolsOf({ workspace }: Found) {
    return workspace.shared.gradus.Frameworks.symbolsFor(workspace.document().uri);
}

test('kinds of element are those that a section names', async () => {
    const { holders: all } = await holders();
    const kinds = all.filter(each => ast.isRole(each) || !ast.isElement(each)).map(sectionKindOf);
    expect(kinds).toEqual([
        'descriptor',
        'role',
        'set',
        'competency',
        'descriptor',
        'competency',
        'competency',
        'scale',
        'level',
        'level',
        undefined,
        'competency',
        'role'
    ]);
});

test('a section is meant for a kind of element, or for those in a category', async () => {
    const found = await holders();
    const symbols = symbolsOf(found);
    const meant = (type: string, name?: string) =>
        sectionsFor(found.of(type, name), symbols)
            .map(({ section, required, expected }) => section.name + (required ? '!' : expected ? '?' : ''))
            .join(' ');
    expect(meant('Role', 'R')).toBe('purpose?');
    expect(meant('Role', 'T')).toBe('purpose!');
    expect(meant('Competency', 'A')).toBe('scope notes');
    expect(meant('Competency', 'B')).toBe('scope notes');
    expect(meant('Competency', 'C')).toBe('notes');
    expect(meant('Competency', 'D'), 'by “in”').toBe('scope notes');
    expect(meant('Competency', 'E')).toBe('notes');
    expect(meant('Descriptor')).toBe('signs notes');
    expect(meant('Statement', 'ST')).toBe('words');
    expect(meant('Statement', 'SU')).toBe('signs words');
    expect([meant('Category', 'Core'), meant('Category', 'Deep')]).toEqual(['', 'words']);
    expect(meant('Translated', 'B')).toBe('scope notes');
    expect(meant('Translated', 'C')).toBe('notes');
    expect(meant('Adaptation', 'A')).toBe('scope notes');
    expect(meant('Scale', 'S')).toBe('');
});

test('a list without a name belongs to the only list section', async () => {
    const found = await holders();
    const symbols = symbolsOf(found);
    const section = (type: string, name?: string) => {
        const [content] = (found.of(type, name) as ast.Competency).contents;
        return content && sectionOf(content, symbols)?.name;
    };
    expect(section('Competency', 'C')).toBe('notes');
    // Signs and notes are both lists.
    expect(section('Descriptor')).toBeUndefined();
    expect(section('Statement', 'ST')).toBeUndefined();
    expect(section('Role', 'R')).toBe('purpose');
});

test('what an edit replaces is still the section that is meant', async () => {
    const found = await holders();
    const [before] = sectionsFor(found.of('Role', 'R'), symbolsOf(found));
    await found.workspace.change(TEXT.replace('"To lead."', '"To lead well."'));
    expect(before?.section.name).toBe('purpose');
    const [after] = sectionsFor(found.of('Role', 'R'), symbolsOf(found));
    expect(after?.section.title).toBe('Purpose');
});

test('where nobody can tell which category is meant, the section is meant for nothing', async () => {
    const found = await holders(
        'section s "S": text for competency in Nowhere\ncategory C unlevelled { competency A }\n'
    );
    const section = found.of('Section') as ast.Section;
    expect(useFor(section, found.of('Competency'))).toBeUndefined();
    expect(isSectionHolder(undefined)).toBe(false);
    expect(isSectionHolder(found.workspace.document().parseResult.value)).toBe(false);
});

test('what is meant for one kind of element is not meant for another', async () => {
    const found = await holders('section s "S": text for role\nrole R "R"\ngrade G "G"\n');
    const meant = (type: string) => sectionsFor(found.of(type), symbolsOf(found)).map(({ section }) => section.name);
    expect([meant('Role'), meant('Grade')]).toEqual([['s'], []]);
});

test('what does not name its element yet is in no category', async () => {
    const found = await holders();
    const section = found.holders.filter(ast.isSection).find(({ name }) => name === 'scope') as ast.Section;
    expect(useFor(section, { $type: 'Translated', kind: 'competency' } as ast.Translated)).toBeUndefined();
});

test('of several uses of a section the first that fits counts', async () => {
    const found = await holders(`section a "A": text for role, for competency in Inner, required for competency in Outer
section b "B": text required for competency in Inner, for competency, expected for competency in Outer
section c "C": text expected for competency in Nowhere, required for competency in Other, for competency in Inner
section d "D": text for competency
category Outer unlevelled {
  category Inner { competency I competency J in Other }
  competency O
}
category Other unlevelled { competency X }
`);
    const meant = (name: string) =>
        sectionsFor(found.of('Competency', name), symbolsOf(found))
            .map(({ section, required, expected }) => section.name + (required ? '!' : expected ? '?' : ''))
            .join(' ');
    expect(['I', 'J', 'O', 'X'].map(meant)).toEqual(['a b! c d', 'a b! c! d', 'a! b d', 'b c! d']);
    const use = (section: string, name: string) => {
        const node = found.holders.filter(ast.isSection).find(each => each.name === section) as ast.Section;
        return node.uses.indexOf(useFor(node, found.of('Competency', name)) as ast.SectionUse);
    };
    expect(['I', 'J', 'O', 'X'].map(name => ['a', 'b', 'c', 'd'].map(section => use(section, name)))).toEqual([
        [1, 0, 2, 0],
        [1, 0, 1, 0],
        [2, 1, -1, 0],
        [-1, 1, 1, 0]
    ]);
});

test('what a category has is meant for it after an edit of its texts, and not for another one with its code', async () => {
    const text = 'section s "S": text for competency in K\ncategory K unlevelled { remark "Old." competency A }\n';
    const more = 'category K unlevelled { competency B }\n';
    const found = await holders(text + more);
    const meant = (name: string) => {
        const nodes = [...nodesIn(found.workspace.document().parseResult.value)].filter(ast.isCompetency);
        const holder = nodes.find(each => each.name === name) as ast.Competency;
        return sectionsFor(holder, symbolsOf(found)).map(({ section }) => section.name);
    };
    expect([meant('A'), meant('B')]).toEqual([['s'], []]);
    const before = symbolsOf(found);
    await found.workspace.change(text.replace('Old', 'New') + more);
    expect(symbolsOf(found)).toBe(before);
    expect([meant('A'), meant('B')]).toEqual([['s'], []]);
    await found.workspace.change(text.replace('in K', 'in L').replace('category K', 'category L') + more);
    expect([meant('A'), meant('B')]).toEqual([['s'], []]);
});

test('the categories above an element are gone through once, however many sections and uses there are', () => {
    let steps = 0;
    const categories: object[] = [];
    for (let index = 0; index < 50; index++) {
        const above = categories[index - 1];
        const parent = {
            get ref() {
                steps++;
                return above;
            }
        };
        categories.push({ $type: 'Category', name: `C${index}`, parent });
    }
    const other = { $type: 'Category', name: 'Other' };
    const use = (ref: object) => ({ kind: 'competency', category: { ref }, required: false, expected: false });
    const nodes = Array.from({ length: 100 }, (_, index) => ({
        $type: 'Section',
        name: `s${index}`,
        uses: [...Array.from({ length: 20 }, () => use(other)), use(categories[0] as object)]
    }));
    const symbols = { members: () => nodes.map(node => ({ node })) } as unknown as FrameworkSymbols;
    const holder = { $type: 'Competency', kinds: [], $container: categories[49] } as unknown as ast.Competency;
    expect(sectionsFor(holder, symbols)).toHaveLength(100);
    expect(steps).toBe(50);
    expect(useFor(nodes[0] as unknown as ast.Section, holder)).toBe(nodes[0]?.uses[20]);
    expect(steps).toBe(100);
});

test('what belongs to several categories has the sections of all of them, whatever stands beside it', async () => {
    const found = await holders(`framework Demo "Demo"
section one "One": text for competency in Q1
section two "Two": text for competency in Q2
scale S { level 1 }
category Core on S { competency A in Q1 competency B in Q2 competency C competency D in Q1, Q2 }
category Q1 unlevelled
category Q2 unlevelled
`);
    const symbols = symbolsOf(found);
    const meant = (name: string) =>
        sectionsFor(found.of('Competency', name), symbols).map(({ section }) => section.name);
    for (const names of ['ABCD', 'DCBA']) {
        const sections = [...names].map(name => `${name} ${meant(name).join(' ')}`.trim());
        expect(sections.sort()).toEqual(['A one', 'B two', 'C', 'D one two']);
    }
});
