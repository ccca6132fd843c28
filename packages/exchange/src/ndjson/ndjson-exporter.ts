import { fileNameOf } from '@gradus/model';
import type { Exporter } from '../exporters/exporter.ts';
import { COMPILED_FATES } from '../exporters/json-exporter.ts';
import type * as compiled from '../json/compiled-framework.ts';
import { compileFramework } from '../json/export-json.ts';
import { lossesOf } from '../losses/losses.ts';

/** What the lines of a list are called. */
const KINDS = {
    sections: 'section',
    scales: 'scale',
    categories: 'category',
    competencies: 'competency',
    values: 'value',
    statements: 'statement',
    domains: 'domain',
    groups: 'group',
    grades: 'grade',
    roles: 'role',
    sets: 'set',
    streams: 'stream',
    terms: 'term',
    relations: 'relation',
    translations: 'translation',
    remarks: 'remark',
    disputed: 'disputed',
    adaptations: 'adaptation'
} as const satisfies Record<Lists, string>;

type Lists = Exclude<keyof compiled.CompiledFramework, 'schemaVersion' | 'forced' | 'framework'>;

/**
 * The compiled JSON line by line, for what reads a line at a time: a warehouse, a search index. Each line says what it is
 * and of which framework; it has the fields that the element has in the compiled JSON.
 */
export const ndjsonExporter: Exporter = {
    id: 'ndjson',
    title: 'NDJSON',
    extension: '.ndjson',
    mediaType: 'application/x-ndjson',
    export(model, { errors = 0 } = {}) {
        const { schemaVersion, forced, framework, ...lists } = compileFramework(model, { errors });
        const inFramework = framework.code;
        const lines: object[] = [
            { kind: 'framework', inFramework, schemaVersion, ...(forced && { forced }), ...framework },
            ...(Object.keys(KINDS) as Lists[]).flatMap(list =>
                lists[list].map(each => line(KINDS[list], inFramework, each))
            )
        ];
        const content = lines.map(each => `${JSON.stringify(each)}\n`).join('');
        return {
            files: [{ name: `${fileNameOf(model.framework.code)}.ndjson`, content }],
            losses: lossesOf(model, COMPILED_FATES)
        };
    }
};

/** Some elements have a kind of their own, which is no element's: that of a relation, or what was adapted. */
function line(kind: string, inFramework: string, element: object): object {
    if (!('kind' in element)) return { kind, inFramework, ...element };
    const { kind: own, ...rest } = element;
    return { kind, inFramework, [`${kind}Kind`]: own, ...rest };
}
