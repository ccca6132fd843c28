import { AstUtils, MultiMap } from 'langium';
import * as ast from '../../generated/ast.ts';
import { heightOf } from '../../references/scale-of.ts';
import type { Frameworks } from '../../symbols/frameworks.ts';
import { cellsOf, placeOfCell, rangeOfCell } from '../cells.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { called } from '../wording.ts';

/** A grade that has less to say than the one below it in a stream. */
export const fewerThanLowerLevel: Rule = {
    code: 'fewer-than-lower-level',
    severity: 'warning',
    summary: 'A grade lists no less than the one below it in a career stream.',
    explanation:
        'The grades of a stream are at rising levels of a scale, and at the higher level a list is shorter than at the ' +
        'lower one. Either something got lost, or the higher grade takes it for granted: then say so and accept it.',
    examples: {
        bad: `framework Demo "Demo" { }
scale Q "Qualification" { level 4 "Four" level 5 "Five" }
section skills "Skills": list for grade
grade Junior "Junior manager" at Q 4 {
  skills
    - Plans the work of a day
    - Leads a team
}
grade Middle "Middle manager" at Q 5 {
  skills
    - Plans the work of a year
}
stream M "Management" of grades: Junior -> Middle
`,
        good: `framework Demo "Demo" { }
scale Q "Qualification" { level 4 "Four" level 5 "Five" }
section skills "Skills": list for grade
grade Junior "Junior manager" at Q 4 {
  skills
    - Plans the work of a day
    - Leads a team
}
grade Middle "Middle manager" at Q 5 {
  skills
    - Plans the work of a year
    - Leads several teams
}
stream M "Management" of grades: Junior -> Middle
`
    },
    checks: {
        Grade(grade, context) {
            if (!grade.name) return;
            const folder = context.frameworks.folderOf(context.document.uri);
            const below = context.frameworks.remember('grades below', folder, () =>
                gradesBelow(context.frameworks, folder)
            );
            for (const lower of below.get(grade)) compare(grade, lower, context);
        }
    }
};

function compare(grade: ast.Grade, lower: ast.Grade, context: RuleContext): void {
    const { uri } = AstUtils.getDocument(lower);
    const below = new Map(cellsOf(lower, context.symbols).map(cell => [cell.section, cell]));
    for (const cell of cellsOf(grade, context.symbols)) {
        const other = below.get(cell.section);
        if (!other || cell.section.form !== 'list' || cell.entries.length >= other.entries.length) continue;
        const title = cell.section.title ?? cell.section.name;
        const range = rangeOfCell(other);
        context.report({
            message:
                `${called(grade)} lists less under ${title} than ${called(lower)}, which is a level below: ` +
                `${cell.entries.length} instead of ${other.entries.length}. Add what is missing, or accept it with the reason.`,
            ...placeOfCell(cell),
            related: range ? [{ message: `${called(lower)} lists more`, uri, range }] : []
        });
    }
}

/** For each grade those that stand beside it in a stream of the framework and are at a lower level of the same scale. */
function gradesBelow(frameworks: Frameworks, folder: string): MultiMap<ast.Grade, ast.Grade> {
    const below = new MultiMap<ast.Grade, ast.Grade>();
    for (const { parseResult } of frameworks.documentsOf(folder)) {
        if (!ast.isDocument(parseResult.value)) continue;
        for (const stream of parseResult.value.elements.filter(ast.isStream)) {
            const grades = stream.steps.map(step => step.ref);
            grades.forEach((grade, index) => {
                for (const other of [grades[index - 1], grades[index + 1]]) {
                    if (!ast.isGrade(grade) || !ast.isGrade(other) || !isHigher(grade, other)) continue;
                    if (!below.get(grade).includes(other)) below.add(grade, other);
                }
            });
        }
    }
    return below;
}

function isHigher(grade: ast.Grade, other: ast.Grade): boolean {
    const height = heightOf(grade.level);
    const otherHeight = heightOf(other.level);
    if (height === undefined || otherHeight === undefined || grade.scale?.ref !== other.scale?.ref) return false;
    return height > otherHeight;
}
