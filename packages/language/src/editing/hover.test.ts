import { expect, test } from 'vitest';
import { ADOPTING_FRAMEWORKS } from '../testing/adopting-frameworks.ts';
import { openAt } from '../testing/at-cursor.ts';

/** What is shown at the cursor `‸` of a further file, and the words that it is about where that is not a whole name. */
async function shown(text: string): Promise<{ value: string; about?: string } | undefined> {
    const { services, document, params } = await openAt(ADOPTING_FRAMEWORKS, 'home/typed.gradus', text);
    const hover = await services.lsp.HoverProvider?.getHoverContent(document, params);
    if (!hover) return undefined;
    const { value } = hover.contents as { value: string };
    return hover.range ? { value, about: document.textDocument.getText(hover.range) } : { value };
}

async function card(text: string): Promise<string | undefined> {
    return (await shown(text))?.value;
}

const AEO = '**AEO** Authorised Economic Operator\n\n**Meaning**\n\nA trader whom customs trusts\\.';

test('a statement shows its sentence and its texts', async () => {
    expect(await card('relations { PC1 satisfies ‸TD1 }')).toBe(
        '**TD1** Everybody can swim\\.\n\n*National*\n\n**Proof**\n\n- The badge'
    );
});

test('a term shows what it means, also within a text, in which it may stand for several', async () => {
    expect(await card('term Q "Q" { see ‸AEO }')).toBe(AEO);
    expect(await shown('role X "X" { purpose "Visits each ‸AEO, often." }')).toEqual({ value: AEO, about: 'AEO' });
    expect(await shown('role X "X" { tasks\n- Visits AE‸Os\n }')).toEqual({ value: AEO, about: 'AEOs' });
    expect(await shown('role X "X of the A‸EO-list"')).toEqual({ value: AEO, about: 'AEO' });
    expect(await shown('term Q "Q" { remark "An A‸EO?" }')).toEqual({ value: AEO, about: 'AEO' });
});

test('a word that is no term shows nothing', async () => {
    expect(await card('role X "X" { purpose "Visits ‸each AEO" }')).toBeUndefined();
    expect(await card('role X "X" { purpose "AEO‸ and so on" }')).toBeUndefined();
    expect(await card('// The A‸EO\nrole X "X"')).toBeUndefined();
});

test('a stream shows the way', async () => {
    expect(await card('term Q "Q" { see ‸Crew }')).toBe('**Crew** From ferry to boat\n\n*Ferry Driver → Boatman*');
});

test('a role shows how much it requires in effect, with lists, tables, changes and what it takes over', async () => {
    expect(await card('role X "X" extends ‸Boatman')).toBe(
        '**Boatman** Boatman\n\n*Junior Manager · River · Crews*\n\n*Extends Customs Officer\\, What everybody does*\n\n' +
            '3 requirements, 2 of them taken over'
    );
    expect(await card('role X "X" extends ‸Ferryman')).toMatch(/2 requirements$/);
});

test('a set says that it is one', async () => {
    expect(await card('role X "X" extends ‸Afloat')).toBe(
        '**Afloat** Afloat\n\n*Set*\n\n**Notes**\n\nFor everybody on board\\.\n\n2 requirements'
    );
    expect(await card('set ‸X "X" extends Everybody')).toMatch(/1 requirement, all taken over$/);
});

test('a specialisation shows what it adds', async () => {
    const role = 'role X "A role" { specialisation ‸Q "Special" { requires PC1: 2 } }';
    expect(await card(role)).toBe('**Q** Special\n\n*A role*\n\n1 requirement on top of the role’s');
});

test('a level shows what it means for the competency that it is a level of', async () => {
    const meaning = '**1** Helps\n\n*Levels of skill*\n\n**NC1** Rivers\n\n**Signs**\n\n- Can swim';
    expect(await card('role X "X" { requires NC1: ‸1 }')).toBe(meaning);
    expect(await card('role X "X" { requires NC1: 1..‸2 }')).toBe('**2** Works alone\n\n*Levels of skill*');
    expect(await card('matrix {\n | | Boatman |\n | NC1 | ‸1 |\n}')).toBe(meaning);
    expect(await card('category Q "Q" on Skill { competency X "X" { level ‸1 { signs\n- Waits\n } } }')).toBe(
        '**1** Helps\n\n*Levels of skill*\n\n**X** X\n\n**Signs**\n\n- Waits'
    );
});

test('levels whose codes are not typed yet are left out', async () => {
    const typed = 'scale X "X" { level 2 "Able" level }\ncategory K "K" on X { competency N‸1 "New" }';
    expect(await card(typed)).toBe('**N1** New\n\n*K*\n\nLevels: 2 Able\n\nRequired by no role.');
    expect(await card('scale X "X" { level }\ncategory K "K" on X { competency N‸1 "New" }')).toBe(
        '**N1** New\n\n*K*\n\nRequired by no role.'
    );
});

