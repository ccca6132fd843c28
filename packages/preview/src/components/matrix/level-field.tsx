import type { MatrixChoice } from '@gradus/protocol';
import { scaleOfCode } from '../../view-model/matrix/level-filter.ts';
import type { PreviewIndex } from '../../view-model/shared/preview-index.ts';

type ChosenLevel = NonNullable<MatrixChoice['level']>;

interface LevelFieldProps {
    readonly index: PreviewIndex;
    readonly chosen: MatrixChoice['level'];
    readonly onChoose: (level: ChosenLevel | undefined) => void;
}

/** Narrows down to what is required at a level, or from it on. */
export function LevelField({ index, chosen, onChoose }: LevelFieldProps) {
    const options = index.required.scales.flatMap(({ code: scale, title }) =>
        (scaleOfCode(index, scale)?.levels ?? []).map(({ level }) => ({ scale, title, level }))
    );
    if (options.length === 0) return null;
    const several = index.required.scales.length > 1;
    const at = options.findIndex(({ scale, level }) => scale === chosen?.scale && level.code === chosen.code);
    return (
        <div class="field">
            <label class="field">
                <span>Level</span>
                <select
                    value={at < 0 ? '' : `${at}`}
                    onChange={({ currentTarget: { value } }) => {
                        const option = value === '' ? undefined : options[Number(value)];
                        const atLeast = chosen?.atLeast ?? true;
                        onChoose(option && { scale: option.scale, code: option.level.code, atLeast });
                    }}
                >
                    <option value="">All levels</option>
                    {options.map(({ title, level }, position) => (
                        <option key={position} value={`${position}`}>
                            {level.title === level.code ? level.code : `${level.code} ${level.title}`}
                            {several && ` (${title})`}
                        </option>
                    ))}
                </select>
            </label>
            {chosen !== undefined && (
                <label class="check">
                    <input
                        type="checkbox"
                        checked={chosen.atLeast}
                        onChange={event => onChoose({ ...chosen, atLeast: event.currentTarget.checked })}
                    />
                    or above
                </label>
            )}
        </div>
    );
}
