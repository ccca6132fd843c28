import type { DraftTranslated, DraftTranslation } from '../draft/draft-framework.ts';
import { quoted } from '../reading/clean-text.ts';
import { block, listed, words } from './lines.ts';
import { type Printing, remarkLine } from './print-element.ts';

/** What holds an entry whose code is counted by that. */
const HOLDERS: Readonly<Record<string, string>> = {
    level: 'scale',
    activity: 'domain',
    specialisation: 'role',
    descriptor: 'competency'
};

/** A translation. What stands in another element stands in the entry of that one, which is made if it is not there. */
export function printTranslation({ language, entries, remarks }: DraftTranslation, printing: Printing): string[] {
    const top: { entry: DraftTranslated | undefined; name: string; inner: DraftTranslated[] }[] = [];
    const byName = new Map<string, (typeof top)[number]>();
    const placeOf = (name: string) => {
        let place = byName.get(name);
        if (!place) {
            place = { entry: undefined, name, inner: [] };
            top.push(place);
            byName.set(name, place);
        }
        return place;
    };
    for (const entry of entries) {
        const holder = HOLDERS[entry.kind];
        if (holder === undefined) placeOf(`${entry.kind} ${entry.key}`).entry = entry;
        else {
            const within = entry.within ?? '';
            placeOf(within.includes(' ') ? within : `${holder} ${within}`).inner.push(entry);
        }
    }
    const aside = Map.groupBy(remarks, ({ on }) => on && byName.get(`${on.kind} ${on.key}`));
    const about = (place: (typeof top)[number] | undefined) => (aside.get(place) ?? []).map(remarkLine);
    const lines = top.flatMap(place => {
        const { entry, name, inner } = place;
        const within = inner.flatMap(each =>
            printEntry(`${each.kind === 'descriptor' ? 'level' : each.kind} ${each.key}`, each, [], printing)
        );
        return printEntry(name, entry, [...within, ...about(place)], printing);
    });
    return block(`translation ${language}`, [...lines, ...about(undefined)]);
}

function printEntry(name: string, entry: DraftTranslated | undefined, inner: string[], printing: Printing): string[] {
    const head = words(name, entry?.title === undefined ? undefined : quoted(entry.title));
    return block(head, [...printing.texts(entry?.texts ?? []), ...listed('tasks', entry?.tasks ?? []), ...inner]);
}
