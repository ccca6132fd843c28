import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from '@peers/ajv';
import type { CategoryData, CompetencyData, DataFile, Demand, RoleData } from '../../workloads/write-data.ts';
import { resolved } from './resolved.ts';

/** What is known by name in all files together. */
export interface Names {
    readonly categories: Map<string, CategoryData>;
    readonly competencies: Map<string, CompetencyData & { readonly category: string }>;
    readonly roles: Map<string, RoleData>;
    readonly levels: Map<number, string>;
    readonly grades: Map<string, string>;
    readonly domains: Map<string, string>;
}

/**
 * What projects do that keep frameworks as data: reads all files of a folder, validates each against the
 * schema, and follows the references in a script, since a schema cannot. With `--output FILE` it writes
 * everything as one JSON with its references resolved.
 *
 * @param extension of the files to read
 * @param parse from text to plain data
 */
export function checkData(extension: string, parse: (text: string) => unknown): void {
    const [folder = '.', option, output] = process.argv.slice(2);
    const schema = JSON.parse(readFileSync(path.join(folder, 'framework.schema.json'), 'utf8')) as object;
    const isValid = new Ajv({ allErrors: true }).compile(schema);
    const problems: string[] = [];
    const files: DataFile[] = [];
    const names = readdirSync(folder).filter(name => name.endsWith(extension) && !name.endsWith('.schema.json'));
    for (const name of names.sort()) {
        const data = parse(readFileSync(path.join(folder, name), 'utf8'));
        if (isValid(data)) files.push(data as DataFile);
        else problems.push(...(isValid.errors ?? []).map(each => `${name}${each.instancePath}: ${each.message}`));
    }
    const known = namesOf(files, problems);
    for (const [code, role] of known.roles) checkRole(code, role, known, problems);
    for (const problem of problems) console.log(problem);
    console.error(`${files.length} files checked: ${problems.length} errors.`);
    if (option === '--output' && output !== undefined && problems.length === 0) {
        writeFileSync(output, `${JSON.stringify(resolved(files, known), undefined, 2)}\n`);
    }
    process.exitCode = problems.length > 0 ? 1 : 0;
}

function namesOf(files: readonly DataFile[], problems: string[]): Names {
    const names: Names = {
        categories: new Map(),
        competencies: new Map(),
        roles: new Map(),
        levels: new Map(),
        grades: new Map(),
        domains: new Map()
    };
    const add = <K, V>(map: Map<K, V>, code: K, value: V): void => {
        if (map.has(code)) problems.push(`${String(code)} is there twice.`);
        map.set(code, value);
    };
    for (const file of files) {
        for (const [number, { title }] of Object.entries(file.levels ?? {})) add(names.levels, Number(number), title);
        for (const [code, title] of Object.entries(file.grades ?? {})) add(names.grades, code, title);
        for (const [code, title] of Object.entries(file.domains ?? {})) add(names.domains, code, title);
        for (const [code, role] of Object.entries(file.roles)) add(names.roles, code, role);
        for (const [category, data] of Object.entries(file.categories)) {
            add(names.categories, category, data);
            for (const [code, competency] of Object.entries(data.competencies)) {
                add(names.competencies, code, { ...competency, category });
            }
        }
    }
    return names;
}

function checkRole(code: string, role: RoleData, names: Names, problems: string[]): void {
    if (!names.grades.has(role.grade)) problems.push(`${code}: there is no grade ${role.grade}.`);
    if (!names.domains.has(role.domain)) problems.push(`${code}: there is no domain ${role.domain}.`);
    for (const [required, demand] of Object.entries(role.requires)) {
        const competency = names.competencies.get(required);
        if (!competency) {
            problems.push(`${code}: there is no competency ${required}.`);
            continue;
        }
        const [from, to] = levelsOf(demand);
        if (from > to) problems.push(`${code}: ${required} is required from ${from} down to ${to}.`);
        for (const level of from === to ? [from] : [from, to]) {
            const isThere = competency.levels ? competency.levels.includes(level) : names.levels.has(level);
            if (!isThere) problems.push(`${code}: ${required} has no level ${level}.`);
        }
    }
}

/** The lowest and the highest level that is required. */
export function levelsOf(demand: Demand): readonly [from: number, to: number] {
    if (typeof demand === 'number') return [demand, demand];
    if (!('level' in demand)) return demand;
    return typeof demand.level === 'number' ? [demand.level, demand.level] : demand.level;
}
