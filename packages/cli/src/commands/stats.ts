import { called, type Statistics, statisticsOf } from '@gradus/exchange';
import { resolveFramework } from '@gradus/language/checking';
import { Disk } from '../disk/disk.ts';
import { ExitCode } from '../exit-codes.ts';
import type { StatsFormat } from '../formats.ts';
import { loadWorkspace } from '../load-workspace.ts';
import { plural } from '../plural.ts';
import { findingsIn } from '../report/findings-in.ts';
import { harmlessJson, printable, styled, type Terminal } from '../terminal.ts';
import { theFramework } from '../the-framework.ts';

/** `gradus stats`: a framework in numbers. */
export async function stats(path: string, format: StatsFormat, terminal: Terminal): Promise<ExitCode> {
    const workspace = await loadWorkspace([path], terminal.cwd, new Disk());
    const { Frameworks, UnreadableFiles } = workspace.shared.gradus;
    const documents = theFramework(workspace, path);
    const folder = Frameworks.folderOf(documents[0].uri);
    const found = statisticsOf(resolveFramework(Frameworks, folder, { places: false }));
    terminal.out(format === 'json' ? json(found) : pretty(found, terminal.color));
    const errors = findingsIn(documents, terminal.cwd).filter(each => each.severity === 'error').length;
    if (errors === 0) return ExitCode.Ok;
    terminal.err(`The framework has ${plural(errors, 'error')}: parts may be missing. See gradus check.\n`);
    const isUnread = documents.some(({ uri }) => UnreadableFiles.reasonFor(uri) !== undefined);
    return isUnread ? ExitCode.Failure : ExitCode.Findings;
}

function json(found: Statistics): string {
    return harmlessJson(`${JSON.stringify({ version: 1, ...found }, undefined, 2)}\n`);
}

/** The words for kinds that the framework’s authors know: one, and several. */
const WORDS: Readonly<Record<Statistics['elements'][number]['kind'], readonly [string, string]>> = {
    scale: ['scale', 'scales'],
    category: ['category', 'categories'],
    competency: ['competency', 'competencies'],
    statement: ['statement', 'statements'],
    domain: ['domain', 'domains'],
    group: ['group', 'groups'],
    grade: ['grade', 'grades'],
    role: ['role', 'roles'],
    set: ['requirement set', 'requirement sets'],
    stream: ['stream', 'streams'],
    term: ['term', 'terms'],
    relation: ['relation', 'relations']
};

function pretty(found: Statistics, color: boolean): string {
    const { framework, requirements, translations, remarks, disputed } = found;
    const version = framework.version === undefined ? '' : `, version ${framework.version}`;
    const lines = [styled(color, 'bold', printable(`${called(framework)}${version}`)), ''];
    for (const { kind, count } of found.elements) lines.push(row(count, WORDS[kind], remarkOn(kind, found)));
    if (requirements.all > 0) {
        const parts = [`${requirements.essential} essential`, `${requirements.desirable} desirable`];
        lines.push(
            row(
                requirements.all,
                ['requirement', 'requirements'],
                [...parts, `${requirements.inherited} taken over`].join(', ')
            )
        );
    }
    const notes = remarks.open + remarks.settled;
    if (notes > 0) lines.push(row(notes, ['remark', 'remarks'], `${remarks.open} open, ${remarks.settled} settled`));
    if (disputed > 0) lines.push(row(disputed, ['wording in dispute', 'wordings in dispute']));
    for (const { language, texts, translated } of translations) {
        lines.push(row(texts, ['text', 'texts'], `${translated} of them translated into ${printable(language)}`));
    }
    for (const scale of found.scales) lines.push('', ...levelLines(scale, color));
    return `${lines.join('\n')}\n`;
}

function row(count: number, [one, several]: readonly [string, string], more = ''): string {
    return `${String(count).padStart(7)} ${count === 1 ? one : several}${more === '' ? '' : `: ${more}`}`;
}

function remarkOn(kind: string, { competencies, statements }: Statistics): string {
    if (kind === 'competency' && competencies.unused > 0) return `${competencies.unused} of them no role requires`;
    return kind === 'statement' ? `${statements.satisfied} of them satisfied` : '';
}

const LONGEST_BAR = 40;

function levelLines({ title, levels, others }: Statistics['scales'][number], color: boolean): string[] {
    const rows = levels.map(level => ({ name: printable(called(level)), required: level.required }));
    if (others > 0) rows.push({ name: 'in between', required: others });
    const width = Math.max(...rows.map(({ name }) => name.length));
    const most = Math.max(1, ...rows.map(({ required }) => required));
    return [
        styled(color, 'bold', printable(`Required on ${title}`)),
        ...rows.map(({ name, required }) => {
            const bar = '█'.repeat(Math.ceil((required / most) * LONGEST_BAR));
            return `  ${name.padEnd(width)} ${String(required).padStart(5)} ${styled(color, 'cyan', bar)}`.trimEnd();
        })
    ];
}
