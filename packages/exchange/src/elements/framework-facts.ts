import type { FrameworkModel } from '@gradus/model';

/** What a framework says of itself, with what it is called. */
export function frameworkFacts({ framework }: FrameworkModel): readonly (readonly [name: string, value: string])[] {
    const { version, date, publisher, source, licence } = framework;
    const all = [
        ['Version', version],
        ['Date', date],
        ['Publisher', publisher],
        ['Source', source],
        ['Licence', licence]
    ] as const;
    return all.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}
