import { type DraftFramework, emptyDraft } from '../draft/draft-framework.ts';
import { foldedTitle } from '../draft/folded-title.ts';
import { isIdentifier } from '../draft/made-identifiers.ts';
import { finish } from '../finish.ts';
import { type Importer, UnreadableSource } from '../importer.ts';
import { ImportNotes } from '../notes.ts';
import { type NamedRow, type NamedTable, namedTable } from '../reading/delimited-rows.ts';

/**
 * The tables of ESCO: skills and knowledge become competencies without levels in the categories of the hierarchy,
 * occupations roles. What an occupation needs is only known where the table of relations is there.
 */
export const escoImporter: Importer = {
    id: 'esco',
    title: 'ESCO tables',
    extensions: ['.csv'],
    import(files, options = {}) {
        const notes = new ImportNotes();
        const tables = files.map(file => namedTable(file, notes));
        const having = (...columns: readonly string[]) =>
            tables.find(table => columns.every(column => table.columns.includes(column)));
        const skills = having('preferredLabel', 'skillType');
        if (!skills) {
            throw new UnreadableSource(
                'Name the tables of ESCO, or the folder that they are in: “skills” at least; beside it “skillsHierarchy”, ' +
                    '“occupations”, “broaderRelationsSkillPillar” and “occupationSkillRelations”.'
            );
        }
        const hierarchy = having('Level 0 URI', 'Level 1 URI');
        const occupations = having('conceptUri', 'preferredLabel', 'iscoGroup');
        const broader = tables.find(({ columns }) => columns.includes('broaderUri') && columns.includes('conceptUri'));
        const needed = having('occupationUri', 'relationType', 'skillUri');
        const known = new Set([skills, hierarchy, occupations, broader, needed]);
        for (const table of tables)
            if (!known.has(table)) notes.leftOut('Some files are none of the tables that are read', table.name);

        const draft = emptyDraft('ESCO', 'ESCO skills and occupations');
        Object.assign(draft.header, HEADER);
        draft.header.language = languageOf(skills) ?? 'en';
        draft.sections.push(
            { code: 'description', title: 'Description', form: 'text', numbered: false, open: false, uses: [] },
            { code: 'scopeNote', title: 'Scope note', form: 'text', numbered: false, open: false, uses: [] },
            { code: 'isco', title: 'ISCO group', form: 'text', numbered: false, open: false, uses: [] }
        );
        if (hierarchy) addHierarchy(draft, hierarchy);
        addSkills(draft, skills, broader, notes);
        dropSharedNames(draft, notes);
        if (occupations && !needed)
            notes.toCheck('There is no table “occupationSkillRelations”, so occupations require nothing');
        if (occupations) addOccupations(draft, occupations, needed, notes);
        else if (needed)
            notes.leftOut('What occupations need is left out: the table of the occupations is not there', needed.name);
        return finish(draft, notes, options);
    }
};

const HEADER = {
    publisher: 'European Commission',
    source: 'https://esco.ec.europa.eu',
    licence: 'CC BY 4.0 (Commission Decision 2011/833/EU)'
};

/** Files are called skills_en.csv and the like. */
function languageOf({ name }: NamedTable): string | undefined {
    return /_([a-z]{2,3})\.csv$/i.exec(name)?.[1]?.toLowerCase();
}

function addHierarchy(draft: DraftFramework, hierarchy: NamedTable): void {
    const seen = new Set<string>();
    for (const row of hierarchy.rows()) {
        const path = [0, 1, 2, 3].map(level => row.of(`Level ${level} URI`)).filter(uri => uri !== '');
        const uri = path.at(-1);
        if (uri === undefined || seen.has(uri)) continue;
        seen.add(uri);
        const parent = path.at(-2);
        draft.categories.push({
            key: uri,
            code: lastPart(uri),
            title: row.of(`Level ${path.length - 1} preferred term`),
            texts: textsOf(row, 'Description', 'Scope note'),
            forAll: false,
            ...(parent !== undefined && { parent })
        });
    }
}

