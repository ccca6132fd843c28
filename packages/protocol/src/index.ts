export * from './preview-model.ts';
export * from './server-messages.ts';
export * from './webview-messages.ts';
