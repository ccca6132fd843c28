import type { LangiumCoreServices, LangiumDocument, ValidationOptions } from 'langium';
import { Cancellation, interruptAndCheck } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type * as ast from '../generated/ast.ts';
import type { Shift } from '../parsing/direct/shift.ts';
import type { SourceBlock } from '../parsing/direct/source-block.ts';
import type { SourceChange } from '../parsing/direct/source-reader.ts';
import { referencesIn, sourceOf } from '../parsing/direct/source-text.ts';
import { NodeFinder, type NodesByType } from '../references/nodes-by-type.ts';
import { requirementsFor } from '../references/role-requirements.ts';
import { typesOfKind } from '../references/types-of-kind.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import { isWorkspaceDocument } from '../symbols/frameworks.ts';
import { hasWords } from '../text/has-words.ts';
import type { Packages } from '../workspace/packages.ts';
import type { ProjectSettings } from '../workspace/project-settings.ts';
import type { UnreadableFiles } from '../workspace/unreadable-files.ts';
import { AcceptedFindings } from './accepted-findings.ts';
import { BlockFindings, speaksOf, withMovedRelations } from './block-findings.ts';
import { brokenElements } from './broken-elements.ts';
import { byPlace } from './by-place.ts';
import { type Check, Checking } from './checking.ts';
import { failuresOnce, isFailure } from './failed-rules.ts';
import type { BrokenReference, Rule } from './rule.ts';
import { unusedAcceptance, unusedAcceptanceProblem } from './rules/unused-acceptance.ts';
import { syntaxDiagnostics } from './syntax-diagnostics.ts';
import { type ProblemData, SEVERITIES, toDiagnostic } from './to-diagnostic.ts';
import { firstOfEachRule, hasTooMany, ruleCodeOf, tooManyFindings } from './too-many-findings.ts';
import { tooMuchInherited } from './too-much-inherited.ts';

export type { ProblemData } from './to-diagnostic.ts';

/**
 * Runs the rules over a document. The tree is gone through once, then the rules get all nodes of a type in plain
 * loops: this runs at every keystroke and over whole workspaces, where a promise or a closure per node and
 * rule would cost more than the rules do.
 */
export class GradusValidator {
    private readonly services: LangiumCoreServices;
    private readonly frameworks: () => Frameworks;
    private readonly unreadable: () => UnreadableFiles;
    private readonly settings: () => ProjectSettings;
    private readonly packages: () => Packages;
    private readonly rules: readonly Rule[];
    private readonly rulesByCode: ReadonlyMap<string, Rule>;
    private readonly checksByType: readonly Map<string, readonly Check[]>[] = [0, 1, 2, 3, 4].map(() => new Map());
    /** The checks of all rules by type of node, in the order of the rules. */
    private allChecks: ReadonlyMap<string, readonly Check[]> | undefined;
    private readonly finders: NodeFinder[] = [];
    /** Of documents that are being edited, what was found in each of their blocks. */
    private readonly kept = new WeakMap<LangiumDocument, KeptFindings>();

    constructor(
        services: LangiumCoreServices,
        rules: readonly Rule[],
        frameworks: () => Frameworks,
        unreadable: () => UnreadableFiles,
        settings: () => ProjectSettings,
        packages: () => Packages
    ) {
        this.services = services;
        this.rules = rules;
        this.rulesByCode = new Map(rules.map(rule => [rule.code, rule]));
        this.frameworks = frameworks;
        this.unreadable = unreadable;
        this.settings = settings;
        this.packages = packages;
    }

    async validateDocument(
        document: LangiumDocument,
        _options?: ValidationOptions,
        cancelToken = Cancellation.CancellationToken.None
    ): Promise<Diagnostic[]> {
        this.kept.delete(document);
        // Whoever reads this here cannot put it right.
        if (this.packages().isReadOnly(document.uri)) return [];
        const reason = this.unreadable().reasonFor(document.uri);
        if (reason !== undefined) return [unreadableFile(reason)];
        const syntax = syntaxDiagnostics(document.parseResult);
        // One side of a comparison or an old revision is seen without the files around it.
        if (!isWorkspaceDocument(document.uri)) return syntax;
        await interruptAndCheck(cancelToken);
        return this.toldOfWhole(document, syntax);
    }

