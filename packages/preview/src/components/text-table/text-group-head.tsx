import type { TextGroupHead as Head } from '../../view-model/text-table/text-table.ts';
import { RoleText } from '../roles/role-text.tsx';
import type { Reveal } from '../shared/reveal.ts';
import { SourceLink } from '../shared/source-link.tsx';
import { RemarkMark } from './remark-mark.tsx';

interface TextGroupHeadProps {
    readonly head: Head;
    /** How many columns it reaches over. */
    readonly width: number;
    readonly onReveal: Reveal;
}

/** The title above rows that belong together, and below it what is said of all of them. */
export function TextGroupHead({ head, width, onReveal }: TextGroupHeadProps) {
    const { subject, title, number, sections, remarks, depth } = head;
    return (
        <>
            <tr class={`group-row depth-${Math.min(depth, 3)}`}>
                <th scope="rowgroup" colSpan={width}>
                    <span class="group-title">
                        {number !== undefined && <span class="code">{number} </span>}
                        <SourceLink subject={subject} onReveal={onReveal} stop={0}>
                            {title}
                        </SourceLink>
                    </span>
                </th>
            </tr>
            {(sections.length > 0 || remarks.length > 0) && (
                <tr class="group-texts">
                    <td colSpan={width}>
                        <div class="within">
                            {sections.map((section, position) => (
                                <RoleText key={position} {...section} />
                            ))}
                            <RemarkMark remarks={remarks} />
                        </div>
                    </td>
                </tr>
            )}
        </>
    );
}
