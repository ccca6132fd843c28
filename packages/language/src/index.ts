export { createGradusCoreServices, type GradusCoreServices, type GradusSharedCoreServices } from './gradus-module.ts';
export { resolveFramework } from './model/resolve-framework.ts';
export { Frameworks } from './symbols/frameworks.ts';
export { type AcceptedFinding, acceptedFindingsOf } from './validation/accepted-findings.ts';
export type { Rule, Severity } from './validation/rule.ts';
export { RULES } from './validation/rules/index.ts';
export { type SettingsFile, settingsDiagnostics } from './workspace/project-settings.ts';