    private toldOfWhole(document: LangiumDocument, syntax: readonly Diagnostic[]): Diagnostic[] {
        const nodes = this.finder().nodesIn([document.parseResult.value]);
        const found = this.check(document, syntax, nodes, referencesIn(document), EVERYWHERE);
        return this.told(document, [...syntax, ...found], nodes.of('Acceptance') as readonly ast.Acceptance[]);
    }

    /**
     * Checks what an edit has changed of a document without syntax errors, where it changed nothing that others read:
     * the elements and blocks that it touched, and what rules say of the file as a whole.
     */
    revalidate(document: LangiumDocument, change: SourceChange): Diagnostic[] {
        const kept = this.kept.get(document);
        // When a document is edited for the first time, it is not known yet what was found in which block.
        if (!kept) return this.toldOf(document, this.keptOf(document));
        const uri = document.uri.toString();
        this.followEdit(document, kept, change);
        if (kept.ofFramework.isTouched(uri, change.shift)) kept.ofFramework = this.checkAll(document, OF_FRAMEWORK);
        else kept.ofFramework.move(uri, change.shift);
        return this.toldOf(document, kept);
    }

    /**
     * Checks what a change of some elements concerns in a document without syntax errors.
     *
     * @param concerned the blocks that mention them, in any document
     * @param edited the document that they are in, which may be this one
     */
    revalidateConcerned(
        document: LangiumDocument,
        concerned: ReadonlySet<SourceBlock>,
        edited: LangiumDocument,
        change: SourceChange
    ): Diagnostic[] {
        if (this.isLeftAlone(document)) return document.diagnostics ?? [];
        const kept = this.kept.get(document);
        if (!kept) return this.toldOf(document, this.keptOf(document));
        if (edited === document) this.followEdit(document, kept, change, concerned);
        else {
            const uri = edited.uri.toString();
            for (const [block, findings] of kept.blocks) {
                if (concerned.has(block) || findings.speaksOf(uri, change.shift)) this.recheck(document, kept, block);
                else findings.moveRelated(uri, change.shift);
            }
        }
        kept.ofFramework = this.checkAll(document, OF_FRAMEWORK);
        return this.toldOf(document, kept);
    }

    /**
     * Has what is known of a document be what is so after an edit in it, but for what rules say of its framework.
     *
     * @param concerned blocks that are checked again although the edit is elsewhere
     */
    private followEdit(
        document: LangiumDocument,
        kept: KeptFindings,
        { removed, added, shift }: SourceChange,
        concerned?: ReadonlySet<SourceBlock>
    ): void {
        const uri = document.uri.toString();
        for (const block of removed) kept.blocks.delete(block);
        for (const [block, findings] of kept.blocks) {
            if (concerned?.has(block) || findings.speaksOf(uri, shift)) this.recheck(document, kept, block);
            else findings.move(uri, shift);
        }
        kept.atRest.move(uri, shift);
        for (const block of added) this.recheck(document, kept, block);
    }

    private recheck(document: LangiumDocument, { blocks }: KeptFindings, block: SourceBlock): void {
        blocks.set(block, this.checkBlock(document, block));
    }

    /** What is found in a document; nothing where a rule finds so much in its blocks that it is no use to keep it. */
    private keptOf(document: LangiumDocument): KeptFindings | undefined {
        const blocks = new Map<SourceBlock, BlockFindings>();
        if (hasTooMany(this.checkBlocks(document, blocks))) return undefined;
        const kept = {
            blocks,
            ofFramework: this.checkAll(document, OF_FRAMEWORK),
            atRest: this.checkAll(document, AT_REST)
        };
        this.kept.set(document, kept);
        return kept;
    }

    /** Checks the blocks of a document as they are asked for, and keeps what is found in them. */
    private *checkBlocks(document: LangiumDocument, kept: Map<SourceBlock, BlockFindings>): Iterable<BlockFindings> {
        for (const block of sourceOf(document)?.blocks ?? []) {
            const findings = this.checkBlock(document, block);
            kept.set(block, findings);
            yield findings;
        }
    }

    /** Asks about a document without syntax errors what is only asked when it is at rest. */
    validateAtRest(document: LangiumDocument): Diagnostic[] | undefined {
        if (this.isLeftAlone(document) || !isWorkspaceDocument(document.uri)) return undefined;
        const kept = this.kept.get(document);
        if (!kept) return this.toldOf(document, this.keptOf(document));
        kept.atRest = this.checkAll(document, AT_REST);
        return this.toldOf(document, kept);
    }