function addSkills(
    draft: DraftFramework,
    skills: NamedTable,
    broader: NamedTable | undefined,
    notes: ImportNotes
): void {
    const groups = new Set(draft.categories.map(({ key }) => key));
    const groupsOf = new Map<string, Set<string>>();
    for (const row of broader?.rows() ?? []) {
        const [skill, group] = [row.of('conceptUri'), row.of('broaderUri')];
        if (!groups.has(group)) continue;
        const known = groupsOf.get(skill);
        if (known) known.add(group);
        else groupsOf.set(skill, new Set([group]));
    }
    const seen = new Set<string>();
    for (const row of skills.rows()) {
        const uri = row.of('conceptUri');
        if (uri !== '' && seen.has(uri)) {
            notes.leftOut('Some skills are listed more than once. The first of each is taken', uri);
            continue;
        }
        const title = row.of('preferredLabel');
        if (title === '') {
            notes.leftOut('Some skills have no name', uri);
            continue;
        }
        seen.add(uri);
        const type = row.of('skillType') || 'skill/competence';
        const [category = type, ...kinds] = groupsOf.get(uri) ?? [];
        if (category === type && !groups.has(type)) {
            groups.add(type);
            draft.categories.push({ key: type, code: '', title: capitalised(type), texts: [], forAll: false });
        }
        draft.competencies.push({
            ...(uri !== '' && { key: uri }),
            code: '',
            title,
            texts: textsOf(row, 'description', 'scopeNote'),
            aliases: row.linesOf('altLabels').filter(alias => alias !== title),
            category,
            kinds,
            descriptors: [],
            ...identified(uri)
        });
    }
}

/** A name leads to one skill; those that several have are none, and the title of another skill is its own. */
function dropSharedNames({ competencies }: DraftFramework, notes: ImportNotes): void {
    const titles = new Set(competencies.map(({ title }) => foldedTitle(title)));
    const holders = new Map<string, number>();
    for (const { aliases } of competencies) {
        for (const name of new Set(aliases.map(foldedTitle))) holders.set(name, (holders.get(name) ?? 0) + 1);
    }
    for (const competency of competencies) {
        const own = foldedTitle(competency.title);
        competency.aliases = competency.aliases.filter(alias => {
            const name = foldedTitle(alias);
            if (name === own || (!titles.has(name) && holders.get(name) === 1)) return true;
            notes.leftOut('Some other names are names of several skills, so that none can be meant by them', alias);
            return false;
        });
    }
}

function addOccupations(
    draft: DraftFramework,
    occupations: NamedTable,
    needed: NamedTable | undefined,
    notes: ImportNotes
): void {
    const roles = new Map<string, DraftFramework['roles'][number]>();
    for (const row of occupations.rows()) {
        const uri = row.of('conceptUri');
        const title = row.of('preferredLabel');
        const isco = row.of('iscoGroup');
        if (uri !== '' && roles.has(uri)) {
            notes.leftOut('Some occupations are listed more than once. The first of each is taken', uri);
            continue;
        }
        const role: DraftFramework['roles'][number] = {
            ...(uri !== '' && { key: uri }),
            code: '',
            title,
            texts: [
                ...textsOf(row, 'description', 'scopeNote'),
                ...(isco === '' ? [] : [{ section: 'isco', entries: [isco] }])
            ],
            aliases: row.linesOf('altLabels').filter(alias => alias !== title),
            extends: [],
            tasks: [],
            requirements: [],
            excludes: [],
            activities: [],
            specialisations: [],
            openSpecialisations: false,
            ...identified(uri)
        };
        draft.roles.push(role);
        if (uri !== '') roles.set(uri, role);
    }
    for (const row of needed?.rows() ?? []) {
        const occupation = row.of('occupationUri');
        const role = roles.get(occupation);
        if (!role) {
            notes.leftOut('Some occupations that need something are not listed', occupation);
            continue;
        }
        role.requirements.push({
            competency: row.of('skillUri'),
            necessity: row.of('relationType') === 'optional' ? 'desirable' : 'essential',
            measures: []
        });
    }
}

function textsOf(row: NamedRow, description: string, scopeNote: string) {
    return [
        { section: 'description', entries: [row.of(description)] },
        { section: 'scopeNote', entries: [row.of(scopeNote)] }
    ].filter(({ entries }) => entries[0] !== '');
}

function identified(uri: string): { id?: string } {
    const id = lastPart(uri);
    return isIdentifier(id) ? { id } : {};
}

function lastPart(uri: string): string {
    return uri.slice(uri.lastIndexOf('/') + 1);
}

function capitalised(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
