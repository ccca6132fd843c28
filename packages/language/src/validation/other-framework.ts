import type * as ast from '../generated/ast.ts';
import type { QualifiedName } from '../references/qualified-name.ts';
import { quote } from '../text/quotes.ts';
import { suggest } from '../text/suggest.ts';
import type { Proposal } from './proposals.ts';
import type { RuleContext } from './rule.ts';
import { oneOf } from './wording.ts';

/** What `use` and `adopt` in the framework's header name, but is not there. */
export function missingUses({ frameworks, folder }: RuleContext): readonly ast.Use[] {
    return frameworks.remember('missing uses', folder, () => {
        const uses = frameworks.headerOf(folder)?.uses ?? [];
        return uses.filter(
            ({ framework }) => framework && frameworks.findFramework(framework.$refText, folder) === undefined
        );
    });
}

/**
 * What is wrong with the framework that a name has behind its `@`: nothing where it is one that is
 * used, `missing` where it is named in the header and told there.
 */
export function otherFramework(
    { name, quoted, framework }: QualifiedName,
    context: RuleContext
): { message: string; proposals: readonly Proposal[] } | 'missing' | undefined {
    if (framework === undefined) return undefined;
    const { document, frameworks, symbols } = context;
    if (symbols.imported(framework)) return undefined;
    if (missingUses(context).some(use => (use.alias ?? use.framework.$refText) === framework)) return 'missing';
    const written = quoted ? quote(name) : name;
    if (frameworks.headerOf(frameworks.folderOf(document.uri))?.name === framework) {
        return {
            message: `${framework} is this framework itself: write ${written} without @${framework}.`,
            proposals: [{ written, shown: written }]
        };
    }
    const names = suggest(
        framework,
        symbols.imports.map(each => each.name)
    );
    const proposals = names.map(each => ({ written: `${written}@${each}`, shown: `${written}@${each}` }));
    const advice =
        proposals.length > 0
            ? `Did you mean ${oneOf(proposals.map(each => each.shown))}?`
            : `Write “use ${framework}” in the framework’s header.`;
    return { message: `${framework} is not used here. ${advice}`, proposals };
}
