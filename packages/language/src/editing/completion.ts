import { pushAll } from '@gradus/model';
import type { AstNode, AstNodeDescription, LangiumDocument, MaybePromise, ReferenceInfo, Stream } from 'langium';
import { AstUtils, GrammarAST, stream } from 'langium';
import type { CompletionAcceptor, CompletionContext, CompletionValueItem, NextFeature } from 'langium/lsp';
import { DefaultCompletionProvider } from 'langium/lsp';
import type { CompletionItem, CompletionList, CompletionParams, Position } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import * as ast from '../generated/ast.ts';
import type { GradusServices } from '../gradus-lsp-module.ts';
import { competencyFor } from '../references/level-scale.ts';
import { kindsAt } from '../references/visible-names.ts';
import { type Frameworks, isWorkspaceDocument } from '../symbols/frameworks.ts';
import { isGradusDescription } from '../symbols/gradus-description.ts';
import { demandedLevel } from '../validation/demands.ts';
import type { ProjectSettings } from '../workspace/project-settings.ts';
import { Cards } from './card.ts';
import { AcceptableRules, acceptanceBefore } from './proposals/accepted-rules.ts';
import { filterBeforeWords, typedAt } from './proposals/before-words.ts';
import { behindCompetency } from './proposals/begun-requirement.ts';
import { type BeforeAt, beforeAt, frameworksWith } from './proposals/behind-at.ts';
import { bestCandidates, isAnyClose, MAX_PROPOSALS, Narrowing, type Wanted } from './proposals/best-candidates.ts';
import { type Candidate, type CandidateList, Candidates, candidatesOf } from './proposals/candidates.ts';
import { type CardSubject, CardSubjects } from './proposals/card-data.ts';
import { holderOf } from './proposals/cursor.ts';
import { frameworkBehind, namesOf, titleKey, titleOf } from './proposals/described.ts';
import { fitting } from './proposals/fitting.ts';
import { completionKind, kindBeside } from './proposals/kinds.ts';
import { LastTextLexer } from './proposals/last-text-lexer.ts';
import { NextProposals } from './proposals/next-proposals.ts';
import { takenOver } from './proposals/taken-over.ts';
import { inMarks, typedTitle } from './proposals/typed-title.ts';
import { UnderstoodPlaces } from './proposals/understood.ts';
import { MIN_TYPED, UnusedFrameworks } from './proposals/unused-frameworks.ts';
import { WHOLE_ELEMENTS, type WholeElement } from './proposals/whole-elements.ts';
import { windowAround } from './proposals/window.ts';
import { type WordAt, wordAt } from './proposals/word-at.ts';
import { inOrder, type ProposedWord, WordProposals } from './proposals/word-proposals.ts';
import { wordFits } from './proposals/words.ts';
import { ShownTitles } from './shown-titles.ts';

/** Proposes what fits at the place, with titles, categories and what levels mean beside the codes. */
export class GradusCompletion extends DefaultCompletionProvider {
    /** Titles begin with a mark, and frameworks stand behind @: neither is a letter, at which editors ask by themselves. */
    override readonly completionOptions = { triggerCharacters: ['"', '“', '„', '«', '@'] };

    private readonly frameworks: () => Frameworks;
    private readonly titles: ShownTitles;
    private readonly cards: Cards;
    private readonly rules: AcceptableRules;
    private readonly understood: UnderstoodPlaces;
    protected override readonly lexer: LastTextLexer;
    private readonly candidates = new Candidates();
    private readonly settings: () => ProjectSettings;
    private readonly subjects: CardSubjects;
    private readonly narrowing = new Narrowing();
    private readonly next: NextProposals;
    private readonly unused: UnusedFrameworks;
    /** The place of each candidate among the others of its list. */
    private readonly places = new WeakMap<AstNodeDescription, number>();

    constructor(services: GradusServices) {
        super(services);
        this.frameworks = () => services.shared.gradus.Frameworks;
        this.titles = new ShownTitles(this.frameworks, () => services.shared.gradus.TranslatedTitles);
        this.cards = new Cards(this.frameworks, this.titles);
        this.rules = new AcceptableRules(services);
        this.lexer = new LastTextLexer(services.parser.Lexer);
        this.understood = new UnderstoodPlaces(services, this.lexer);
        this.settings = () => services.shared.gradus.ProjectSettings;
        this.next = new NextProposals(services.shared);
        this.unused = new UnusedFrameworks(services.shared, this.frameworks);
        this.subjects = new CardSubjects(services.workspace.AstNodeLocator, services.shared.workspace.LangiumDocuments);
    }

