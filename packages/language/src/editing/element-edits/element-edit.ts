import type { LangiumDocument } from 'langium';
import type { TextEdit } from 'vscode-languageserver-types';
import type * as ast from '../../generated/ast.ts';

/** An element of a framework, as the resolved model has it. */
export interface ElementName {
    readonly kind: ast.ElementKind;
    readonly code: string;
    /** The code of what holds it, where codes are counted by that. */
    readonly within?: string | undefined;
}

/** What is translated: an element, or the declaration of a section. */
export interface TranslatedName extends Omit<ElementName, 'kind'> {
    readonly kind: ast.ElementKind | 'section';
}

/** What is to be said of an element that is said in another way, or not at all, by now. */
export type ElementEdit =
    | { readonly type: 'title'; readonly of: ElementName; readonly title: string }
    /** The code that an element had before, so that its identifier stays. */
    | { readonly type: 'former'; readonly of: ElementName; readonly former: string }
    | { readonly type: 'aliases'; readonly of: ElementName; readonly aliases: readonly string[] }
    /** The text of a section; of what a level means for a competency, where a level is said. No entries take it out. */
    | {
          readonly type: 'text';
          readonly of: ElementName;
          readonly level?: string | undefined;
          readonly section: string;
          readonly entries: readonly string[];
      }
    | { readonly type: 'tasks'; readonly of: ElementName; readonly entries: readonly string[] }
    /** A fact of the framework’s header. */
    | { readonly type: 'fact'; readonly key: ast.PropertyKey; readonly value: string | undefined }
    | { readonly type: 'complete'; readonly isComplete: boolean }
    /** An element as text, in a category or beside others of its kind. */
    | { readonly type: 'add'; readonly kind: 'competency'; readonly category: string; readonly text: string }
    | { readonly type: 'add'; readonly kind: 'role'; readonly text: string }
    /** What is said of an element in another language; an empty title, or no entries, take it out. */
    | {
          readonly type: 'translate';
          readonly language: string;
          readonly of: TranslatedName;
          readonly said:
              | { readonly type: 'title'; readonly title: string }
              | { readonly type: 'text'; readonly section: string; readonly entries: readonly string[] }
              | { readonly type: 'tasks'; readonly entries: readonly string[] };
      }
    | { readonly type: 'move'; readonly of: ElementName; readonly category: string }
    | { readonly type: 'remove'; readonly of: ElementName };

export interface ElementEditsAnswer {
    /** For each edit why it is not done, in a sentence; nothing where it is. */
    readonly refused: readonly (string | undefined)[];
    readonly edits: ReadonlyMap<LangiumDocument, readonly TextEdit[]>;
}