    /** Whether nobody here can put right what is in a document, or nothing of it is known. */
    private isLeftAlone({ uri }: LangiumDocument): boolean {
        return this.packages().isReadOnly(uri) || this.unreadable().reasonFor(uri) !== undefined;
    }

    private toldOf(document: LangiumDocument, kept: KeptFindings | undefined): Diagnostic[] {
        // Of a rule that finds more than is told in all blocks, each block would tell as much: the file is checked as a whole.
        if (!kept || hasTooMany(kept.blocks.values())) {
            this.kept.delete(document);
            return this.toldOfWhole(document, []);
        }
        const { blocks, ofFramework, atRest } = kept;
        const all = [...blocks.values(), this.checkAll(document, OF_FILE), ofFramework, atRest];
        return this.told(
            document,
            all.flatMap(each => each.diagnostics),
            all.flatMap(each => each.acceptances)
        );
    }

    /** Asks the rules of one kind about a whole document. */
    private checkAll(document: LangiumDocument, extent: Extent): BlockFindings {
        const nodes = this.finder(extent).nodesIn([document.parseResult.value]);
        return new BlockFindings(this.check(document, [], nodes, [], extent), []);
    }

    /** Has messages point to where the places that they speak of have moved in another file. */
    async moveRelated(document: LangiumDocument, uri: string, shift: Shift): Promise<void> {
        const { diagnostics = [] } = document;
        if (diagnostics.some(each => speaksOf(each, uri, shift))) {
            document.diagnostics = await this.validateDocument(document);
            return;
        }
        const kept = this.kept.get(document);
        for (const findings of kept?.blocks.values() ?? []) findings.moveRelated(uri, shift);
        kept?.ofFramework.moveRelated(uri, shift);
        document.diagnostics = diagnostics.map(each => withMovedRelations(each, uri, shift));
    }

    private checkBlock(document: LangiumDocument, block: SourceBlock): BlockFindings {
        const nodes = this.finder(OF_BLOCK).nodesIn(block.nodes);
        const diagnostics = this.check(document, [], nodes, block.references, OF_BLOCK);
        return new BlockFindings(diagnostics, nodes.of('Acceptance') as readonly ast.Acceptance[]);
    }

    /** @param syntax syntax errors, near which some rules are not asked */
    private check(
        document: LangiumDocument,
        syntax: readonly Diagnostic[],
        nodes: NodesByType,
        references: Readonly<LangiumDocument['references']>,
        extent: Extent
    ): Diagnostic[] {
        const found: Diagnostic[] = [];
        const broken = brokenElements(document.parseResult, syntax);
        const checking = new Checking(document, this.frameworks(), this.packages(), broken, found);
        this.runOnBrokenReferences(references, checking);
        for (const [type, list] of nodes.all()) checking.askAll(this.checksFor(type, extent), list);
        return found;
    }

    /** What is told of all that was found. */
    private told(
        document: LangiumDocument,
        all: readonly Diagnostic[],
        acceptances: readonly ast.Acceptance[]
    ): Diagnostic[] {
        const accepted = new AcceptedFindings(document, acceptances);
        const { found, exceeding } = firstOfEachRule(failuresOnce(all), this.rulesByCode);
        const frameworks = this.frameworks();
        const told = [...accepted.filter(found), ...tooMuchInherited(document, frameworks)];
        for (const [code, rule] of exceeding) {
            if (rule.severity === 'error' || !accepted.acceptsAll(code)) told.push(tooManyFindings(rule));
        }
        for (const unused of accepted.unused()) {
            const rule = this.rulesByCode.get(unused.rule);
            // It may be for what is left out; an error is never accepted.
            if (exceeding.has(unused.rule) && rule?.severity !== 'error') continue;
            // Or for what would be found if roles took over what they extend.
            if (requirementsFor(frameworks, document.uri).isTooMuch) break;
            // One that names no rule, or gives no reason, is told by a rule of its own.
            const isToldAlready = rule?.severity !== 'error' && !hasWords(unused.reason);
            if (rule && !isToldAlready)
                told.push(toDiagnostic(unusedAcceptance, unusedAcceptanceProblem(unused, rule)));
        }
        return this.asSet(told, document).sort(byPlace);
    }

