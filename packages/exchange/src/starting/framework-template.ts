/** What somebody says of a framework that they begin. */
export interface FrameworkAnswers {
    readonly title: string;
    readonly code: string;
    /** A language tag, such as `en` or `fr-CA`. */
    readonly language: string;
}

interface Words {
    readonly header: string;
    readonly scale: string;
    readonly levels: readonly [string, string, string];
    readonly meanings: readonly [string, string, string];
    readonly indicators: string;
    readonly purpose: string;
    readonly category: string;
    readonly competency: string;
    readonly shows: readonly [string, string];
    readonly role: string;
    readonly about: string;
    readonly task: string;
    readonly goOn: string;
}

const ENGLISH: Words = {
    header: 'What is described. All .gradus files in this folder and below belong to this framework.',
    scale: 'Levels',
    levels: ['Basic', 'Practised', 'Expert'],
    meanings: ['Works with guidance', 'Works alone', 'Guides others'],
    indicators: 'Indicators',
    purpose: 'Purpose',
    category: 'Professional competencies',
    competency: 'Teamwork',
    shows: ['Works with others towards one goal', 'Helps where help is needed'],
    role: 'Officer',
    about: 'What this role is there for.',
    task: 'What somebody in this role does',
    goOn: 'A role requires competencies, each at a level. Ctrl+Space (Cmd+Space on a Mac) proposes what fits.'
};

const FRENCH: Words = {
    header: 'Ce qui est décrit. Tous les fichiers .gradus de ce dossier et des dossiers qu’il contient en font partie.',
    scale: 'Niveaux',
    levels: ['Débutant', 'Confirmé', 'Expert'],
    meanings: ['Travaille avec de l’aide', 'Travaille seul', 'Guide les autres'],
    indicators: 'Indicateurs',
    purpose: 'Finalité',
    category: 'Compétences professionnelles',
    competency: 'Travail en équipe',
    shows: ['Travaille avec les autres dans un but commun', 'Aide là où il le faut'],
    role: 'Agent',
    about: 'La raison d’être de ce rôle.',
    task: 'Ce que fait une personne dans ce rôle',
    goOn: 'Un rôle exige des compétences, chacune à un niveau. Ctrl+Espace (Cmd+Espace sur Mac) propose ce qui convient.'
};

/** A small framework to begin with: a scale, a category with a competency, and a role. */
export function frameworkTemplate({ title, code, language }: FrameworkAnswers): string {
    const words = /^fr\b/i.test(language) ? FRENCH : ENGLISH;
    const levels = words.levels.flatMap((level, index) => [
        `  level ${index + 1} ${quoted(level)} {`,
        `    - ${words.meanings[index] ?? ''}`,
        '  }'
    ]);
    return [
        `// ${words.header}`,
        `framework ${code} ${quoted(title)} {`,
        '  version "0.1"',
        `  language ${language}`,
        '}',
        '',
        `section indicators ${quoted(words.indicators)}: list for level, for competency`,
        `section purpose ${quoted(words.purpose)}: text for role`,
        '',
        `scale Levels ${quoted(words.scale)} {`,
        ...levels,
        '}',
        '',
        `category Professional ${quoted(words.category)} on Levels {`,
        `  competency P1 ${quoted(words.competency)} {`,
        ...words.shows.map(line => `    - ${line}`),
        '  }',
        '}',
        '',
        `role Officer ${quoted(words.role)} {`,
        `  purpose ${quoted(words.about)}`,
        '',
        '  tasks',
        `    - ${words.task}`,
        '',
        `  // ${words.goOn}`,
        '  requires',
        '    P1: 2',
        '}',
        ''
    ].join('\n');
}

/** A text in quotation marks that it does not contain, on one line. */
function quoted(text: string): string {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    if (!line.includes('"')) return `"${line}"`;
    if (!line.includes('”')) return `“${line}”`;
    return `«${line.replaceAll('»', '”')}»`;
}
