import type { LangiumDocument, LeafCstNode, Reference, URI } from 'langium';
import { CstUtils, GrammarUtils } from 'langium';
import type { LangiumServices, SignatureHelpProvider } from 'langium/lsp';
import type { SignatureHelp, SignatureHelpOptions, SignatureHelpParams } from 'vscode-languageserver-protocol';
import type { Position } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import { isNamed } from '../model/resolving.ts';
import { adoptionFor } from '../references/adoption-for.ts';
import { isUnlevelled, levelAt, scaleOf } from '../references/scale-of.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { levelName } from '../validation/wording.ts';
import type { Cards } from './card.ts';
import { UnderstoodPlaces } from './proposals/understood.ts';
import { windowAround } from './proposals/window.ts';
import type { ShownTitles } from './shown-titles.ts';

/** What can stand behind the colon of a requirement. */
interface Choice {
    readonly label: string;
    /** Where it is a level, which one. */
    readonly level?: ast.Level;
    /** In Markdown. */
    readonly documentation?: string;
}

/**
 * While a level is written behind the colon of a requirement, shows the levels of the competency, with what each
 * means for it, and marks the one that the cursor is at.
 */
export class LevelHelp implements SignatureHelpProvider {
    readonly signatureHelpOptions: SignatureHelpOptions = { triggerCharacters: [':', '.'] };
    private readonly frameworks: () => Frameworks;
    private readonly titles: ShownTitles;
    private readonly cards: Cards;
    private readonly understood: UnderstoodPlaces;
    private knowsNone = false;
    private takesPlaces = false;
    private takesMarkdown = false;

    constructor(services: LangiumServices, frameworks: () => Frameworks, titles: ShownTitles, cards: Cards) {
        this.frameworks = frameworks;
        this.titles = titles;
        this.cards = cards;
        this.understood = new UnderstoodPlaces(services, services.parser.Lexer);
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            const { signatureInformation } = capabilities.textDocument?.signatureHelp ?? {};
            this.knowsNone = signatureInformation?.noActiveParameterSupport === true;
            this.takesPlaces = signatureInformation?.parameterInformation?.labelOffsetSupport === true;
            this.takesMarkdown = signatureInformation?.documentationFormat?.includes('markdown') === true;
        });
    }

    provideSignatureHelp(document: LangiumDocument, { position }: SignatureHelpParams): SignatureHelp | undefined {
        const offset = document.textDocument.offsetAt(position);
        const requirement = this.requirementAt(document, position, offset);
        const competency = requirement?.competency?.ref;
        if (!requirement || !competency) return undefined;
        const choices = this.choices(competency, document.uri);
        if (choices.length === 0) return undefined;
        const at = choiceAt(choices, requirement, position, offset);
        return this.helpFor(this.titles.of(competency, document.uri) || competency.name, choices, at);
    }

    /** The requirement of which a level stands at a place, or is to be written there. */
    private requirementAt(document: LangiumDocument, position: Position, offset: number): ast.Requirement | undefined {
        const root = document.parseResult.value.$cstNode;
        const leaf = root && CstUtils.findLeafNodeBeforeOffset(root, offset - 1);
        const found = leaf?.astNode;
        if (leaf && ast.isRequirement(found)) return isAtLevel(leaf, found, position) ? found : undefined;
        // As long as nothing comes behind a colon, the parser leaves it out.
        const start = { line: position.line, character: 0 };
        if (!/(?::|\.\.)[ \t]*$/.test(document.textDocument.getText({ start, end: position }))) return undefined;
        const part = windowAround(document, offset);
        const node = this.understood.nodeWithWord({ document: part, tokenOffset: offset, tokenEndOffset: offset });
        return ast.isRequirement(node) ? node : undefined;
    }

    private helpFor(title: string, choices: readonly Choice[], at: number): SignatureHelp {
        let label = `${title}: `;
        const parameters = choices.map(({ label: choice, documentation }, index) => {
            if (index > 0) label += ' · ';
            const start = label.length;
            label += choice;
            const value =
                documentation && this.takesMarkdown ? { kind: 'markdown' as const, value: documentation } : '';
            return {
                // Else it is looked for in the whole, where each stands once.
                label: this.takesPlaces ? ([start, label.length] as [number, number]) : choice,
                ...(value && { documentation: value })
            };
        });
        // To those who do not know of none, nothing can be said but that it is the first.
        const active = at < 0 ? (this.knowsNone ? { activeParameter: null } : {}) : { activeParameter: at };
        return { signatures: [{ label, parameters }], activeSignature: 0, ...active };
    }

    private choices(competency: ast.Competency, uri: URI): Choice[] {
        const scale = scaleOf(competency);
        if (!scale) return isUnlevelled(competency) ? [{ label: 'essential' }, { label: 'desirable' }] : [];
        const adoption = adoptionFor(this.frameworks(), uri);
        const range = adoption.rangeOf(competency) ?? scale.span;
        const levels = adoption
            .levelsOf(competency)
            .filter(isNamed)
            .map(level => {
                const documentation = this.cards.ofLevel(level, competency, uri);
                return { label: levelName(level), level, documentation };
            });
        return range ? [{ label: `${range.min} to ${range.max}` }, ...levels] : levels;
    }
}

/** Whether the place behind a word of a requirement is one for a level: behind the colon, before all that may follow. */
function isAtLevel(leaf: LeafCstNode, { $cstNode }: ast.Requirement, position: Position): boolean {
    const colon = GrammarUtils.findNodeForKeyword($cstNode, ':');
    // What stands in the next line is another requirement.
    if (!colon || leaf.offset < colon.offset || leaf.range.end.line !== position.line) return false;
    const end = [',', '{'].flatMap(sign => GrammarUtils.findNodeForKeyword($cstNode, sign)?.offset ?? []);
    return end.every(offset => leaf.offset < offset);
}

/** Which choice the cursor is at: the level that stands there, of a range the one on its side of the dots. */
function choiceAt(
    choices: readonly Choice[],
    requirement: ast.Requirement,
    { line }: Position,
    offset: number
): number {
    const { level, maxLevel, necessity, $cstNode } = requirement;
    const dots = GrammarUtils.findNodeForKeyword($cstNode, '..');
    const current: Reference<ast.LevelPoint> | undefined = dots && offset >= dots.end ? maxLevel : level;
    if (!current) return choices.findIndex(({ label }) => label === necessity);
    if (current.$refNode?.range.start.line !== line) return -1;
    const point = levelAt(current);
    if (point) return choices.findIndex(each => each.level === point);
    // A number of a continuous scale.
    return current.ref ? choices.findIndex(each => !each.level) : -1;
}
