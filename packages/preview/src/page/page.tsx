import type { PreviewChoice, PreviewModel, ShownChanges } from '@gradus/protocol';
import { useLayoutEffect, useState } from 'preact/hooks';
import { App } from '../components/shell/app.tsx';
import { FIRST_CHOICE } from '../view-model/shared/known-choice.ts';
import { download } from './download.ts';
import { useVisited } from './use-visited.ts';

/** The ids by which the page's script finds its parts. */
export const ROOT_ID = 'root';
export const MODEL_ID = 'model';
export const CHANGES_ID = 'changes';

export interface PageProps {
    readonly model: PreviewModel;
    /** What is different from another state of the framework, which is then what is shown first. */
    readonly changes?: ShownChanges | undefined;
}

/**
 * The preview as a page of its own. At first it shows everything, and that is all a reader
 * without scripts sees; once scripts run, there are tabs and filters.
 */
export function Page({ model, changes }: PageProps) {
    const first: PreviewChoice = changes ? { view: 'changes' } : FIRST_CHOICE;
    const { choice, from, onChoose, onLead } = useVisited(first);
    const [still, setStill] = useState(true);
    useLayoutEffect(() => setStill(false), []);
    return (
        <App
            model={model}
            changes={changes}
            choice={choice}
            onChoose={onChoose}
            onLead={onLead}
            wayBack={from && { view: from, go: () => history.back() }}
            onSave={download}
            still={still}
        />
    );
}
