export type { PreviewModel } from '@gradus/protocol';
export { type PageAssets, renderPage } from './page/render-page.tsx';
export { toPreviewModel } from './view-model/model/to-preview-model.ts';
