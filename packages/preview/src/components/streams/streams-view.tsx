import { useMemo } from 'preact/hooks';
import { pathOf } from '../../view-model/streams/path.ts';
import { CheckField } from '../shared/check-field.tsx';
import { RequiredSelect } from '../shared/required-select.tsx';
import type { ViewProps } from '../shared/view-props.ts';
import { Message } from '../shell/nothing.tsx';
import { StreamPath } from './stream-path.tsx';

/** One career path, step by step; all of them where nothing can be chosen. */
export function StreamsView(props: ViewProps) {
    const { index, still = false } = props;
    if (still) {
        return (
            <div class="streams">
                {index.model.streams.map(stream => (
                    <StreamPath key={stream.code} {...props} path={pathOf(index, stream)} />
                ))}
            </div>
        );
    }
    return <ChosenStream {...props} />;
}

function ChosenStream(props: ViewProps) {
    const { index, choice, onChoose } = props;
    const all = index.model.streams;
    const stream = all.find(({ code }) => code === choice.stream) ?? all[0];
    const domain = choice.streams?.domain ?? choice.domain;
    const path = useMemo(() => stream && pathOf(index, stream, domain), [index, stream, domain]);
    if (path === undefined) return <Message>This framework has no career paths yet.</Message>;
    const chosen = choice.streams ?? {};
    const choose = (change: typeof chosen) => onChoose({ ...choice, streams: { ...chosen, ...change } });
    return (
        <div class="streams">
            <div class="view-bar" lang="en">
                <div class="fields">
                    <RequiredSelect
                        label="Career path"
                        options={all}
                        chosen={path.stream.code}
                        onSelect={code => onChoose({ ...choice, stream: code })}
                    />
                    <RequiredSelect
                        label="Domain"
                        options={path.domains}
                        chosen={path.domain ?? ''}
                        onSelect={code => choose({ domain: code })}
                    />
                </div>
                <CheckField
                    label="Only what changes"
                    checked={chosen.onlyChanges === true}
                    onCheck={checked => choose({ onlyChanges: checked || undefined })}
                />
                <CheckField
                    label="As a table"
                    checked={chosen.asTable === true}
                    onCheck={checked => choose({ asTable: checked || undefined })}
                />
            </div>
            <StreamPath {...props} path={path} />
        </div>
    );
}
