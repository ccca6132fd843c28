/** A version of a package: three numbers, and what stands behind a hyphen for one that is not released yet. */
export interface SemanticVersion {
    readonly major: number;
    readonly minor: number;
    readonly patch: number;
    readonly preRelease?: string;
}

/** How much comes with a version: what removes or lowers, what adds, what is only worded in another way. */
export type Step = 'major' | 'minor' | 'patch';

const NUMBER = '(0|[1-9]\\d{0,8})';
const VERSION = new RegExp(
    `^${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-([0-9A-Za-z.-]{1,100}))?(?:\\+[0-9A-Za-z.-]{1,100})?$`
);

/** Reads a version as npm has it; nothing where it is none. */
export function readVersion(text: string): SemanticVersion | undefined {
    const [, major, minor, patch, preRelease] = VERSION.exec(text) ?? [];
    if (major === undefined) return undefined;
    return {
        major: Number(major),
        minor: Number(minor),
        patch: Number(patch),
        ...(preRelease !== undefined && { preRelease })
    };
}

/** The version that an author's words stand for: “2.1” is 2.1.0, “2014-01” is 2014.1.0. Nothing where they are no numbers. */
export function versionFromWords(words: string): SemanticVersion | undefined {
    const exact = readVersion(words.trim());
    if (exact) return exact;
    const [, major, minor = '0', patch = '0'] =
        /^v?(\d{1,9})(?:[.-](\d{1,9}))?(?:[.-](\d{1,9}))?$/i.exec(words.trim()) ?? [];
    if (major === undefined) return undefined;
    return { major: Number(major), minor: Number(minor), patch: Number(patch) };
}

export function versionText({ major, minor, patch, preRelease }: SemanticVersion): string {
    return `${major}.${minor}.${patch}${preRelease === undefined ? '' : `-${preRelease}`}`;
}

/** Whether a version is later than another one. Of two that are not released and have the same numbers, neither is. */
export function isLater(one: SemanticVersion, other: SemanticVersion): boolean {
    const difference = one.major - other.major || one.minor - other.minor || one.patch - other.patch;
    if (difference !== 0) return difference > 0;
    return one.preRelease === undefined && other.preRelease !== undefined;
}

/**
 * The version behind another one. Before 1.0.0 everything is one place further right, as version ranges of npm have it:
 * ^0.2.3 does not reach 0.3.0.
 */
export function nextVersion({ major, minor, patch, preRelease }: SemanticVersion, step: Step): SemanticVersion {
    // What was not released yet has promised nothing.
    if (preRelease !== undefined) return { major, minor, patch };
    if (major === 0) {
        return step === 'major' ? { major, minor: minor + 1, patch: 0 } : { major, minor, patch: patch + 1 };
    }
    if (step === 'major') return { major: major + 1, minor: 0, patch: 0 };
    if (step === 'minor') return { major, minor: minor + 1, patch: 0 };
    return { major, minor, patch: patch + 1 };
}
