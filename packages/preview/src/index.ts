export type { PreviewModel } from '@gradus/protocol';
export { type PageAssets, renderPage } from './page/render-page.tsx';
export { earlierRoles } from './view-model/model/earlier-roles.ts';
export { toPreviewModel } from './view-model/model/to-preview-model.ts';
