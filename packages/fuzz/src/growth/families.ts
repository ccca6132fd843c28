import { RULES } from '@gradus/language/checking';
import { readSettings } from '@gradus/language/settings';
import type { Grows } from './growth.ts';
import { importFamilies } from './import-families.ts';
import { TEXT_FAMILIES } from './text-families.ts';
import { TEXT_WORK } from './text-work.ts';

/** Everything whose growth is measured, by name. */
export async function allFamilies(): Promise<ReadonlyMap<string, Grows>> {
    const texts = Object.entries(TEXT_WORK).flatMap(([work, of]) =>
        Object.entries(TEXT_FAMILIES).map(([name, family]): [string, Grows] => [
            `${work}: ${name}`,
            count => of(family(count))
        ])
    );
    const imports = (await importFamilies()).map(([name, grows]): [string, Grows] => [`import ${name}`, grows]);
    return new Map([...texts, ...imports, ...SETTINGS]);
}

const SETTINGS: readonly [string, Grows][] = [
    [
        'settings: rules',
        count => settings(`{"rules":{${Array.from({ length: count }, (_, i) => `"r${i}":"off"`).join()}}}`)
    ],
    ['settings: braces', count => settings('{"rules":'.repeat(count))],
    ['settings: backslashes', count => settings(`{"${'\\'.repeat(count)}`)]
];

function settings(text: string): ReturnType<Grows> {
    return { bytes: text.length, run: async () => void readSettings(text, RULES) };
}
