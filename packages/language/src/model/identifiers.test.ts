import { v5 } from 'uuid';
import { expect, test } from 'vitest';
import { TestWorkspace } from '../testing/index.ts';

async function ids(text: string): Promise<Record<string, string>> {
    const { competencies, framework } = (await TestWorkspace.of(text)).model();
    return Object.fromEntries([...competencies, framework].map(({ code, id }) => [code, id]));
}

const framework = (competency: string, header = '') =>
    `framework F "F" { ${header} }\nscale S "S" { level 1 }\ncategory C "C" on S { ${competency} }\n`;
const UUID5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('an identifier is a UUID of version 5, and of each element its own', async () => {
    const found = await ids(framework('competency A "A" competency B "B"'));
    for (const id of Object.values(found)) expect(id).toMatch(UUID5);
    expect(new Set(Object.values(found)).size).toBe(3);
});

test('it survives another title and place, and another code whose old one is kept', async () => {
    const { A } = await ids(framework('competency A "First"'));
    expect((await ids(framework('competency B "B" competency A "Other"')))['A']).toBe(A);
    expect((await ids(framework('competency Z "First" { formerly A }')))['Z']).toBe(A);
    expect((await ids(framework('competency Z "First" { formerly A, Y }')))['Z']).toBe(A);
    expect((await ids(framework('competency Z "First"')))['Z']).not.toBe(A);
});

test('it depends on the namespace that the framework declares', async () => {
    const plain = await ids(framework('competency A "A"'));
    const web = await ids(framework('competency A "A"', 'namespace "https://example.org/f"'));
    const uuid = await ids(framework('competency A "A"', 'namespace "6ba7b810-9dad-11d1-80b4-00c04fd430c8"'));
    expect(new Set([plain['A'], web['A'], uuid['A']]).size).toBe(3);
});

test('others can compute it from the namespace, the kind and the code', async () => {
    const uuid = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
    const web = 'https://example.org/f';
    const ofNamespace = async (header: string) => (await ids(framework('competency A "A"', header)))['A'];
    expect(await ofNamespace(`namespace "${uuid}"`)).toBe(v5('competency/A', uuid));
    expect(await ofNamespace(`language en namespace "${web}"`)).toBe(v5('competency/A', v5(web, v5.URL)));
    expect(await ofNamespace('')).toBe(v5('competency/A', v5('urn:gradus:F', v5.URL)));
});

test('a declared one goes before', async () => {
    const declared = '0A0E3B6C-6B1B-4C53-8D50-0A2E5D0F8F11';
    expect((await ids(framework(`competency A "A" { id "${declared}" }`)))['A']).toBe(declared.toLowerCase());
    expect((await ids(framework('competency A "A" { id "none" }')))['A']).toMatch(UUID5);
    // The one that means “none”.
    const nil = '00000000-0000-0000-0000-000000000000';
    expect((await ids(framework(`competency A "A" { id "${nil}" }`)))['A']).toMatch(UUID5);
});