    override async getCompletion(
        document: LangiumDocument,
        params: CompletionParams
    ): Promise<CompletionList | undefined> {
        const offset = document.textDocument.offsetAt(params.position);
        const around = windowAround(document, offset);
        const { tokens } = this.lexer.tokenize(around.textDocument.getText());
        const word = wordAt(tokens, offset);
        const words = await this.wordsFor(word, document, around);
        if (!words) return super.getCompletion(around, params);
        const proposals = new WordProposals(this.fuzzyMatcher, document, word, params.position);
        return { items: proposals.of(words), isIncomplete: true };
    }

    /** What stands for something that the grammar has no references for; nothing where that is not to be typed. */
    private async wordsFor(
        word: WordAt,
        document: LangiumDocument,
        around: LangiumDocument
    ): Promise<readonly ProposedWord[] | undefined> {
        const qualified = beforeAt(word);
        if (qualified) return this.frameworkNames(qualified, word, around);
        const acceptance = acceptanceBefore(word, document);
        return acceptance && (await this.rules.at(acceptance, document));
    }

    protected override *buildContexts(
        document: LangiumDocument,
        position: Position
    ): IterableIterator<CompletionContext> {
        for (const context of super.buildContexts(document, position)) {
            const node = this.understood.nodeAt(context);
            yield node ? { ...context, node } : context;
        }
    }

    /**
     * Behind requirements, `excludes` may begin a further one, of a competency with that code, as long as nothing follows
     * it. It is never meant so: what fits there is what fits where the list of requirements has ended.
     */
    protected override findFeaturesAt(textDocument: TextDocument, offset: number): NextFeature[] {
        const features = super.findFeaturesAt(textDocument, offset);
        const isSign = ({ feature }: NextFeature) => GrammarAST.isKeyword(feature) && /^[:@]$/.test(feature.value);
        if (features.length === 0 || !features.every(isSign)) return features;
        const text = textDocument.getText().slice(0, offset);
        const last = this.lexer.tokenize(text).tokens.at(-1)?.startOffset ?? 0;
        const ended = `${text.slice(0, last)}${ENDING}${text.slice(last)}`;
        const { uri, languageId } = textDocument;
        return super.findFeaturesAt(TextDocument.create(uri, languageId, 0, ended), ended.length);
    }

    protected override completionForCrossReference(
        context: CompletionContext,
        { feature }: NextFeature<GrammarAST.CrossReference>,
        acceptor: CompletionAcceptor
    ): MaybePromise<void> {
        // In quotation marks stands the title of an element, where it can be called by that.
        if (typedTitle(context) && !takesTitles(feature)) return;
        const withWord = () => this.understood.nodeWithWord(context);
        const node = holderOf(feature, context, this.astReflection, withWord);
        return super.completionForCrossReference({ ...context, node }, { feature }, acceptor);
    }

    /** A code or a line of a list that is typed goes on; what follows it does so behind a space. */
    protected override performNextTokenCompletion(_document: LangiumDocument, text: string): boolean {
        return !/[\p{L}\p{M}\p{N}_]$/u.test(text) && !/^[-•‣▪●◦–\uf0b7](?!>)/.test(text);
    }

    protected override filterKeyword(context: CompletionContext, keyword: GrammarAST.Keyword): boolean {
        return super.filterKeyword(context, keyword) && wordFits(keyword, context);
    }

    /** A word that begins an element, and behind it the whole element to be filled in. */
    protected override completionForKeyword(
        context: CompletionContext,
        keyword: GrammarAST.Keyword,
        acceptor: CompletionAcceptor
    ): MaybePromise<void> {
        const proposed = super.completionForKeyword(context, keyword, acceptor);
        if (!this.clientCapabilities?.completionItem?.snippetSupport || !this.filterKeyword(context, keyword))
            return proposed;
        for (const { label, description, body } of wholeElements(keyword)) {
            acceptor(context, {
                label,
                detail: description,
                kind: CompletionItemKind.Snippet,
                sortText: WHOLE,
                insertText: body,
                insertTextFormat: InsertTextFormat.Snippet
            });
        }
        return proposed;
    }

