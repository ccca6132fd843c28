import type { PreviewModel } from '@gradus/protocol';
import { toPreviewModel } from '../view-model/model/to-preview-model.ts';
import { indexPreview, type PreviewIndex } from '../view-model/shared/preview-index.ts';
import { euLikeFramework } from './eu-like-framework.ts';
import { mixedFramework } from './mixed-framework.ts';

/** The EU-like framework as a preview model, changed as wanted. */
export function previewFixture(change: Partial<PreviewModel> = {}): PreviewModel {
    return { ...toPreviewModel(euLikeFramework()), ...change };
}

/** A framework with marks instead of levels, a continuous scale and inherited requirements, as a preview model. */
export function mixedFixture(): PreviewModel {
    return toPreviewModel(mixedFramework());
}

/** The EU-like framework, indexed. */
export function indexedFixture(change: Partial<PreviewModel> = {}): PreviewIndex {
    return indexPreview(previewFixture(change));
}
