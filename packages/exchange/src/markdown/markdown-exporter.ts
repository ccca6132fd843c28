import type { FrameworkModel } from '@gradus/model';
import { fileNameOf } from '@gradus/model';
import { frameworkFacts } from '../elements/framework-facts.ts';
import type { ExportedFile, Exporter } from '../exporters/exporter.ts';
import { FileNames } from '../exporters/file-names.ts';
import { type Fates, kept, lossesOf, togetherOf } from '../losses/losses.ts';
import { matrixSheet } from '../sheets/matrix-sheet.ts';
import { dictionaryMarkdown } from './dictionary-markdown.ts';
import { called, md, mdInLink } from './escape.ts';
import { roleMarkdown } from './role-markdown.ts';
import { sectionLines } from './section-lines.ts';
import { tableMarkdown } from './table-markdown.ts';

/** What a part says, as lines below the heading of the framework. */
const PARTS: Readonly<Record<string, { readonly lines: (model: FrameworkModel) => string[]; readonly fates: Fates }>> =
    {
        matrix: {
            lines: model =>
                model.roles.length === 0 ? [] : ['', '## Role matrix', '', tableMarkdown(matrixSheet(model)).trimEnd()],
            fates: {
                ...kept('requirements', 'level-ranges', 'desirable'),
                roles: { as: 'are told by title alone' },
                competencies: { as: 'are told by code and title alone' },
                scales: { as: 'are told by the codes of their levels' },
                categories: { as: 'are told by title alone' }
            }
        },
        roles: {
            lines: model => model.roles.flatMap(role => ['', roleMarkdown(model, role, 2).trimEnd()]),
            fates: {
                ...kept('requirements', 'level-ranges', 'desirable', 'roles', 'role-texts', 'tasks'),
                ...kept('specialisations', 'specialisation-texts', 'specialisation-requirements'),
                inheritance: { as: 'are told by title alone' },
                'role-activities': { as: 'are told by title alone' },
                'role-places': { as: 'are told by title alone, and no groups' },
                grades: { as: 'are told by title alone' },
                domains: { as: 'are told by title alone' },
                scales: { as: 'are told by the codes and titles of their levels' },
                competencies: { as: 'are told by code and title alone' }
            }
        },
        dictionary: {
            lines: dictionaryMarkdown,
            fates: {
                ...kept('scales', 'scale-texts', 'categories', 'category-texts', 'competencies', 'competency-texts'),
                ...kept('competency-aliases', 'descriptors', 'statements', 'streams', 'terms')
            }
        }
    };

const HEADER: Fates = kept('framework-details', 'framework-texts');

/** Role profiles, the matrix and the dictionary as Markdown, for wikis and pull requests. */
export const markdownExporter: Exporter = {
    id: 'markdown',
    title: 'Markdown',
    extension: '.md',
    mediaType: 'text/markdown',
    parts: Object.keys(PARTS),
    isOneFile: true,
    options: ['split'],
    export(model, { part, split } = {}) {
        const parts = Object.entries(PARTS).filter(([name]) => part === undefined || name === part);
        const losses = lossesOf(model, togetherOf([HEADER, ...parts.map(([, { fates }]) => fates)]));
        if (split !== undefined)
            return {
                files: splitFiles(
                    model,
                    parts.map(([name]) => name)
                ),
                losses
            };
        const lines = [...headerLines(model), ...parts.flatMap(([, { lines: of }]) => of(model))];
        return { files: [{ name: `${fileNameOf(model.framework.code)}.md`, content: textOf(lines) }], losses };
    }
};

/** A page for each role, and one that leads to them and has the rest. */
function splitFiles(model: FrameworkModel, parts: readonly string[]): ExportedFile[] {
    const framework = fileNameOf(model.framework.code);
    const names = new FileNames();
    const index = names.of(framework, '.md');
    const roles = parts.includes('roles')
        ? model.roles.map(role => ({ role, name: names.of(`${framework}-${role.code}`, '.md') }))
        : [];
    const links = roles.map(({ role, name }) => `- [${mdInLink(called(role))}](${encodeURI(name)})`);
    const lines = [
        ...headerLines(model),
        ...(links.length > 0 ? ['', '## Roles', '', ...links] : []),
        ...parts.filter(name => name !== 'roles').flatMap(name => PARTS[name]?.lines(model) ?? [])
    ];
    return [
        { name: index, content: textOf(lines) },
        ...roles.map(({ role, name }) => ({ name, content: roleMarkdown(model, role) }))
    ];
}

function headerLines(model: FrameworkModel): string[] {
    const { framework, sections } = model;
    return [
        `# ${md(framework.title)}`,
        '',
        ...frameworkFacts(model).map(([name, value]) => `- ${name}: ${md(value)}`),
        ...sectionLines(framework.sections, sections)
    ];
}

function textOf(lines: readonly string[]): string {
    return `${lines
        .join('\n')
        .replaceAll(/\n{3,}/g, '\n\n')
        .trimEnd()}\n`;
}
