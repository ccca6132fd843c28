import type * as ast from '../../generated/ast.ts';
import type { CellContent } from './cell-edit.ts';

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
          readonly role: ast.Role;
          readonly competency: ast.Competency;
          /** What the competency is called in the role’s file. */
          readonly name: string;
          readonly content: CellContent;
          /** What says that the role leaves it out. */
          readonly exclusions: readonly ast.Dropped[];
      }
    | {
          readonly type: 'exclude';
          readonly role: ast.Role;
          readonly name: string;
          readonly reason?: string | undefined;
      };
