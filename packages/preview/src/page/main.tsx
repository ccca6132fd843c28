import { PreviewModel, ShownChanges } from '@gradus/protocol';
import { hydrate } from 'preact';
import { parse } from 'valibot';
import { CHANGES_ID, MODEL_ID, Page, ROOT_ID } from './page.tsx';

const root = document.getElementById(ROOT_ID);
const model = document.getElementById(MODEL_ID)?.textContent;
const changes = document.getElementById(CHANGES_ID)?.textContent;
// Without either, what the page shows stays as it is: readable, and without controls.
if (root !== null && model) {
    hydrate(
        <Page
            model={parse(PreviewModel, JSON.parse(model))}
            changes={changes ? parse(ShownChanges, JSON.parse(changes)) : undefined}
        />,
        root
    );
}
