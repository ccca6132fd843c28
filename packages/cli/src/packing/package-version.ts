import { differencesOf } from '@gradus/exchange';
import { isLater, proposeVersion, type SemanticVersion, type Step, versionText } from '@gradus/exchange/packing';
import type { FrameworkModel } from '@gradus/model';
import type { EarlierState } from './earlier-state.ts';

/** The version of a package, and what there is to say about how it came to be. */
export interface PackageVersion {
    readonly version: string;
    readonly notes: readonly string[];
}

/** Of a package that nobody gave a version yet. */
const FIRST: SemanticVersion = { major: 0, minor: 1, patch: 0 };

/** So many changes are told that decide a version. */
const MOST_REASONS = 5;

const MEANINGS: Readonly<Record<Step, string>> = {
    major: 'something is gone, asks for less, or is named in another way',
    minor: 'something was added, or has to be read again',
    patch: 'only wording changed'
};

/**
 * Which version a package gets: the one that its authors say, where it is later than the one before; else the one that
 * what changed asks for.
 *
 * @param stated what the authors say
 * @param since what the state before was called by the one who named it
 */
export function packageVersion(
    model: FrameworkModel,
    stated: SemanticVersion | undefined,
    earlier: EarlierState | undefined,
    since = ''
): PackageVersion {
    if (!earlier) {
        const notes = stated ? [] : ['Nobody has given it a version yet, so it is the first one.'];
        return { version: versionText(stated ?? FIRST), notes };
    }
    const { version: before } = earlier;
    if (!before) {
        const note = `${since} says no version of three numbers, so none can be proposed.`;
        return { version: versionText(stated ?? FIRST), notes: [note] };
    }
    const { version, step, because } = proposeVersion(before, differencesOf(earlier.model, model));
    if (step === undefined) {
        const isNew = stated !== undefined && isLater(stated, before);
        const note = `Nothing is different from ${versionText(before)} (${since}), so no new version is needed.`;
        return { version: versionText(isNew ? stated : before), notes: [note] };
    }
    const left = because.length - MOST_REASONS;
    const notes = [
        `${versionText(version)} is proposed after ${versionText(before)} (${since}): ${step}, because ${MEANINGS[step]}.`,
        ...because.slice(0, MOST_REASONS).map(line => `  ${line}`),
        ...(left > 0 ? [`  … and ${left} more. gradus diff lists them all.`] : [])
    ];
    if (earlier.errors > 0) notes.push(`${since} has errors, so more may be different than is told. See gradus check.`);
    if (!stated || !isLater(stated, before)) {
        if (step === 'major' && isYear(before.major)) notes.push(countedOn(before.major));
        return { version: versionText(version), notes };
    }
    if (isLater(version, stated)) {
        notes.push(`Its authors say ${versionText(stated)}, and so it is. What changed asks for more.`);
    }
    return { version: versionText(stated), notes };
}

/** Whether a number is rather the year of a version than how often there was a new one. */
function isYear(number: number): boolean {
    return number >= 1900 && number < 2200;
}

function countedOn(year: number): string {
    return `${year + 1} is counted on from ${year}, and is no year. Where versions are years, write the new one in the header.`;
}
