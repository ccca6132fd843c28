import type { KindView, TranslationView } from '@gradus/protocol';
import { languageName } from '../../view-model/shared/language-name.ts';
import { ShareBar } from '../shared/share-bar.tsx';
import { percent } from './coverage-counts.tsx';
import { CoveragePart } from './coverage-part.tsx';

/** How far each translation is, and what of the framework is still to be translated. */
export function TranslationsPart({ translations }: { readonly translations: readonly TranslationView[] }) {
    return (
        <CoveragePart id="translations" title="Translations" note="Titles and texts count one by one.">
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
                        <th scope="row">{KINDS[kind]}</th>
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

const KINDS: Readonly<Record<KindView, string>> = {
    framework: 'framework',
    section: 'sections',
    scale: 'scales',
    level: 'levels',
    category: 'categories',
    competency: 'competencies',
    descriptor: 'levels of competencies',
    statement: 'statements',
    domain: 'domains',
    activity: 'activities',
    group: 'groups',
    grade: 'grades',
    role: 'roles',
    set: 'sets of requirements',
    specialisation: 'specialisations',
    stream: 'career paths',
    term: 'terms'
};
