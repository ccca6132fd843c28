import * as ast from '../../generated/ast.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import type { NamedKind } from '../../symbols/gradus-description.ts';
import { elementOf, hasLine } from './tree-counting.ts';
import { type TreeParent, treeChain } from './tree-parents.ts';

const FILTERED_KINDS: readonly NamedKind[] = [
    'Category',
    'Competency',
    'Statement',
    'Domain',
    'Group',
    'Role',
    'Stream'
];

/** Which lines of a framework's tree are left when somebody looks for words: what has them, with what is above and below. */
export class TreeFilter {
    private readonly words: readonly string[];
    private readonly found = new Set<TreeParent>();
    private readonly above = new Set<TreeParent>();
    private readonly folder: string;
    private readonly frameworks: Frameworks;

    constructor(filter: string, folder: string, frameworks: Frameworks, remarks: readonly ast.Remark[]) {
        this.words = fold(filter).split(/\s+/).filter(Boolean);
        this.folder = folder;
        this.frameworks = frameworks;
        const symbols = frameworks.symbolsOf(folder);
        for (const kind of FILTERED_KINDS) {
            for (const { node } of symbols.everyOne(kind)) {
                if (!hasLine(node) || !this.fits(textOf(node))) continue;
                this.found.add(node);
                for (const each of treeChain(node, folder, frameworks)) this.above.add(each);
            }
        }
        if (remarks.some(remark => this.showsRemark(remark))) this.above.add('remarks');
    }

    get isEmpty(): boolean {
        return this.above.size === 0;
    }

    /** Whether an element or a group is shown. */
    shows(parent: TreeParent): boolean {
        if (this.above.has(parent)) return true;
        if (typeof parent === 'string') return false;
        for (const each of treeChain(parent, this.folder, this.frameworks)) if (this.found.has(each)) return true;
        return false;
    }

    showsRemark(remark: ast.Remark): boolean {
        const element = elementOf(remark);
        return this.fits([remark.text, remark.author, element?.name, element?.title].join(' '));
    }

    private fits(text: string): boolean {
        const folded = fold(text);
        return this.words.every(word => folded.includes(word));
    }
}

function textOf(element: ast.Element): string {
    const aliases = ast.isAliased(element) ? element.aliases : [];
    const former = element.annotations.filter(ast.isFormerCodes).flatMap(({ codes }) => codes);
    return [element.name, element.title, ...aliases, ...former].join(' ');
}

/** Without accents and capitals, which people leave out when they look for something. */
function fold(text: string): string {
    return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
