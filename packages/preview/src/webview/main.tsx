import { type PreviewChoice, ToWebview } from '@gradus/protocol';
import { render } from 'preact';
import { safeParse } from 'valibot';
import { App } from '../components/app.tsx';
import { Message } from '../components/nothing.tsx';
import { FIRST_CHOICE } from '../view-model/known-choice.ts';
import { connect } from './vscode-api.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element to show the preview in.');
start(root);

/** Shows what the extension sends in an element that tells of which document it is. */
function start(element: HTMLElement): void {
    const host = connect(element.getAttribute('data-uri') ?? '');
    let shown: ToWebview | undefined;
    let choice = host.keptChoice();

    const choose = (chosen: PreviewChoice) => {
        choice = chosen;
        host.keepChoice(chosen);
        host.send({ type: 'choose', choice: chosen });
        draw();
    };

    const draw = () => {
        if (shown === undefined) return;
        if (shown.type === 'empty') {
            render(<Message>{shown.reason}</Message>, element);
            return;
        }
        const { model, notice, problems } = shown;
        render(
            <App
                model={model}
                choice={choice ?? FIRST_CHOICE}
                notice={notice}
                problems={problems}
                onChoose={choose}
                onReveal={place => host.send({ type: 'reveal', place })}
            />,
            element
        );
    };

    window.addEventListener('message', event => {
        const message = safeParse(ToWebview, event.data);
        if (!message.success) {
            // Of another version, or not meant for this: what is shown stays.
            console.warn('The preview was sent something it does not understand.', message.issues);
            return;
        }
        shown = message.output;
        if (shown.type === 'show' && shown.choice) choose(shown.choice);
        else draw();
    });
    // From now on VS Code can restore the preview, even if nothing is ever chosen.
    host.keepChoice(choice);
    host.send({ type: 'ready' });
}
