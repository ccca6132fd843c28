import { isDeepStrictEqual } from 'node:util';
import { EXPORTERS } from '@gradus/exchange/exporters';
import { resolveFramework } from '@gradus/language';
import type { FrameworkModel } from '@gradus/model';
import { toPreviewModel } from '@gradus/preview/view-model';
import { PreviewModel, previewChange, withPreviewChange } from '@gradus/protocol';
import * as v from 'valibot';
import { FrameworkTexts } from '../seeds/framework-texts.ts';
import { promise, type Session, type Target } from '../target.ts';
import { OpenFile } from '../texts/open-file.ts';
import { randomText } from '../texts/random-text.ts';
import { textOf } from './text-target.ts';

/** Names that every file system takes and that lead nowhere else. */
const FILE_NAME = /^[^/\\:\p{Cc}.][^/\\:\p{Cc}]*$/u;

/** What is made of a framework, however broken its text is: every export, and what the preview shows. */
export const modelTarget: Target = {
    name: 'model',
    about: 'every export and the preview of a text, errors or not',
    async start(): Promise<Session> {
        const texts = new FrameworkTexts();
        const file = new OpenFile();
        let before: PreviewModel | undefined;
        return {
            make: (random, kept) => randomText(random, texts, kept),
            async attempt(input) {
                try {
                    const document = await file.open(textOf(input));
                    const { Frameworks } = file.services.shared.gradus;
                    const model = resolveFramework(Frameworks, Frameworks.folderOf(document.uri));
                    await exportAll(model);
                    before = preview(model, before);
                } finally {
                    await file.close();
                }
            }
        };
    }
};

async function exportAll(model: FrameworkModel): Promise<void> {
    for (const exporter of EXPORTERS) {
        const { files } = await exporter.export(model);
        for (const { name } of files) {
            promise(
                FILE_NAME.test(name),
                () => `The export ${exporter.id} gives a file called ${JSON.stringify(name)}.`
            );
        }
    }
}

/** What the preview shows is what its schema says, and the change from anything else leads to it. */
function preview(model: FrameworkModel, before: PreviewModel | undefined): PreviewModel {
    const shown = toPreviewModel(model);
    const checked = v.safeParse(PreviewModel, shown);
    promise(checked.success, () => `The preview has not the form of its schema: ${checked.issues?.[0]?.message}`);
    if (before) {
        const changed = withPreviewChange(before, previewChange(before, shown));
        promise(isDeepStrictEqual(changed, shown), () => 'A change of the preview leads elsewhere.');
    }
    return shown;
}
