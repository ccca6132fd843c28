import type { LangiumDocument } from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { CellContent } from './cell-edit.ts';

/** What says what a role requires: the role, or where an adopted one is adapted. */
export type Holder = ast.Role | ast.Adaptation;

/** What is done in the text so that a cell says something else. */
export type CellChange =
    /** What is written there already says something else. */
    | { readonly type: 'rewrite'; readonly demand: ast.Requirement | ast.Cell; readonly content: CellContent }
    | { readonly type: 'strike'; readonly demand: ast.Requirement | ast.Cell }
    /** A cell of a table, with nothing in it yet. */
    | { readonly type: 'fill'; readonly cell: ast.Cell; readonly content: CellContent }
    /** A cell of a row that a table does not have yet. */
    | {
          readonly type: 'row';
          readonly matrix: ast.Matrix;
          readonly column: number;
          readonly competency: ast.Competency;
          /** What the competency is called in the table’s file. */
          readonly name: string;
          readonly content: CellContent;
      }
    | {
          readonly type: 'add';
          readonly holder: Holder;
          readonly competency: ast.Competency;
          /** What the competency is called in the file of that. */
          readonly name: string;
          readonly content: CellContent;
          /** What says that the role leaves it out. */
          readonly exclusions: readonly ast.Dropped[];
      }
    | {
          readonly type: 'exclude';
          readonly holder: Holder;
          readonly name: string;
          readonly reason?: string | undefined;
      }
    /** An adopted role that is not adapted yet. */
    | {
          readonly type: 'adapt';
          readonly role: ast.Role;
          readonly document: LangiumDocument;
          readonly competency: ast.Competency;
          readonly name: string;
          /** Absent where it is left out. */
          readonly content?: CellContent;
          readonly reason?: string | undefined;
      };
