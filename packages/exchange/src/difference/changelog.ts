import type { ElementDifference, FrameworkDifference } from './difference.ts';
import { called, changeLine, headingOf, notComparedLine } from './difference-lines.ts';
import { clipped, md } from './difference-text.ts';

/** What came with one revision. */
export interface ChangelogEntry {
    /** What people call the revision. */
    readonly name: string;
    /** From the revision before. */
    readonly difference: FrameworkDifference;
}

/** The changes of several revisions as a document in Markdown, the latest first. */
export function changelogMarkdown(entries: readonly ChangelogEntry[]): string {
    const latest = entries.at(-1)?.difference.after;
    const title = latest ? md(clipped(called(latest))) : '';
    const lines = [`# ${title}: changes`, ...entries.toReversed().flatMap(section)];
    return `${lines.join('\n')}\n`;
}

function section({ name, difference: { after, elements, notCompared = [] } }: ChangelogEntry): string[] {
    const version =
        after.version === undefined || after.version === name ? '' : ` (version ${md(clipped(after.version))})`;
    const notes = notCompared.flatMap(each => ['', md(notComparedLine(each))]);
    const head = ['', `## ${md(clipped(name))}${version}`, ...notes];
    const isEditorial = ({ changes }: ElementDifference) => changes.every(({ weight }) => weight === 'editorial');
    const changed = elements.filter(each => each.before && each.after);
    const parts = [
        part(
            'Added',
            elements.filter(({ before }) => !before)
        ),
        part(
            'Removed',
            elements.filter(each => !each.after)
        ),
        part(
            'Changed',
            changed.filter(each => !isEditorial(each)),
            true
        ),
        part('Changed only editorially', changed.filter(isEditorial))
    ];
    return parts.flat().length === 0 ? [...head, '', 'Nothing is different.'] : [...head, ...parts.flat()];
}

/** @param inDetail whether each change is told */
function part(title: string, elements: readonly ElementDifference[], inDetail = false): string[] {
    if (elements.length === 0) return [];
    return ['', `### ${title}`, '', ...elements.flatMap(element => entryOf(element, inDetail))];
}

function entryOf(element: ElementDifference, inDetail: boolean): string[] {
    const heading = `- ${md(clipped(headingOf(element)))}`;
    // Its version, its date and its publisher are what readers of a changelog look for.
    const isFramework = element.kind === 'framework';
    if (!inDetail && !isFramework) return [heading];
    const telling = element.changes.filter(({ weight }) => weight === 'meaning' || isFramework);
    return [heading, ...telling.map(change => `  - ${md(clipped(changeLine(change)))}`)];
}