    protected override getReferenceCandidates(
        info: ReferenceInfo,
        context: CompletionContext
    ): Stream<AstNodeDescription> {
        const { container, property } = info;
        const place = { container, cursor: context, frameworks: this.frameworks() };
        const fits = fitting(place, property);
        const makesSense = ({ description: { node } }: Candidate) => node !== undefined && fits(node);
        const candidates = this.candidatesFor(info);
        const wanted = this.wanted(context, makesSense);
        const best = bestCandidates(candidates, wanted, this.narrowing);
        // What is there without being asked for comes behind what is not there yet.
        const taken = takenOver(place);
        const isTaken = ({ node }: AstNodeDescription) => node !== undefined && taken.has(node);
        const found = best
            .map(({ description }) => description)
            .sort((a, b) => Number(isTaken(a)) - Number(isTaken(b)));
        const { typed } = wanted;
        if (ast.isRequirement(container) && typed.length >= MIN_TYPED && !typedTitle(context)) {
            // What this framework has, if only for another role, is more likely meant than what nobody uses yet.
            const isKnown = isAnyClose(candidates, wanted, this.narrowing);
            const max = MAX_PROPOSALS - found.length;
            if (!isKnown) pushAll(found, this.unused.like(typed, context.document.uri, max));
        }
        for (const [index, description] of found.entries()) this.places.set(description, index);
        return stream(found);
    }

    /** All that the name could mean, whether it makes sense or not. */
    private candidatesFor(info: ReferenceInfo): CandidateList {
        const { container } = info;
        const all = () => this.scopeProvider.getScope(info).getAllElements();
        const { uri } = AstUtils.getDocument(container);
        // What is translated may be another framework, and what is used is one.
        if (ast.isTranslated(container) || ast.isUse(container) || !isWorkspaceDocument(uri))
            return candidatesOf(all());
        const target = this.astReflection.getReferenceType(info);
        const kinds = kindsAt(container, target);
        if (kinds.length === 0) return candidatesOf(all());
        return this.candidates.of(this.frameworks().symbolsFor(uri), target, kinds, all);
    }

    /** Elements with a name like what is typed. */
    private wanted(context: CompletionContext, makesSense: Wanted['fits']): Wanted {
        const { document } = context;
        const matcher = this.fuzzyMatcher;
        const title = typedTitle(context);
        if (!title) {
            const typed = typedAt(context);
            return { typed, matcher, fits: makesSense, shown: this.otherTitles(document) };
        }
        // Of several with the same title, the first is the one that it means.
        const seen = new Set<string>();
        const fits = (candidate: Candidate) => {
            if (candidate.title === '' || !makesSense(candidate)) return false;
            const key = titleKey(candidate.description);
            return !seen.has(key) && seen.add(key).has(key);
        };
        return { typed: title.text, matcher, fits };
    }

    /** Knows by which titles elements are shown that are not their own; nothing where there are no such titles. */
    private otherTitles({ uri }: LangiumDocument): Wanted['shown'] {
        const frameworks = this.frameworks();
        const folder = frameworks.folderOf(uri);
        if (this.settings().of(folder).titleLanguage === undefined && !adaptsTitles(frameworks, folder))
            return undefined;
        return ({ description: { node } }) => (ast.isElement(node) ? this.titles.of(node, uri) : undefined);
    }

    protected override createReferenceCompletionItem(
        description: AstNodeDescription,
        info: ReferenceInfo,
        context: CompletionContext
    ): CompletionValueItem {
        const { node } = description;
        const element = ast.isElement(node) ? node : undefined;
        const title = titleOf(description);
        const shown = (element && this.titles.of(element, context.document.uri)) ?? title;
        const container = isGradusDescription(description) ? description.container : undefined;
        const kind = kindBeside(node, this.astReflection.getReferenceType(info));
        const names = new Set([...namesOf(description), shown]);
        const taken = this.takenFrom(node, info, context);
        const { said, ...addition } = this.unused.additionTo(description, context.document) ?? {};
        const place = this.places.get(description) ?? 0;
        const isFirst = place === 0 && !said && isRequired(info) && typedAt(context) !== '';
        return {
            nodeDescription: description,
            kind: completionKind(node),
            labelDetails: { description: [shown, taken].filter(part => part).join(' · ') },
            detail: [shown, container, kind, taken, said].filter(part => part).join(' · '),
            // Scales, grades and competencies are in the order of the text for a reason. Keywords come after them.
            sortText: orderOf(info, said !== undefined) + inOrder(place),
            ...(isFirst && this.clientCapabilities?.completionItem?.preselectSupport && { preselect: true }),
            ...this.insertion(description, [...names], context, info),
            ...addition,
            ...(element && { data: this.subjects.toData(subjectOf(element, info, context)) })
        };
    }

    /** Says of a competency that the role takes it over, from whom and at which level, and what it is proposed for. */
    private takenFrom(
        node: AstNode | undefined,
        { container }: ReferenceInfo,
        context: CompletionContext
    ): string | undefined {
        const place = { container, cursor: context, frameworks: this.frameworks() };
        const taken = node && takenOver(place).get(node);
        if (!taken?.from) return undefined;
        const from = this.titles.of(taken.from, context.document.uri) || taken.from.name;
        return `taken over from ${from} (${demandedLevel(taken.demand)}), to change that`;
    }

