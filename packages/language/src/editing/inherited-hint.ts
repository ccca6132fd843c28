import type { URI } from 'langium';
import type { InlayHint } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import { type RoleDemand, requirementsFor } from '../references/role-requirements.ts';
import { levelCodeAt } from '../references/scale-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { escapeMarkdown as md } from '../text/markdown.ts';
import { demandedLevel } from '../validation/demands.ts';
import { firstOf } from '../validation/listing.ts';
import type { ShownTitles } from './shown-titles.ts';

/** More would hide the text that they stand in. */
const MAX_SHOWN = 3;
/** More is read where it is written, or in the preview. */
const MAX_LISTED = 30;

/** What a role or set takes over in effect, behind what it extends; all of it where one points at that. */
export function inheritedHint(
    role: ast.Role,
    frameworks: Frameworks,
    titles: ShownTitles,
    uri: URI
): InlayHint | undefined {
    const last = role.parents.at(-1)?.$refNode;
    if (!last) return undefined;
    const taken = requirementsFor(frameworks, uri)
        .effective(role)
        .filter(({ from }) => from);
    if (taken.length === 0) return undefined;
    const lines = taken.slice(0, MAX_LISTED).map(each => `- ${described(each, titles, uri)}`);
    if (taken.length > MAX_LISTED) lines.push(`- … and ${taken.length - MAX_LISTED} more`);
    return {
        position: last.range.end,
        label: `takes over ${firstOf(taken.map(short), MAX_SHOWN)}`,
        tooltip: { kind: 'markdown', value: lines.join('\n') },
        paddingLeft: true
    };
}

/** As it would be written: `PC1: 2..3`. */
function short({ competency, demand: { level, maxLevel, necessity } }: RoleDemand): string {
    const low = levelCodeAt(level);
    const high = levelCodeAt(maxLevel);
    const levels = low === undefined ? (necessity ?? 'essential') : high === undefined ? low : `${low}..${high}`;
    return `${competency.name}: ${levels}`;
}

function described({ competency, demand, from }: RoleDemand, titles: ShownTitles, uri: URI): string {
    const title = md(titles.of(competency, uri) ?? '');
    const necessity = demand.level && demand.necessity === 'desirable' ? ', desirable' : '';
    const source = from ? ` *${md(titles.of(from, uri) || from.name)}*` : '';
    return `**${md(competency.name)}** ${title}: ${md(demandedLevel(demand))}${necessity}${source}`;
}
