import { fileNameOf } from '@gradus/model';
import { expectPrintable } from '../bounds/expect-printable.ts';
import type { Exporter } from '../exporters/exporter.ts';
import { FileNames } from '../exporters/file-names.ts';
import { type Fates, kept, lossesOf } from '../losses/losses.ts';
import { ProfileWords } from './profile-words.ts';
import { roleDocument, rolesDocument } from './role-documents.ts';
import { writeDocx } from './write-docx.ts';

/** What descriptions of roles say; what the framework says besides is in no role. */
const FATES: Fates = {
    ...kept(
        'framework-details',
        'framework-language',
        'roles',
        'role-places',
        'role-texts',
        'tasks',
        'role-activities'
    ),
    ...kept('requirements', 'level-ranges', 'desirable', 'measures', 'inheritance', 'left-out-requirements'),
    ...kept('specialisations', 'specialisation-texts', 'specialisation-requirements', 'open-specialisations'),
    statuses: { as: 'are told of roles alone' },
    'printed-numbers': { as: 'are told of roles alone' },
    adopted: { as: 'is told of roles alone' },
    scales: { as: 'are told where roles require their levels' },
    'scale-texts': { as: 'are told where roles require the levels' },
    'scale-details': { as: 'are told of cumulative and of continuous scales alone' },
    categories: { as: 'are told by the titles of the outermost ones' },
    competencies: { as: 'are told by code and title, where roles require them' },
    values: { as: 'are told by title alone' },
    descriptors: { as: 'are told where a role requires the level' },
    'domain-texts': { as: 'are told of activities that roles have' },
    domains: { as: 'are told by title, where a role has them' },
    groups: { as: 'are told by title, where a role has them' },
    grades: { as: 'are told by title, where a role has them' }
};

/** Descriptions of roles as Word documents: one of all roles, or one for each. */
export const docxExporter: Exporter = {
    id: 'docx',
    title: 'Word',
    extension: '.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isBinary: true,
    options: ['split'],
    async export(model, { errors = 0, split } = {}) {
        expectPrintable(model);
        const framework = fileNameOf(model.framework.code);
        const said = {
            losses: lossesOf(model, FATES),
            ...(model.roles.length === 0 && { remark: 'No role is described in it: the framework has none.' })
        };
        const words = new ProfileWords(model);
        if (split === undefined) {
            const content = await writeDocx(rolesDocument(words, errors));
            return { files: [{ name: `${framework}.docx`, content }], ...said };
        }
        const names = new FileNames();
        const files = [];
        for (const role of model.roles) {
            const content = await writeDocx(roleDocument(role, words, errors));
            files.push({ name: names.of(`${framework}-${role.code}`, '.docx'), content });
        }
        return { files, ...said };
    }
};
