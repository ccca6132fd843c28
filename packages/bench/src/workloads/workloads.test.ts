import { TestWorkspace } from '@gradus/language/testing';
import { describe, expect, test } from 'vitest';
import type { Content } from './content.ts';
import { generate } from './generate.ts';
import { GROWTH, SIZES, type SizeName } from './sizes.ts';
import { writeGradus } from './write-gradus.ts';
import { writeJson } from './write-json.ts';
import { writeLikeC4 } from './write-likec4.ts';
import { writeTypeScript } from './write-typescript.ts';
import { writeYaml } from './write-yaml.ts';
import type { TextFile } from './writer.ts';

const WRITERS = [writeGradus, writeJson, writeYaml, writeTypeScript, writeLikeC4];

test.each(WRITERS)('%o writes the same on every run', write => {
    expect(write(generate(SIZES.eu))).toEqual(write(generate(SIZES.eu)));
});

test('the content does not depend on the machine', () => {
    const [file] = writeGradus(generate(SIZES.tiny));
    expect(file?.text).toContain('competency C2 "Early Patent Management" {');
    expect(file?.text).toContain('definition "Economic refund communicates secondary control after applied regulation');
});

describe.each(['tiny', 'eu', 'growth-1'] satisfies SizeName[])('%s as Gradus text', name => {
    test('has nothing that Gradus finds wrong', async () => {
        expect(await findings(writeGradus(generate(SIZES[name])))).toEqual([]);
    });
});

test('a workload with mistakes has one in each file with competencies or roles, and nothing else is wrong', async () => {
    const content = generate({ ...SIZES['growth-1'], mistakes: true });
    const codes = (await findings(writeGradus(content))).map(each => each.replace(/:.*/, ''));
    const filled = content.parts.filter(({ categories, roles }) => categories.length + roles.length > 0);
    expect(new Set(codes)).toEqual(new Set(filled.map(part => `${part.name}.gradus level-outside-scale`)));
});

test.each([
    ['eu', 72, 8, 192, 1],
    ['onet-split', 120, 1000, 120_000, 92],
    ['onet-one', 120, 1000, 120_000, 1],
    ['esco', 14_000, 3000, 129_000, 198]
] satisfies [SizeName, number, number, number, number][])(
    '%s has %i competencies, %i roles and %i requirements in %i files',
    (name, competencies, roles, requirements, files) => {
        const content = generate(SIZES[name]);
        expect(counts(content)).toEqual({ competencies, roles, requirements, files });
    }
);

test('each size of the growth is four times the one before it', () => {
    const sizes = GROWTH.map(name => SIZES[name].competencies);
    for (const [index, size] of sizes.slice(1).entries()) {
        expect(size / (sizes[index] ?? 0)).toBeCloseTo(4, 1);
    }
});

test.each(['competencies', 'roles'] as const)('no two %s of the largest workload have the same title', kind => {
    const { parts } = generate(SIZES.esco);
    const titles = parts.flatMap(({ categories, roles }) =>
        (kind === 'roles' ? roles : categories.flatMap(each => each.competencies)).map(({ title }) => title)
    );
    expect(new Set(titles).size).toBe(titles.length);
});

test('every role of a workload with shared competencies requires some of them', () => {
    const { shared } = SIZES['growth-16'];
    const { parts } = generate(SIZES['growth-16']);
    const required = parts
        .flatMap(({ roles }) => roles)
        .map(({ requirements }) =>
            requirements.filter(({ competency }) => Number(competency.slice(1)) <= (shared?.competencies ?? 0))
        );
    expect(new Set(required.map(({ length }) => length))).toEqual(new Set([shared?.perRole]));
});

async function findings(files: readonly TextFile[]): Promise<string[]> {
    const workspace = await TestWorkspace.of(Object.fromEntries(files.map(({ name, text }) => [name, text])));
    return files.flatMap(({ name }) =>
        workspace.diagnostics(name).map(({ code, message }) => `${name} ${String(code)}: ${message}`)
    );
}

function counts({ parts }: Content) {
    const roles = parts.flatMap(part => part.roles);
    return {
        competencies: parts.flatMap(part => part.categories.flatMap(each => each.competencies)).length,
        roles: roles.length,
        requirements: roles.flatMap(each => each.requirements).length,
        files: parts.length
    };
}
