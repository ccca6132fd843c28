import type { TranslationView } from '@gradus/protocol';
import { translationRows } from '../../view-model/coverage/coverage-rows.ts';
import { kindWord } from '../../view-model/coverage/kind-word.ts';
import { languageName } from '../../view-model/shared/language-name.ts';
import { ShareBar } from '../shared/share-bar.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { percent } from './coverage-counts.tsx';
import { CoveragePart } from './coverage-part.tsx';

interface TranslationsPartProps extends Pick<ViewProps, 'index' | 'onSave'> {
    readonly translations: readonly TranslationView[];
}

/** How far each translation is, and what of the framework is still to be translated. */
export function TranslationsPart({ translations, ...props }: TranslationsPartProps) {
    return (
        <CoveragePart
            id="translations"
            title="Translations"
            note="Titles and texts count one by one."
            rows={() => translationRows(translations)}
            {...props}
        >
            <ul class="translations" lang="en">
                {translations.map(({ language, total, translated, progress }) => (
                    <li key={language}>
                        <h3>
                            {languageName(language)}{' '}
                            <span class="count">
                                {translated} of {total} texts, {percent(translated, total)} %
                            </span>
                        </h3>
                        <ByKind progress={progress} />
                    </li>
                ))}
            </ul>
        </CoveragePart>
    );
}

/** The same by what the texts are of, in a table like the one of levels. */
function ByKind({ progress }: Pick<TranslationView, 'progress'>) {
    return (
        <table class="bars">
            <caption>
                <span class="unseen">What is translated, by what it is of</span>
            </caption>
            <thead class="unseen">
                <tr>
                    <th scope="col">Texts of</th>
                    <th scope="col">Translated</th>
                </tr>
            </thead>
            <tbody>
                {progress.map(({ kind, total, translated }) => (
                    <tr key={kind}>
                        <th scope="row">{kindWord(kind)}</th>
                        <td>
                            <span class="bar-line">
                                <ShareBar part={translated} of={total} />
                                <span class="number">
                                    {translated < total ? `${total - translated} of ${total} missing` : 'all'}
                                </span>
                            </span>
                        </td>
                    </tr>
                ))}
            </tbody>
        </table>
    );
}
