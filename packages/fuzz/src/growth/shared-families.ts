import type { Json } from '@gradus/exchange/importers';
import type { InputFile } from '../importing/import-input.ts';

/** Files that grow with a number. */
type SharedFamily = (count: number) => readonly InputFile[];

/**
 * What is written once and meant by many, where there is more of both: a file in which each of n elements stands for n others
 * is as long as 2n, and whoever copies what is meant makes n² of it. By the format that reads it.
 */
export const SHARED_FAMILIES: Readonly<Record<string, Readonly<Record<string, SharedFamily>>>> = {
    skos: {
        'collections of one list': n =>
            turtle(
                list(n),
                each(n, i => `<k${i}> a s:Collection; s:memberList _:l0 .`)
            ),
        'definitions of one text': n =>
            turtle(
                [`<t> r:value "${letters(n)}" .`],
                concepts(n, () => 's:definition <t>')
            ),
        'matches of one title': n =>
            turtle(
                [`<t> l:label "${letters(n)}" .`],
                concepts(n, () => 's:exactMatch <t>')
            ),
        'languages of one concept': n => turtle([`<a> s:prefLabel ${each(n, i => `"t"@${language(i)}`).join(', ')} .`]),
        'members of each other': n =>
            turtle(
                ['<a> s:prefLabel "a" .'],
                each(n, i => `<a${i}> a s:Collection; s:prefLabel "c${i}"; s:member <a${i + 1}> .`)
            ),
        'roles that extend one': n =>
            turtle(
                each(n, i => `<c${i}> s:prefLabel "c${i}" . <q${i}> g:competency <c${i}> .`),
                [`<p> a g:Role; s:prefLabel "P"; g:requires ${each(n, i => `<q${i}>`).join(', ')} .`],
                each(n, i => `<r${i}> a g:Role; s:prefLabel "R${i}"; g:extends <p> .`)
            )
    },
    json: {
        'competencies of one scale': n =>
            compiled({
                scales: [scale('S', n)],
                categories: [{ code: 'K', title: 'K', scale: 'S' }],
                competencies: each(n, i => ({ ...titled('C', i), category: 'K', levels: ['L0', `L${n - 2}`] }))
            }),
        'descriptors of many kinds': n =>
            compiled({
                scales: [scale('S', n)],
                categories: each(n, i => ({ ...titled('K', i), scale: 'S' })),
                competencies: [
                    {
                        ...titled('C', 0),
                        ...{ category: 'K0', kinds: each(n, i => `K${i}`) },
                        descriptors: each(n, i => ({ level: `L${i}`, sections: { about: 'x' } }))
                    }
                ]
            }),
        'tasks of a role and its heir': n =>
            compiled({
                roles: [
                    { ...titled('R', 0), tasks: each(n, i => `a${i}`) },
                    { ...titled('R', 1), extends: ['R0'], tasks: each(n, i => `b${i}`) }
                ]
            }),
        'roles that extend each other': n =>
            compiled({ roles: each(n, i => ({ ...titled('R', i), extends: i > 0 ? [`R${i - 1}`] : [] })) }),
        'relations and frameworks that are used': n =>
            compiled(
                {
                    competencies: [titled('C', 0)],
                    relations: each(n, i => ({ subject: competency('C0'), kind: 'see', objectText: `x${i}` }))
                },
                { uses: each(n, i => ({ framework: `U${i}` })) }
            ),
        'relations and aliases': n =>
            compiled({
                competencies: [titled('C', 0), { ...titled('C', 1), aliases: each(n, i => `alias ${i}`) }],
                relations: each(n, i => ({
                    ...{ subject: competency('C0'), kind: 'see', object: competency('C1'), objectText: `x${i}` }
                }))
            }),
        'remarks of a translation': n =>
            compiled({
                terms: each(n, i => titled('T', i)),
                translations: [{ language: 'nl', entries: each(n, i => ({ kind: 'term', ...titled('T', i) })) }],
                remarks: each(n, i => ({ text: `r${i}`, language: 'nl' }))
            }),
        'grades in groups': n =>
            compiled({
                groups: each(n, i => titled('G', i)),
                grades: each(n, i => ({ ...titled('A', i), group: `G${n - 1 - i}` }))
            })
    },
    case: {
        'items of many kinds': n =>
            json('x.json', {
                CFDocument: {
                    ...{ title: 'd', identifier: 'd' },
                    extensions: {
                        gradus: {
                            code: 'F',
                            declaredSections: each(n, i => ({ ...titled('s', i), for: [{ kind: 'role' }] }))
                        }
                    }
                },
                CFItems: each(n, i => ({ identifier: `a${i}`, fullStatement: `s${i}`, humanCodingScheme: `A${i}` }))
            }),
        'groupings of one name': n =>
            json('x.json', {
                CFDocument: { title: 'd', identifier: 'd', extensions: { gradus: { code: 'F' } } },
                CFDefinitions: { CFAssociationGroupings: each(n, i => ({ title: `g${i}`, identifier: 'g' })) },
                CFItems: each(n + 1, i => ({ identifier: `a${i}`, fullStatement: `s${i}` })),
                CFAssociations: each(n, i => ({
                    ...{ associationType: 'precedes', originNodeURI: `a${i}`, destinationNodeURI: `a${i + 1}` },
                    CFAssociationGroupingURI: { identifier: 'g' }
                }))
            })
    },
    csv: {
        'roles and competencies without levels': n => [
            {
                name: 'x-matrix.csv',
                text: `Code,Competency,Category,${each(n, i => `r${i}`).join(',')}\n${each(n, i => `C${i}`).join('\n')}\n`
            },
            { name: 'x-roles.csv', text: 'Code,Role,Identifier\nr0,r0,\n' }
        ]
    }
};

