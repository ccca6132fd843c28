import { literal } from './literal.ts';
import { type CompetencyData, type DataFile, dataOf } from './write-data.ts';
import type { TextFile, Writer } from './writer.ts';

const STYLE = {
    key: (name: string) => (/^(?:[A-Za-z]\w*|\d+)$/.test(name) ? name : `'${name}'`),
    text: (text: string) => `'${text}'`
};

const CONFIG = {
    compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'es2022',
        module: 'nodenext',
        allowImportingTsExtensions: true,
        types: [],
        lib: ['es2022']
    },
    include: ['*.ts']
};

/** What a careful author would declare, so that the compiler finds unknown codes and wrong levels. */
const TYPES = `export interface Category {
  readonly title: string;
  readonly definition: string;
}
export interface Competency {
  readonly category: CategoryCode;
  readonly title: string;
  readonly levels?: readonly Level[];
  readonly definition: string;
  readonly indicators: readonly string[];
}
type LevelOf<C> = C extends { readonly levels: readonly (infer L)[] } ? L : Level;
export type Demand<L> =
  | L
  | readonly [L, L]
  | { readonly level: L | readonly [L, L]; readonly necessity: 'desirable' };
export interface Role {
  readonly title: string;
  readonly grade: Grade;
  readonly domain: Domain;
  readonly purpose: string;
  readonly tasks: readonly string[];
  readonly requires: { readonly [C in keyof Competencies]?: Demand<LevelOf<Competencies[C]>> };
}
`;

/** A TypeScript project: one module for each part, and types that follow references. */
export const writeTypeScript: Writer = content => {
    const parts = dataOf(content);
    const config = { name: 'tsconfig.json', text: `${JSON.stringify(CONFIG, undefined, 2)}\n` };
    const modules = parts.map(({ name, data }) => ({ name: `${name}.ts`, data, text: moduleOf(data) }));
    const [first] = modules;
    if (!first) return [config];
    if (modules.length === 1) return [config, { name: first.name, text: `${first.text}\n${aloneTypes()}` }];
    const imports = `import type { Category, Competency, Role } from './types.ts';\n`;
    return [
        config,
        { name: 'types.ts', text: sharedTypes(first.name, modules) },
        ...modules.map(({ name, text }): TextFile => ({ name, text: `${imports}\n${text}` }))
    ];
};

function moduleOf({ levels, grades, domains, categories, roles }: DataFile): string {
    const described = Object.entries(categories).map(([code, { title, definition }]) => [code, { title, definition }]);
    const competencies = Object.entries(categories).flatMap(([category, each]) =>
        Object.entries(each.competencies).map(([code, data]) => [
            code,
            { category, ...(data satisfies CompetencyData) }
        ])
    );
    const parts = [
        constant('levels', levels),
        constant('grades', grades),
        constant('domains', domains),
        constant('categories', Object.fromEntries(described), 'Category'),
        constant('competencies', Object.fromEntries(competencies), 'Competency')
    ];
    if (Object.keys(roles).length > 0) {
        parts.push(`export const roles: Readonly<Record<string, Role>> = ${literal(roles, STYLE)};\n`);
    }
    return parts.filter(part => part !== '').join('\n');
}

/** A constant whose codes and levels are known to the compiler; nothing where there is nothing in it. */
function constant(name: string, value: object | undefined, type?: string): string {
    if (value === undefined || Object.keys(value).length === 0) return '';
    const satisfies = type === undefined ? '' : ` satisfies Record<string, ${type}>`;
    return `export const ${name} = ${literal(value, STYLE)} as const${satisfies};\n`;
}

function aloneTypes(): string {
    return `type Level = keyof typeof levels;
type Grade = keyof typeof grades;
type Domain = keyof typeof domains;
type CategoryCode = keyof typeof categories;
type Competencies = typeof competencies;
${TYPES}`;
}

function sharedTypes(header: string, modules: readonly { readonly name: string; readonly data: DataFile }[]): string {
    const dictionaries = modules.filter(({ data }) => Object.keys(data.categories).length > 0);
    const aliases = dictionaries.map(({ name }, index) => `type Module${index} = typeof import('./${name}');\n`);
    const numbers = dictionaries.map((_, index) => index);
    const joined = (member: string) => numbers.map(index => `${member}${index}`).join(', ');
    return `import type { domains, grades, levels } from './${header}';
${aliases.join('')}
${numbers.map(index => `type Categories${index} = Module${index}['categories'];`).join('\n')}
${numbers.map(index => `type Competencies${index} = Module${index}['competencies'];`).join('\n')}
interface Categories extends ${joined('Categories')} {}
interface Competencies extends ${joined('Competencies')} {}
type Level = keyof typeof levels;
type Grade = keyof typeof grades;
type Domain = keyof typeof domains;
type CategoryCode = keyof Categories;
${TYPES}`;
}
