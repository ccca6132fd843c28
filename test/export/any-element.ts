import type * as model from '@gradus/model';
import fc from 'fast-check';

/** Codes that mean something to JavaScript, to JSON or to numbers, among ordinary ones. */
const HOSTILE = '__proto__ constructor prototype toString hasOwnProperty null NaN 1 01 1e3 0.5 Infinity'.split(' ');
export const code = fc
    .oneof(fc.constantFrom(...HOSTILE), fc.string({ minLength: 1 }), fc.string({ minLength: 1, unit: 'binary' }))
    // Codes consist of letters, digits and joiners. Node 24 takes one key for another where keys have escapes.
    .filter(each => JSON.stringify(each) === `"${each}"`);
export const text = fc.string({ unit: 'binary' });
export const title = fc.string({ minLength: 1, unit: 'binary' });
/** The code of a model’s framework. */
export const HEADER_CODE = 'F';

export const origin = fc.constant<model.Origin>({ file: 0, line: 0, character: 0 });
export const aliases = fc.array(text, { maxLength: 2 });
export const someCodes = fc.array(code, { maxLength: 2 });

/** The codes of a model's elements by kind, which others refer to. */
export type Pools = Readonly<Record<PooledKind, readonly string[]>>;
export type PooledKind = (typeof POOLED)[number];

const POOLED = [
    'scale',
    'category',
    'competency',
    'statement',
    'domain',
    'group',
    'grade',
    'role',
    'set',
    'stream',
    'term'
] as const;

export const pools: fc.Arbitrary<Pools> = fc.record(
    Object.fromEntries(
        // Competencies and statements have to be in a category.
        POOLED.map(each => [each, codes(4, each === 'category' ? 1 : 0)])
    ) as Record<PooledKind, fc.Arbitrary<string[]>>
);

/** One of the codes, or nothing where there is none. */
export function oneOf(pool: readonly string[]): fc.Arbitrary<string> {
    // What is not there is left out of the record: see withOptional.
    return pool.length === 0 ? fc.constant(undefined as unknown as string) : fc.constantFrom(...pool);
}

/** Some of the codes. */
export function someOf(...all: readonly (readonly string[])[]): fc.Arbitrary<string[]> {
    const pool = all.flat();
    return pool.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...pool), { maxLength: 2 });
}

/** Some things that each refer to one of the codes; none where there is no code. */
export function someWith<T>(pool: readonly string[], thing: fc.Arbitrary<T>, maxLength = 2): fc.Arbitrary<T[]> {
    return pool.length === 0 ? fc.constant([]) : fc.array(thing, { maxLength });
}

const KINDS: readonly model.ElementKind[] = [
    'framework',
    'scale',
    'level',
    'category',
    'competency',
    'descriptor',
    'statement',
    'domain',
    'activity',
    'group',
    'grade',
    'role',
    'set',
    'specialisation',
    'stream',
    'term'
];
export const kind = fc.constantFrom(...KINDS);

/** Some codes, each once. */
export function codes(maxLength = 5, minLength = 0): fc.Arbitrary<string[]> {
    return fc.uniqueArray(code, { minLength, maxLength });
}

/** A record some of whose fields may be missing, as optional ones are in a model. */
export function withOptional<T, O>(
    required: { [K in keyof T]: fc.Arbitrary<T[K]> },
    optional: { [K in keyof O]: fc.Arbitrary<O[K]> }
): fc.Arbitrary<T & Partial<O>> {
    return fc.tuple(fc.record(required), fc.record(optional, { requiredKeys: [] })).map(([one, other]) => {
        const present = Object.entries({ ...one, ...other }).filter(([, value]) => value !== undefined);
        return Object.fromEntries(present) as T & Partial<O>;
    });
}

/** Makes elements whose texts are those of declared sections. */
export class AnyElement {
    readonly sections: fc.Arbitrary<model.SectionContent[]>;
    readonly pools: Pools;

    constructor(declared: readonly model.SectionDeclaration[], itsPools: Pools) {
        this.pools = itsPools;
        this.sections = fc.subarray([...declared]).chain(chosen =>
            fc.tuple(
                ...chosen.map(({ code: section, form }) =>
                    fc.record({
                        section: fc.constant(section),
                        form: fc.constant(form),
                        entries: fc.array(text, { maxLength: 3 })
                    })
                )
            )
        );
    }

    /** An element with a code, and with the fields that its kind has beyond those of every element. */
    of<T = object>(
        itsCode: string,
        more: fc.Arbitrary<T> = fc.constant({} as T),
        replacements: readonly string[] = []
    ): fc.Arbitrary<model.Described & T> {
        const described = withOptional(
            { code: fc.constant(itsCode), title, sections: this.sections, origin, id: fc.uuid() },
            {
                number: text,
                status: fc.constantFrom<model.Status>('draft', 'adopted', 'retired'),
                replacedBy: oneOf(replacements),
                formerCodes: someCodes,
                adoptedFrom: code
            }
        );
        return fc.tuple(described, more).map(([element, fields]) => ({ ...element, ...fields }));
    }

    /** The elements of a kind. */
    all<T = object>(kind: PooledKind, more?: fc.Arbitrary<T>): fc.Arbitrary<(model.Described & T)[]> {
        const pool = this.pools[kind];
        return fc.tuple(...pool.map(each => this.of(each, more, pool)));
    }

    /** Elements of any codes within another one. */
    within<T = object>(more?: fc.Arbitrary<T>): fc.Arbitrary<(model.Described & T)[]> {
        return codes(3).chain(itsCodes => fc.tuple(...itsCodes.map(each => this.of(each, more))));
    }
}
