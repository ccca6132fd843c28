import { useMemo, useRef, useState } from 'preact/hooks';
import { byCategory } from '../../view-model/shared/by-category.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';
import { textDirection } from '../../view-model/shared/text-direction.ts';
import type { Path } from '../../view-model/streams/path.ts';
import { pathRows } from '../../view-model/streams/path-rows.ts';
import { pathSentence } from '../../view-model/streams/path-sentence.ts';
import { pathTable } from '../../view-model/streams/path-table.ts';
import { SaveCharts } from '../export/save-charts.tsx';
import { SourceLink } from '../shared/source-link.tsx';
import { TableTools } from '../shared/table-tools.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { PathCharts } from './path-charts.tsx';
import { PathSteps } from './path-steps.tsx';
import { PathTable } from './path-table.tsx';

interface StreamPathProps extends ViewProps {
    readonly path: Path;
}

/** More competencies than this are drawn only when they are asked for. */
const FIRST_ROWS = 200;

/** A path: its steps, what changes along it in one sentence, and competency by competency. */
export function StreamPath({ index, choice, onReveal, onSave, still = false, path }: StreamPathProps) {
    const area = useRef<HTMLElement>(null);
    const { category, streams } = choice;
    const all = useMemo(() => pathRows(index, path, category), [index, path, category]);
    const [everything, setEverything] = useState(false);
    const wanted = streams?.onlyChanges === true ? all.filter(({ isChanging }) => isChanging) : all;
    const shown = still || everything ? wanted : wanted.slice(0, FIRST_ROWS);
    const groups = useMemo(() => byCategory(index, shown), [index, all, shown.length]);
    const { code, title } = path.stream;
    return (
        <section class="path" aria-labelledby={`stream-${code}`} ref={area}>
            <h2 id={`stream-${code}`}>
                <SourceLink subject={{ kind: 'stream', code }} onReveal={onReveal}>
                    {title}
                </SourceLink>
            </h2>
            <PathSteps path={path} onReveal={onReveal} />
            <p class="sentence" lang="en" aria-live="polite">
                {all.length === 0
                    ? 'No role at these steps requires a competency yet.'
                    : pathSentence(path.steps.length, all)}
            </p>
            {still || streams?.asTable === true ? (
                <>
                    {!still && groups.length > 0 && (
                        <TableTools
                            caption={`What each step of ${title} requires`}
                            file={`${index.model.title} ${title}`}
                            rows={() => pathTable(index, path, byCategory(index, wanted))}
                            onSave={onSave}
                        />
                    )}
                    <PathTable path={path} groups={groups} onReveal={onReveal} />
                </>
            ) : (
                <>
                    {shown.length > 0 && (
                        <SaveCharts area={area} title={title} caption={captionOf(index)} onSave={onSave} />
                    )}
                    <PathCharts
                        path={path}
                        groups={groups}
                        direction={textDirection(index.model.language)}
                        onReveal={onReveal}
                    />
                </>
            )}
            {shown.length < wanted.length && (
                <p class="more" lang="en">
                    These are the first {shown.length} of {wanted.length} competencies.{' '}
                    <button type="button" class="link" onClick={() => setEverything(true)}>
                        Show all
                    </button>
                </p>
            )}
        </section>
    );
}

/** What a picture is of: the framework, its version, and what the numbers mean. */
function captionOf({ model, required }: PreviewIndex): string {
    const scales = required.scales.map(({ levels }) =>
        levels.map(({ code, title }) => (title === code ? code : `${code} ${title}`)).join(', ')
    );
    return [model.title, model.subtitle, ...scales].filter(part => part !== '').join(' · ');
}
