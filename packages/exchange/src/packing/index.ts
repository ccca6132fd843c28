/* What a framework becomes that is given to others as a package of npm, and under which version. */
export { ImpossibleExport } from '../exporters/impossible-export.ts';
export { type FoundFiles, type PackageFile, packageFiles } from './package-files.ts';
export { folderNameOf, packageNameFrom } from './package-name.ts';
export {
    isLater,
    nextVersion,
    readVersion,
    type SemanticVersion,
    type Step,
    versionFromWords,
    versionText
} from './semantic-version.ts';
export { proposeVersion, type VersionProposal } from './version-proposal.ts';
