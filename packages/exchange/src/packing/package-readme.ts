import type { FrameworkModel } from '@gradus/model';
import { md } from '../markdown/escape.ts';
import { sectionLines } from '../markdown/section-lines.ts';
import { statisticsOf } from '../statistics/statistics.ts';
import { COMPILED_FILE, TEXT_FOLDER } from './package-json.ts';

/** A page about a packed framework, made of what its header says. */
export function packageReadme(model: FrameworkModel, { name, version }: { name: string; version: string }): string {
    const { framework, sections } = model;
    const facts = [
        ['Version', framework.version === undefined ? version : `${framework.version} (package ${version})`],
        ['Date', framework.date],
        ['Published by', framework.publisher],
        ['Source', framework.source],
        ['Licence', framework.licence],
        ['Language', framework.language]
    ].flatMap(([what, said]) => (said === undefined ? [] : [`| ${what} | ${md(said)} |`]));
    const counts = statisticsOf(model).elements.map(({ kind, count }) => `| ${kind} | ${count} |`);
    const lines = [
        `# ${md(framework.title)}`,
        ...sectionLines(framework.sections, sections),
        '',
        '| | |',
        '| --- | --- |',
        ...facts,
        '',
        '| of what | how many |',
        '| --- | --: |',
        ...counts,
        '',
        '## Use it',
        '',
        '```sh',
        `npm install ${name}`,
        '```',
        '',
        'A framework of your own takes it over with changes (`adopt`), or refers to it (`use`):',
        '',
        '```text',
        'framework Mine "My framework" {',
        `  adopt ${framework.code} from "${name}"`,
        '}',
        '```',
        '',
        `The text is in \`${TEXT_FOLDER}\`, in the language Gradus. \`${COMPILED_FILE}\` holds the same for other programs, as`,
        '`@gradus/schema` describes it.'
    ];
    return `${lines.join('\n')}\n`;
}