const PREFIXES = [
    '@prefix s: <http://www.w3.org/2004/02/skos/core#> .',
    '@prefix r: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .',
    '@prefix l: <http://www.w3.org/2000/01/rdf-schema#> .',
    '@prefix g: <urn:gradus:vocabulary:> .'
];

function turtle(...parts: readonly (readonly string[])[]): InputFile[] {
    return [{ name: 'x.ttl', text: `${[...PREFIXES, ...parts.flat()].join('\n')}\n` }];
}

function list(count: number): string[] {
    return each(count, i => {
        const rest = i + 1 < count ? `_:l${i + 1}` : 'r:nil';
        return `_:l${i} r:first <a${i}>; r:rest ${rest} . <a${i}> s:prefLabel "c${i}" .`;
    });
}

function concepts(count: number, said: (index: number) => string): string[] {
    return each(count, i => `<a${i}> s:prefLabel "c${i}"; ${said(i)} .`);
}

function compiled(parts: Readonly<Record<string, Json>>, header: Readonly<Record<string, Json>> = {}): InputFile[] {
    return json('x.json', { schemaVersion: 1, framework: { code: 'F', title: 'F', ...header }, ...parts });
}

function json(name: string, value: Json): InputFile[] {
    return [{ name, text: JSON.stringify(value) }];
}

function scale(code: string, count: number): Json {
    return { code, title: code, levels: each(count, i => ({ code: `L${i}` })) };
}

function titled(code: string, index: number) {
    return { code: `${code}${index}`, title: `${code.toLowerCase()} ${index}` };
}

function competency(code: string) {
    return { kind: 'competency', code };
}

function each<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
}

/** A text that is as long as there are elements of some words. */
function letters(count: number): string {
    return 'x'.repeat(count * 32);
}

function language(index: number): string {
    const letter = (place: number) => String.fromCharCode(97 + (Math.floor(index / 26 ** place) % 26));
    return `${letter(0)}${letter(1)}${letter(2)}`;
}