    /** Findings as the framework's settings want them: with another severity, or not at all. */
    private asSet(diagnostics: readonly Diagnostic[], document: LangiumDocument): Diagnostic[] {
        if (diagnostics.length === 0) return [];
        const settings = this.settings().of(this.frameworks().folderOf(document.uri));
        const { isRelease } = this.settings();
        return diagnostics.flatMap(diagnostic => {
            const code = ruleCodeOf(diagnostic);
            const rule = this.rulesByCode.get(code);
            // What keeps a text from being understood is not a matter of settings.
            if (!rule) return [diagnostic];
            const set = settings.rules[code];
            const blocksRelease = settings.releaseRules?.has(code) ?? rule.blocksRelease;
            // Also where it is switched off: what need not be told every day is told before a release.
            if (blocksRelease && isRelease) return [{ ...diagnostic, severity: SEVERITIES.error }];
            if (set === 'off') return [];
            // What is not known is not less severe for what was looked for.
            if (set === undefined || isFailure(diagnostic)) return [diagnostic];
            return [{ ...diagnostic, severity: SEVERITIES[set] }];
        });
    }

    private runOnBrokenReferences(references: Readonly<LangiumDocument['references']>, checking: Checking): void {
        const all: BrokenReference[] = [];
        for (const reference of references) {
            const info = reference.error?.info;
            if (!info || !('ref' in reference)) continue;
            const target = this.services.shared.AstReflection.getReferenceType(info);
            all.push({ reference, container: info.container, property: info.property, target });
        }
        for (const rule of this.rules) {
            if (!rule.brokenReference) continue;
            checking.attemptAll(rule, rule.brokenReference, all);
        }
    }

    private checksFor(type: string, extent: Extent): readonly Check[] {
        const known = this.checksByType[extent] as Map<string, readonly Check[]>;
        let checks = known.get(type);
        if (!checks) {
            this.allChecks ??= checksByType(this.rules);
            checks = this.allChecks.get(type) ?? [];
            if (extent !== EVERYWHERE) checks = checks.filter(({ rule }) => extentOf(rule, type) === extent);
            known.set(type, checks);
        }
        return checks;
    }

    private finder(extent: Extent = EVERYWHERE): NodeFinder {
        this.finders[extent] ??= new NodeFinder(this.checkedTypes(extent));
        return this.finders[extent];
    }

    /** The types of node that some rule looks at; and acceptances. */
    private checkedTypes(extent: Extent): ReadonlySet<string> {
        const types = this.services.shared.AstReflection.getAllTypes();
        const checked = types.filter(type => this.checksFor(type, extent).length > 0);
        return new Set(extent === EVERYWHERE || extent === OF_BLOCK ? ['Acceptance', ...checked] : checked);
    }
}

/** Which rules are asked: all, or those about the file as a whole, or the others. */
type Extent = 0 | 1 | 2 | 3 | 4;
const EVERYWHERE = 0;
const OF_FILE = 1;
const OF_BLOCK = 2;
const AT_REST = 3;
const OF_FRAMEWORK = 4;

/** About how much of a file a rule has to be asked anew when something was edited in it. */
function extentOf(rule: Rule, type: string): Extent {
    if (rule.whenAtRest) return AT_REST;
    if (rule.reads === 'framework') return OF_FRAMEWORK;
    return type === 'Document' ? OF_FILE : OF_BLOCK;
}

/** Goes from the rules to the types, since most rules look at few: asking each rule about each type takes much longer. */
function checksByType(rules: readonly Rule[]): Map<string, Check[]> {
    const checks = new Map<string, Check[]>();
    for (const rule of rules) {
        for (const [kind, run] of Object.entries(rule.checks ?? {})) {
            const check = { rule, run: run as Check['run'] };
            for (const type of typesOfKind(kind)) {
                const others = checks.get(type);
                if (others) others.push(check);
                else checks.set(type, [check]);
            }
        }
    }
    return checks;
}

/** What was found in a document that is being edited. */
interface KeptFindings {
    readonly blocks: Map<SourceBlock, BlockFindings>;
    /** By the rules that look at the framework as a whole. */
    ofFramework: BlockFindings;
    /** By the rules that wait until the text is at rest. */
    atRest: BlockFindings;
}

function unreadableFile(reason: string): Diagnostic {
    return {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        severity: SEVERITIES.error,
        code: 'unreadable-file',
        source: 'gradus',
        message: `This file could not be read, so nothing in it is known to the framework: ${reason}`,
        data: { code: 'unreadable-file', details: [] } satisfies ProblemData
    };
}
