interface RoleTextProps {
    readonly title: string;
    readonly list: boolean;
    readonly numbered: boolean;
    readonly entries: readonly string[];
}

/** A section of a role: paragraphs, or a list with or without numbers. */
export function RoleText({ title, list, numbered, entries }: RoleTextProps) {
    return (
        <section class="text">
            <h3>{title}</h3>
            <Entries list={list} numbered={numbered} entries={entries} />
        </section>
    );
}

/** Texts one below the other. They never change places alone, so their positions are their keys. */
export function Entries({ list, numbered, entries }: Omit<RoleTextProps, 'title'>) {
    if (!list) return entries.map((entry, position) => <p key={position}>{entry}</p>);
    const items = entries.map((entry, position) => <li key={position}>{entry}</li>);
    return numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}
