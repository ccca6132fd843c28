import { NormalizedTextDocuments } from 'langium/lsp';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { GradusLanguageMetaData } from '../generated/module.ts';

/**
 * What an editor has open, whatever it sends: a file that is opened without a text has an empty one, and one without a
 * language is one of Gradus.
 */
export function openTexts(): NormalizedTextDocuments<TextDocument> {
    return new NormalizedTextDocuments<TextDocument>({
        create: (uri, language: unknown, version, text: unknown) =>
            TextDocument.create(
                uri,
                typeof language === 'string' ? language : GradusLanguageMetaData.languageId,
                version,
                typeof text === 'string' ? text : ''
            ),
        update: (document, changes, version) => TextDocument.update(document, changes, version)
    });
}
