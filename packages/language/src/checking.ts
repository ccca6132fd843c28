/*
 * What whole workspaces are read, checked and resolved with. Nothing here loads Langium's parser or its grammar, which
 * take longer than checking most frameworks does; what edits texts is in `lsp.ts`.
 */
export { createGradusCheckingServices } from './gradus-checking.ts';
export type { GradusCoreServices, GradusSharedCoreServices } from './gradus-reading-module.ts';
export { type ResolveOptions, resolveFramework } from './model/resolve-framework.ts';
export { Frameworks } from './symbols/frameworks.ts';
export { type AcceptedFinding, acceptedFindingsOf } from './validation/accepted-findings.ts';
export type { Rule, Severity } from './validation/rule.ts';
export { RULES } from './validation/rules/index.ts';
export { MOST_FINDINGS } from './validation/too-many-findings.ts';
export { isPackageName, MANIFEST_FILE, type PackageManifest, readManifest } from './workspace/package-manifest.ts';
export { type SettingsFile, settingsDiagnostics } from './workspace/project-settings.ts';
