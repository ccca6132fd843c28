/** A whole element to be filled in. */
export interface WholeElement {
    /** What it is proposed as. It begins with the word of the language that the element begins with. */
    readonly label: string;
    /** The rule of the grammar in which that word begins such an element; elsewhere the same word stands for a kind, or is a name. */
    readonly rule: string;
    readonly description: string;
    /** In the syntax that the protocol has for snippets. */
    readonly body: string;
}

/** What can be had by a word. */
export const WHOLE_ELEMENTS: readonly WholeElement[] = [
    {
        label: 'framework',
        rule: 'Framework',
        description: 'A framework: the header of a folder of files',
        body: `framework \${1:Code} "\${2:Title}" {
\tversion "\${3:1.0}"
\tlanguage \${4:en}
\tpublisher "\${5:Who publishes it}"
}
$0`
    },
    {
        label: 'section',
        rule: 'Section',
        description: 'A section: a heading that elements have texts under',
        body: `section \${1:code} "\${2:Heading}": \${3|text,list|} for \${4|competency,role,level,category,domain,grade|}$0`
    },
    {
        label: 'scale',
        rule: 'Scale',
        description: 'A scale with its levels',
        body: `scale \${1:Code} "\${2:Title}" {
\tlevel 1 "\${3:Basic}"
\tlevel 2 "\${4:Practised}"
\tlevel 3 "\${5:Expert}"
}
$0`
    },
    {
        label: 'category',
        rule: 'Category',
        description: 'A category of competencies on a scale',
        body: `category \${1:Code} "\${2:Title}" on \${3:Scale} {
\tcompetency \${4:C1} "\${5:Title}" {
\t\t- \${6:What people with it do}
\t}
}
$0`
    },
    {
        label: 'competency',
        rule: 'Competency',
        description: 'A competency, within a category',
        body: `competency \${1:Code} "\${2:Title}" {
\t- \${3:What people with it do}
}
$0`
    },
    {
        label: 'group',
        rule: 'Group',
        description: 'A group of grades, the highest first',
        body: `group \${1:Code} "\${2:Title}" {
\tgrade \${3:Code} "\${4:Title}"
\tgrade \${5:Code2} "\${6:Title}"
}
$0`
    },
    {
        label: 'grade',
        rule: 'Grade',
        description: 'A grade: a rung that roles are at',
        body: `grade \${1:Code} "\${2:Title}"
$0`
    },
    {
        label: 'domain',
        rule: 'Domain',
        description: 'A domain: a field of work, with its activities',
        body: `domain \${1:Code} "\${2:Title}" {
\tactivity \${3:Code} "\${4:Title}"
}
$0`
    },
    {
        label: 'role',
        rule: 'Role',
        description: 'A role with its tasks and what it requires',
        body: `role \${1:Code} "\${2:Title}" {
\ttasks
\t\t- \${3:What people in this role do}

\trequires
\t\t\${4:Competency}: \${5:1}
}
$0`
    },
    {
        label: 'role at',
        rule: 'Role',
        description: 'A role at a grade in a domain',
        body: `role \${1:Code} "\${2:Title}" at \${3:Grade} in \${4:Domain} {
\ttasks
\t\t- \${5:What people in this role do}

\trequires
\t\t\${6:Competency}: \${7:1}
}
$0`
    },
    {
        label: 'stream',
        rule: 'Stream',
        description: 'A stream: a career path over roles or grades',
        body: `stream \${1:Code} "\${2:Title}" of \${3|roles,grades|}: \${4:First} -> \${5:Second}
$0`
    },
    {
        label: 'matrix',
        rule: 'Matrix',
        description: 'A table of what roles require: roles across, competencies down',
        body: `matrix "\${1:Title}" {
\t|            | \${2:Role} | \${3:Role2} |
\t| \${4:Competency} | \${5:1} | \${6:2} |
}
$0`
    },
    {
        label: 'relations',
        rule: 'Relations',
        description: 'How elements of two frameworks are related',
        body: `relations "\${1:Title}" {
\t\${2:Element} \${3|is same as,is broader than,is narrower than,is related to,satisfies|} \${4:Other}
}
$0`
    },
    {
        label: 'translation',
        rule: 'Translation',
        description: 'Titles and texts in another language',
        body: `translation \${1:fr} {
\tcompetency \${2:Code} "\${3:Title}" {
\t\t- \${4:What people with it do}
\t}
}
$0`
    },
    {
        label: 'remark',
        rule: 'Remark',
        description: 'A remark: an open question on an element',
        body: `remark "\${1:What is to be settled}"$0`
    }
];
