import { type CompiledFramework, compileFramework } from '@gradus/exchange';
import { exporterOf } from '@gradus/exchange/exporters';
import type { FrameworkModel } from '@gradus/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyModel } from '../any-model.ts';
import { danglingCodes } from '../dangling-codes.ts';
import { schemaErrors } from '../schema.ts';
import { FRAMEWORKS, modelOf } from './frameworks.ts';
import { hostile } from './with-texts.ts';

async function linesOf(model: FrameworkModel): Promise<Record<string, unknown>[]> {
    const exported = await exporterOf('ndjson')?.export(model);
    const content = String(exported?.files[0]?.content);
    expect(content.endsWith('\n')).toBe(true);
    return content
        .slice(0, -1)
        .split('\n')
        .map(line => JSON.parse(line) as Record<string, unknown>);
}

const LISTS: Readonly<Record<string, string>> = {
    category: 'categories',
    competency: 'competencies',
    disputed: 'disputed'
};

/** Puts the compiled framework together again. */
function together(lines: readonly Record<string, unknown>[]): Record<string, unknown> {
    const [{ schemaVersion, forced, kind: _, inFramework: __, ...framework } = {}, ...elements] = lines;
    const whole: Record<string, unknown> = { schemaVersion, ...(forced ? { forced } : {}), framework };
    for (const { kind, inFramework, ...element } of elements) {
        const list = LISTS[String(kind)] ?? `${kind}s`;
        const own = element[`${kind}Kind`];
        delete element[`${kind}Kind`];
        const restored = own === undefined ? element : { ...element, kind: own };
        whole[list] = [...((whole[list] as unknown[] | undefined) ?? []), restored];
        expect(inFramework).toBe(framework['code']);
    }
    return whole;
}

describe('a line for each element', () => {
    test.each(FRAMEWORKS)('says all that the compiled JSON of %s says', async name => {
        const model = await modelOf(name);
        const compiled: CompiledFramework = compileFramework(model);
        const filled = Object.entries(compiled).filter(([, value]) => !Array.isArray(value) || value.length > 0);
        expect(together(await linesOf(model))).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(filled))));
    });

    test('is one line, whatever is in it', async () => {
        await linesOf(hostile(await modelOf('every-construct')));
        await fc.assert(
            fc.asyncProperty(anyModel, async model => void (await linesOf(model))),
            { numRuns: 50 }
        );
    });
});

describe('a file for each role', () => {
    const split = async (model: FrameworkModel) =>
        ((await exporterOf('json')?.export(model, { split: 'roles' }))?.files ?? []).map(({ name, content }) => ({
            name,
            compiled: JSON.parse(String(content)) as CompiledFramework
        }));

    test.each(FRAMEWORKS)('of %s keeps to the published schema and lists every code that it refers to', async name => {
        const model = await modelOf(name);
        const files = await split(model);
        expect(files.length).toBe(model.roles.length);
        for (const { compiled } of files) {
            expect(schemaErrors(compiled)).toEqual([]);
            expect(danglingCodes(compiled)).toEqual([]);
        }
    });

    test('says of the role what the whole says, and begins with it', async () => {
        const model = await modelOf('every-construct');
        const whole = compileFramework(model);
        for (const { name, compiled } of await split(model)) {
            const [role] = compiled.roles;
            expect(role).toEqual(whole.roles.find(({ code }) => code === role?.code));
            expect(name).toBe(`Every-Construct-1-${role?.code}.json`);
        }
        const chief = (await split(model)).find(({ name }) => name.includes('Head-Harbour'))?.compiled;
        expect(chief?.roles.map(({ code }) => code)).toEqual(['Head-Harbour', 'Base-Helper']);
        expect(chief?.sets.map(({ code }) => code)).toEqual(['Shared']);
        expect(chief?.competencies.map(({ code }) => code)).not.toContain('O1');
        expect(chief?.values.length).toBe(whole.values.length);
        expect(chief?.remarks.every(({ on }) => on.code === 'Head-Harbour')).toBe(true);
    });
});
