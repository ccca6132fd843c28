export * from './authoring-messages.ts';
export * from './preview-change.ts';
export * from './preview-model.ts';
export * from './remark-messages.ts';
export * from './report-messages.ts';
export * from './server-messages.ts';
export * from './subject.ts';
export * from './webview-messages.ts';