test('a number of a continuous scale shows the scale', async () => {
    const scale = '**Weight** Weight\n\n*From 0 to 7*\n\n- **2** Some\n- **4** Much';
    expect(await card('role X "X" { requires NC1: 1, Weight ‸3.5 }')).toBe(scale);
    expect(await card('role X "X" { requires NC1: 1, ‸Weight 3.5 }')).toBe(scale);
});

test('of a name with its framework, each part shows what it stands for', async () => {
    const teamwork =
        '**PC1** Teamwork\n\n*Core*\n\nLevels: 1 Helps, 2 Works alone, 3 Leads, 4 Shapes\n\n' +
        'Required by 3 roles.\n\n| Level | Roles | |\n| :-- | --: | :-- |\n| 1 Helps | 1 | █ |\n| 3 Leads | 2 | ██ |';
    expect(await card('relations { ‸PC1@B see TD1 }')).toBe(teamwork);
    expect(await card('relations { PC1@‸B see TD1 }')).toBe('**Base** Base Framework');
    expect(await card('relations { "Team‸work"@B see TD1 }')).toBe(teamwork);
});

test('what is adapted is shown as it is here', async () => {
    expect(await card('relations { ‸PC3 see TD1 }')).toMatch(
        /^\*\*PC3\*\* Danger\n\n\*Core\*\n\nLevels: 1 Helps, 2 Works alone, 3 Leads\n/
    );
});

test('what is retired or a draft says so', async () => {
    expect(await card('term ‸Q "Q" { status draft }')).toBe('**Q** Q\n\n*Draft*');
    expect(await card('term ‸Q "Q" { status retired }')).toBe('**Q** Q\n\n*Retired*');
    expect(await card('term ‸Q "Q" { status retired replaced by AEO }')).toBe(
        '**Q** Q\n\n*Retired\\, replaced by Authorised Economic Operator*'
    );
    expect(await card('term ‸Q "Q" { status adopted }')).toBe('**Q** Q');
});

/** The last part of a card: by whom the competency `X`, of the category `Q`, is required. */
async function requirers(text: string, code = 'X'): Promise<string | undefined> {
    return (await card(`category Q "Q" on Skill { competency ‸${code} "X" }\n${text}`))?.replace(
        /^.*\n\n(?=Required)/s,
        ''
    );
}

test('a competency shows at which levels how many roles require it, desirable ones and ranges included', async () => {
    const roles = [
        ...Array.from({ length: 30 }, (_, index) => `role A${index} "A" { requires X: 3 }`),
        'role B "B" { requires X: 1..2 desirable }',
        'role C "C" extends B',
        'role D "D" { specialisation S "S" { requires X: 1 } }'
    ].join('\n');
    expect(await requirers(roles)).toBe(
        'Required by 33 roles, 2 desirable.\n\n| Level | Roles | |\n| :-- | --: | :-- |\n| 1 Helps | 1 | █ |\n' +
            '| 1 Helps to 2 Works alone | 2 | █ |\n| 3 Leads | 30 | ████████████ |'
    );
});

test('a competency that no role requires says so, one without levels how many, and a value nothing', async () => {
    expect(await requirers('set A "A" { requires X: 3 }')).toBe('Required by no role.');
    expect(await card('relations { ‸K1 see TD1 }')).toMatch(/\n\nRequired by 1 role\.$/);
    expect(await card('relations { ‸V1 see TD1 }')).toBe(
        '**V1** Honesty\n\n*Values*\n\nNo levels: applies to every role.'
    );
});

test('titles of levels cannot break the table or become links, and many numbers do not make it long', async () => {
    const scale = 'scale Odd "Odd" { level z "a | [b](http://c) <img>" }\ncategory Z "Z" on Odd { competency ‸Y "Y" }';
    expect(await card(`${scale}\nrole A "A" { requires Y: z }`)).toMatch(
        /\n\| z a \\\| \\\[b\\\]\\\(http\\:\\\/\\\/c\\\) \\<img\\> \| 1 \| █ \|$/
    );
    const roles = Array.from({ length: 12 }, (_, index) => `role A${index} "A" { requires Y: 0.${index + 10} }`).join(
        '\n'
    );
    const numbers = await card(`category Z "Z" on Weight { competency ‸Y "Y" }\n${roles}`);
    expect(numbers).toMatch(/\| 0\\\.17 \| 1 \| █ \|\n\| … and 4 more \| \| \|$/);
});
