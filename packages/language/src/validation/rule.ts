import type { AstNode, LangiumDocument, Reference, URI } from 'langium';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import type { Element, GradusAstType } from '../generated/ast.ts';
import type { FrameworkSymbols } from '../symbols/framework-symbols.ts';
import type { Frameworks } from '../symbols/frameworks.ts';
import type { Packages } from '../workspace/packages.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The place and the words of something that a rule found. */
export interface Problem {
    /** What is wrong and what to do, in the author's words, naming the author's codes and titles. */
    readonly message: string;
    readonly node: AstNode;
    /** Narrows the place to a property of the node; `index` where it holds several. */
    readonly property?: string;
    readonly index?: number;
    /** Narrows the place further, where neither node nor property is it. */
    readonly range?: Range;
    readonly related?: readonly Related[];
    /** What the quick fix needs to know; sent to the editor and back. */
    readonly data?: readonly string[];
}

/** Another place that has to do with a problem. */
export interface Related {
    readonly message: string;
    readonly uri: URI;
    readonly range: Range;
}

export interface RuleContext {
    readonly document: LangiumDocument;
    readonly symbols: FrameworkSymbols;
    readonly frameworks: Frameworks;
    readonly packages: Packages;
    /** The folder of the document's framework. */
    readonly folder: string;
    /**
     * Whether a rule that needs intact text may say something at a node. Asked by rules that look at a document as a
     * whole; whoever looks at one node after the other is only shown those.
     */
    isIntact(node: AstNode): boolean;
    report(problem: Problem): void;
}

/** What a quick fix starts from: the problem as it was reported, in the text as it is now. */
export interface FixContext {
    readonly document: LangiumDocument;
    readonly symbols: FrameworkSymbols;
    readonly frameworks: Frameworks;
    readonly range: Range;
    readonly data: readonly string[];
    /** The text within the problem's range. */
    readonly text: string;
    /** The innermost element of the syntax tree at the problem's place. */
    readonly node: AstNode | undefined;
    /** The edits that give an element another code wherever it is written; nothing where it cannot have that one. */
    rename(element: Element, code: string): Fix['changes'] | undefined;
}

export interface Fix {
    /** What happens, as a command: “Replace by PC9”. */
    readonly title: string;
    /** Edits by document URI. */
    readonly changes: Readonly<Record<string, readonly TextEdit[]>>;
    /** The one that is right in nearly all cases; offered first and applied by “fix all”. */
    readonly preferred?: boolean;
}

/**
 * What a rule does at nodes of a type. Of requirements, cells and lines there are so many that they are looked at list
 * by list: see `checkDemands` and `checkLists`. Places (`$cstNode`, `$refNode`) are read once something is to be told.
 */
export type NodeChecks = {
    readonly [K in keyof GradusAstType]?: (node: GradusAstType[K], context: RuleContext) => void;
};

/** A broken reference: what it is in, and the property that holds it. */
export interface BrokenReference {
    readonly reference: Reference;
    readonly container: AstNode;
    readonly property: string;
    /** The kind of element it should lead to, for example `Competency`. */
    readonly target: string;
}

/** A rule of the language. One file each; the documentation is generated from it. */
export interface Rule {
    /** Stable, in kebab case; shown beside the message and used to look the rule up. */
    readonly code: string;
    readonly severity: Severity;
    /** What the rule asks for, in one sentence. */
    readonly summary: string;
    /** Why, and what to do, in a paragraph for the rule's page. Markdown. */
    readonly explanation: string;
    readonly examples: {
        /** Text that breaks this rule and no other. */
        readonly bad: string;
        /** The same text put right; where there is a quick fix, what its first proposal makes of `bad`. */
        readonly good: string;
        /** Another framework that the two use or adopt, where the rule is about that; in a folder of its own. */
        readonly beside?: string;
        /** Other rules that cannot but find something in `bad` as well. */
        readonly goesWith?: readonly string[];
    };
    /**
     * Set where the rule asks for something that may only seem to be missing in an element with a
     * syntax error: the part that could not be understood.
     */
    readonly needsIntactText?: true;
    /** Set where a draft may have what the rule finds, but nothing that is released: `check --release` takes it for an error. */
    readonly blocksRelease?: true;
    /**
     * Set where what the rule finds at a node depends on elements of the framework that are not mentioned there and do not
     * mention it, such as others with the same identifier. It is asked everywhere whenever what others read of an element
     * changes (see `symbols/facts.ts`). A rule without it is asked about the elements at the top of the file that were
     * edited and about those that mention them; one that checks the document itself, at every edit in the file.
     */
    readonly reads?: 'framework';
    /**
     * Set where the rule takes longer than a keystroke deserves, since it compares everything in a file with everything
     * else. While somebody types, what it found before is shown; it is asked anew when the text is at rest.
     */
    readonly whenAtRest?: true;
    /**
     * Set where the preferred fix writes the same thing properly, so that it is right without anybody looking at it:
     * “fix all” of an editor makes it, perhaps each time a file is saved.
     */
    readonly isCertain?: true;
    readonly checks?: NodeChecks;
    readonly brokenReference?: (broken: BrokenReference, context: RuleContext) => void;
    readonly fixes?: (context: FixContext) => readonly Fix[];
}
