import type { RemarkView } from '@gradus/protocol';
import { Fragment } from 'preact';
import { languageName } from '../../view-model/shared/language-name.ts';

/** What editors noted, each with who and when, and whether it is settled. */
export function RemarkList({ remarks }: { readonly remarks: readonly RemarkView[] }) {
    return (
        <ul class="remark-list">
            {remarks.map((remark, position) => (
                <li key={position}>
                    <RemarkText remark={remark} />
                </li>
            ))}
        </ul>
    );
}

interface RemarkTextProps {
    readonly remark: RemarkView;
    /** Where all are open, that need not be said of each. */
    readonly withoutState?: boolean;
}

/** One note: its text, and a line about it. */
export function RemarkText({ remark, withoutState = false }: RemarkTextProps) {
    const { text, open, language, author, date } = remark;
    const facts = [
        withoutState ? undefined : (
            <span lang="en" class={open ? 'open' : undefined}>
                {open ? 'open' : 'settled'}
            </span>
        ),
        author,
        date,
        language === undefined ? undefined : <span lang="en">on the translation into {languageName(language)}</span>
    ].filter(fact => fact !== undefined);
    return (
        <>
            <p>{text}</p>
            {facts.length > 0 && (
                <p class="about">
                    {facts.map((fact, position) => (
                        <Fragment key={position}>
                            {position > 0 && ' · '}
                            {fact}
                        </Fragment>
                    ))}
                </p>
            )}
        </>
    );
}
