import type { StatusAnswer } from '@gradus/protocol';
import { LanguageStatusSeverity, l10n } from 'vscode';
import { countsOf } from '../tree/tree-item.ts';
import { withoutIcons } from '../without-icons.ts';

/** What the status of a Gradus file says, and what there is to do about it. */
export interface StatusWords {
    readonly text: string;
    readonly detail: string;
    readonly severity: LanguageStatusSeverity;
    readonly command?: { readonly command: string; readonly title: string };
}

/** Of a framework that the server knows. */
export function statusWords({ header, readOnly, files, errors, warnings }: StatusAnswer): StatusWords {
    if (!header) {
        return {
            text: l10n.t('No framework'),
            detail: l10n.t(
                'No file in this folder or above it has a framework header, so the codes mean nothing to other files.'
            ),
            severity: LanguageStatusSeverity.Warning,
            command: { command: 'gradus.newFramework', title: l10n.t('New Framework…') }
        };
    }
    const text = withoutIcons([header.title ?? header.code, header.version].filter(Boolean).join(' '));
    const extent = files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files);
    const problems = countsOf({ errors, warnings, remarks: 0 });
    const found = problems.length > 0 ? problems : [l10n.t('no problems')];
    const note = readOnly ? [l10n.t('installed, only read here')] : [];
    const severity = errors > 0 ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Warning;
    return {
        text,
        detail: [...found, extent, ...note].join(', '),
        severity: problems.length > 0 ? severity : LanguageStatusSeverity.Information,
        command:
            problems.length > 0
                ? { command: 'workbench.actions.view.problems', title: l10n.t('Show Problems') }
                : { command: 'gradus.openRoleMatrices', title: l10n.t('Open Preview') }
    };
}

/** Of a file that stands by itself: one side of a comparison, say. */
export function unsupportedWords(scheme: string): StatusWords {
    return {
        text: l10n.t('Not checked'),
        detail: l10n.t(
            'A file from “{0}” is shown without the files around it. Only its colours are there; nothing is checked.',
            scheme
        ),
        severity: LanguageStatusSeverity.Information
    };
}

export function stoppedWords(): StatusWords {
    return {
        text: l10n.t('Gradus is not running'),
        detail: l10n.t('Nothing is checked until it is started again.'),
        severity: LanguageStatusSeverity.Error,
        command: { command: 'gradus.restartServer', title: l10n.t('Start Again') }
    };
}
