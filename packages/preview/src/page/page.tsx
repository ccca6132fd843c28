import type { PreviewModel } from '@gradus/protocol';
import { useLayoutEffect, useState } from 'preact/hooks';
import { App } from '../components/shell/app.tsx';
import { FIRST_CHOICE } from '../view-model/shared/known-choice.ts';
import { download } from './download.ts';

/** The ids by which the page's script finds its parts. */
export const ROOT_ID = 'root';
export const MODEL_ID = 'model';

/**
 * The preview as a page of its own. At first it shows everything, and that is all a reader
 * without scripts sees; once scripts run, there are tabs and filters.
 */
export function Page({ model }: { readonly model: PreviewModel }) {
    const [choice, setChoice] = useState(FIRST_CHOICE);
    const [still, setStill] = useState(true);
    useLayoutEffect(() => setStill(false), []);
    return <App model={model} choice={choice} onChoose={setChoice} onSave={download} still={still} />;
}
