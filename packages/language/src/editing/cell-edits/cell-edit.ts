import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';

/** What a cell of the role matrix says: the level that a role requires of a competency. */
export interface CellContent {
    /** Absent where the competency has no levels. */
    readonly level?: string | undefined;
    readonly maxLevel?: string | undefined;
    readonly necessity: ast.Necessity;
}

/** What somebody wants a cell to say. */
export interface WantedContent {
    readonly level?: string | undefined;
    readonly maxLevel?: string | undefined;
    /** Absent where it is to stay as it is. */
    readonly necessity?: ast.Necessity | undefined;
}

/** What somebody does in a cell of the role matrix. */
export interface CellEdit {
    /** Codes, as the resolved model has them. */
    readonly role: string;
    readonly competency: string;
    /** What the cell showed when it was edited; null where it was empty. The text may say something else by now. */
    readonly seen: (CellContent & { readonly isInherited: boolean }) | null;
    /**
     * Null where it is to say nothing of the role’s own: then it says again what a parent asks for. Where it says that
     * already, the role leaves the competency out.
     */
    readonly wanted: WantedContent | null;
    /** Whether what would be asked about has been agreed to. */
    readonly isConfirmed?: boolean | undefined;
    /** The kinds of questions that have been agreed to, also before they are asked; all else is asked. */
    readonly agreedTo?: readonly CellQuestion[] | undefined;
    /** Why the role leaves out what it would take over. */
    readonly reason?: string | undefined;
}

/**
 * What is asked about before it is done: that what was inherited becomes a role’s own, that an adopted role is adapted, that
 * what a role leaves out is required again, that what it takes over is left out, that more is lost than a level.
 */
export type CellQuestion = 'own' | 'adapt' | 'again' | 'leave-out' | 'lose';

/** What an edit does, in the words of an author where it cannot be done just so. */
export type CellVerdict =
    | { readonly type: 'added' | 'changed' | 'removed' | 'unchanged' }
    /** To be confirmed first. */
    | {
          readonly type: 'asks';
          readonly about: CellQuestion;
          /** What else is agreed to with it: what is done in a role that is adapted for it. */
          readonly and?: CellQuestion | undefined;
          readonly question: string;
          readonly needsReason: boolean;
      }
    | { readonly type: 'refused'; readonly reason: string };

export interface CellEditsAnswer {
    /** One for each edit. */
    readonly verdicts: readonly CellVerdict[];
    /** Codes of the roles that take over what is edited, and change with it; told before it is done. */
    readonly heirs?: readonly string[];
    /** How all of them are written; nothing is where one of them is refused or has to be confirmed. */
    readonly edits: ReadonlyMap<LangiumDocument, readonly TextEdit[]>;
}