    /** Authors know titles better than codes: both find the element. Within marks, its title is inserted. */
    private insertion(
        description: AstNodeDescription,
        names: readonly string[],
        context: CompletionContext,
        info: ReferenceInfo
    ): Partial<CompletionItem> {
        const { name } = description;
        const behind = behindCompetency(info, context);
        const typed = typedTitle(context);
        const next = behind === '' ? {} : this.next.asked();
        if (!typed) {
            const filterText = isRequired(info) ? filterBeforeWords(names, context) : names.join(' ');
            for (const each of names) {
                const textEdit = this.buildCompletionTextEdit(context, each, name + behind);
                if (textEdit) return { filterText, textEdit, ...next };
            }
            return { filterText };
        }
        const label = inMarks(titleOf(description), typed.mark) + frameworkBehind(name);
        // Editors compare what they filter by with what is typed, mark and all.
        return {
            label,
            filterText: typed.mark + names.join(' '),
            textEdit: { range: typed.range, newText: label + behind },
            ...next
        };
    }

    /** Explains a proposal that somebody looks at, in the editor's time between two of them. */
    resolveCompletionItem(item: CompletionItem): CompletionItem {
        const subject = this.subjects.ofData(item.data);
        if (!subject) return item;
        const { element, competency, from } = subject;
        const value = ast.isLevel(element)
            ? this.cards.ofLevel(element, competency, from)
            : this.cards.of(element, from);
        return { ...item, documentation: { kind: 'markdown', value } };
    }

    /** What the used frameworks are called here, behind an element that is one of theirs. */
    private frameworkNames({ element, offset }: BeforeAt, word: WordAt, document: LangiumDocument): ProposedWord[] {
        const cursor = { document, tokenOffset: word.start, tokenEndOffset: word.end };
        // Grades and the like are called by their code alone.
        if (!this.understood.isUnderstood(offset, cursor)) return [];
        const frameworks = this.frameworks();
        const imports = frameworksWith(element, frameworks.importsOf(frameworks.folderOf(document.uri)));
        return imports.map(({ name, folder }) => {
            const header = frameworks.headerOf(folder);
            return {
                label: name,
                detail: header?.title ?? '',
                kind: CompletionItemKind.Module,
                ...(header && { documentation: { kind: 'markdown', value: this.cards.of(header, document.uri) } })
            };
        });
    }
}

function subjectOf(
    element: ast.Element,
    { container }: ReferenceInfo,
    { document: { uri } }: CompletionContext
): CardSubject {
    return { element, competency: ast.isLevel(element) ? competencyFor(container) : undefined, from: uri };
}

/** Sorts sections behind the other names that fit, such as the competencies in a list of requirements. */
const BEHIND_NAMES = '05';
/** Sorts whole elements behind the words of the language. */
const WHOLE = '2';
/** Sorts what is least likely behind the words of the language. */
const LAST = '9';

function orderOf({ container }: ReferenceInfo, isLast: boolean): string {
    if (isLast) return LAST;
    return ast.isContent(container) ? BEHIND_NAMES : '';
}

/** Whether a name is that of a competency in a list of requirements. */
function isRequired({ container, property }: ReferenceInfo): boolean {
    return ast.isRequirement(container) && property === 'competency';
}

/** The whole elements that begin with a word, at a place where it begins one. */
function wholeElements(keyword: GrammarAST.Keyword): readonly WholeElement[] {
    const rule = AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule)?.name;
    return WHOLE_ELEMENTS.filter(each => each.rule === rule && each.label.split(' ')[0] === keyword.value);
}

/** Ends a list of requirements, wherever there can be one. */
const ENDING = ' id x ';

/** Whether a framework gives other titles to elements that it adopts. */
function adaptsTitles(frameworks: Frameworks, folder: string): boolean {
    return frameworks.remember('adapts titles', folder, () =>
        frameworks.documentsWithAdopted(folder).some(({ parseResult: { value } }) => {
            const blocks = ast.isDocument(value) ? value.blocks : [];
            return blocks.some(block => ast.isAdaptation(block) && block.title !== undefined);
        })
    );
}

/** Whether a title in quotation marks can stand where a reference can. */
function takesTitles({ terminal }: GrammarAST.CrossReference): boolean {
    const rule = GrammarAST.isRuleCall(terminal) ? terminal.rule.ref?.name : undefined;
    return rule === 'CompetencyName' || rule === 'TargetName' || rule === 'SubjectName';
}
