import { fileNameOf } from '@gradus/model';
import { exportJson } from '../json/export-json.ts';
import { modelOfRole } from '../json/model-of-role.ts';
import { ASPECTS, type Aspect } from '../losses/aspects.ts';
import { type Fates, kept, lossesOf } from '../losses/losses.ts';
import type { Exporter } from './exporter.ts';
import { FileNames } from './file-names.ts';

const OF_NO_ROLE: ReadonlySet<Aspect> = new Set<Aspect>([
    'statements',
    'statement-aliases',
    'streams',
    'terms',
    'relations',
    'translations'
]);
const PARTLY = { as: 'are there where they are about a role' };
/** What the whole says: all but what is for authors alone, which its schema has no place for. */
export const COMPILED_FATES: Fates = kept(
    ...(Object.keys(ASPECTS) as Aspect[]).filter(each => each !== 'accepted-findings')
);
/** What files for single roles say: all of that but what is about no role. */
const OF_ROLES: Fates = {
    ...Object.fromEntries(Object.entries(COMPILED_FATES).filter(([each]) => !OF_NO_ROLE.has(each as Aspect))),
    competencies: { as: 'are there where a role requires them' },
    remarks: PARTLY,
    disputed: PARTLY,
    adaptations: PARTLY
};

/** The whole framework in its published form, or what of it is about each role. */
export const jsonExporter: Exporter = {
    id: 'json',
    title: 'JSON',
    extension: '.json',
    mediaType: 'application/json',
    options: ['split'],
    export(model, { errors = 0, split } = {}) {
        const framework = fileNameOf(model.framework.code);
        if (split === undefined) {
            return {
                files: [{ name: `${framework}.json`, content: exportJson(model, { errors }) }],
                losses: lossesOf(model, COMPILED_FATES)
            };
        }
        const names = new FileNames();
        return {
            files: model.roles.map(role => ({
                name: names.of(`${framework}-${role.code}`, '.json'),
                content: exportJson(modelOfRole(model, role), { errors })
            })),
            losses: lossesOf(model, OF_ROLES)
        };
    }
};
