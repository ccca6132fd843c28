import type { FrameworkModel, Role } from '@gradus/model';
import { changeDate, UNKNOWN_DATE } from '../case/change-date.ts';
import { frameworkFacts } from '../elements/framework-facts.ts';
import { forcedNote } from '../exporters/forced-note.ts';
import { legendBlocks } from './legend-blocks.ts';
import { fact, type ProfileWords } from './profile-words.ts';
import { roleBlocks, roleLine } from './role-blocks.ts';
import {
    type Block,
    type Chapter,
    heading,
    type Line,
    ours,
    paragraph,
    type WordDocument,
    written
} from './word-blocks.ts';

/** The descriptions of all roles: a cover with the contents, each role on pages of its own, and what the levels mean. */
export function rolesDocument(words: ProfileWords, errors: number): WordDocument {
    const { model } = words;
    const { framework, roles } = model;
    const legend = legendBlocks(roles, 1, words);
    const cover: Chapter = {
        head: headOf(model),
        hasCover: true,
        blocks: [
            paragraph([written(framework.title)], 'title'),
            paragraph([ours('Role descriptions')], 'subtitle'),
            ...factBlocks(model),
            ...noteBlocks(errors),
            roles.length > 0 ? { kind: 'contents' } : paragraph([ours('The framework has no roles.')], 'note')
        ]
    };
    return {
        title: framework.title,
        ...facts(model),
        chapters: [
            cover,
            ...roles.map(role => ({ head: [...headOf(model), roleLine(role)], blocks: roleBlocks(role, words) })),
            ...(legend.length === 0 ? [] : [{ head: headOf(model), blocks: legend }])
        ]
    };
}

/** The description of one role, with all that explains it. */
export function roleDocument(role: Role, words: ProfileWords, errors: number): WordDocument {
    const { model } = words;
    const about = factBlocks(model);
    return {
        title: role.title,
        ...facts(model),
        chapters: [
            {
                head: [...headOf(model), roleLine(role)],
                blocks: [
                    ...noteBlocks(errors),
                    ...roleBlocks(role, words),
                    ...legendBlocks([role], 2, words),
                    heading(2, written(model.framework.title)),
                    ...about
                ]
            }
        ]
    };
}

function facts({ framework: { language, date } }: FrameworkModel): Pick<WordDocument, 'language' | 'moment'> {
    const moment = changeDate(date, language);
    return { ...(language !== undefined && { language }), ...(moment !== UNKNOWN_DATE && { moment }) };
}

/** Which framework it is, and which version of it. */
function headOf({ framework: { title, version } }: FrameworkModel): Line[] {
    return [[written(title), ...(version === undefined ? [] : [ours(' · Version '), written(version)])]];
}

function factBlocks(model: FrameworkModel): Block[] {
    return frameworkFacts(model).map(([name, value]) => fact(name, [written(value)]));
}

function noteBlocks(errors: number): Block[] {
    return errors === 0 ? [] : [paragraph([ours(forcedNote(errors))], 'note')];
}
