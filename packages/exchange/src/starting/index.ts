/* What a new framework begins with. It is text alone, so that editors and the command write the same. */
export { codeFromTitle, isCode, isLanguage } from './code-from-title.ts';
export { type FrameworkAnswers, frameworkTemplate } from './framework-template.ts';
