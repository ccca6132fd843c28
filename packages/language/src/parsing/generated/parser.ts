// @ts-nocheck
/******************************************************************************
 * Generated from the grammar by `npm run generate`: a parser for texts without
 * syntax errors. Do not edit; see packages/tooling/src/parser-generator.
 ******************************************************************************/

import { DirectParser, added } from '../direct/direct-parser.ts';

import { decisionTable, tokenTable } from '../direct/tables.ts';

import { NONE, SyntaxNode } from '../direct/syntax-node.ts';

export const nodes = {
    Acceptance: class extends SyntaxNode {
        static { this.prototype.$type = 'Acceptance'; }
        reason = undefined;
        rule = undefined;
    },
    Activity: class extends SyntaxNode {
        static { this.prototype.$type = 'Activity'; }
        annotations = NONE;
        contents = NONE;
        name = undefined;
        title = undefined;
    },
    Adaptation: class extends SyntaxNode {
        static { this.prototype.$type = 'Adaptation'; }
        annotations = NONE;
        contents = NONE;
        dropped = NONE;
        kind = undefined;
        maxLevel = undefined;
        minLevel = undefined;
        requires = NONE;
        target = undefined;
        tasks = NONE;
        title = undefined;
    },
    Annotation: class extends SyntaxNode {
        static { this.prototype.$type = 'Annotation'; }
    },
    Category: class extends SyntaxNode {
        static { this.prototype.$type = 'Category'; }
        annotations = NONE;
        categories = NONE;
        competencies = NONE;
        contents = NONE;
        forAll = false;
        name = undefined;
        parent = undefined;
        scale = undefined;
        statements = NONE;
        title = undefined;
        unlevelled = false;
    },
    Cell: class extends SyntaxNode {
        static { this.prototype.$type = 'Cell'; }
        level = undefined;
        maxLevel = undefined;
        measures = NONE;
        necessity = undefined;
    },
    Column: class extends SyntaxNode {
        static { this.prototype.$type = 'Column'; }
        role = undefined;
    },
    Competency: class extends SyntaxNode {
        static { this.prototype.$type = 'Competency'; }
        aliases = NONE;
        annotations = NONE;
        competencies = NONE;
        contents = NONE;
        descriptors = NONE;
        kinds = NONE;
        maxLevel = undefined;
        minLevel = undefined;
        name = undefined;
        title = undefined;
    },
    Completeness: class extends SyntaxNode {
        static { this.prototype.$type = 'Completeness'; }
    },
    Content: class extends SyntaxNode {
        static { this.prototype.$type = 'Content'; }
        items = NONE;
        paragraphs = NONE;
        section = undefined;
    },
    Descriptor: class extends SyntaxNode {
        static { this.prototype.$type = 'Descriptor'; }
        annotations = NONE;
        contents = NONE;
        level = undefined;
    },
    Document: class extends SyntaxNode {
        static { this.prototype.$type = 'Document'; }
        blocks = NONE;
        elements = NONE;
    },
    Domain: class extends SyntaxNode {
        static { this.prototype.$type = 'Domain'; }
        activities = NONE;
        aliases = NONE;
        annotations = NONE;
        contents = NONE;
        exclusions = NONE;
        name = undefined;
        title = undefined;
    },
    Dropped: class extends SyntaxNode {
        static { this.prototype.$type = 'Dropped'; }
        competency = undefined;
        reason = undefined;
    },
    Exclusion: class extends SyntaxNode {
        static { this.prototype.$type = 'Exclusion'; }
        grade = undefined;
        reason = undefined;
    },
    FormerCodes: class extends SyntaxNode {
        static { this.prototype.$type = 'FormerCodes'; }
        codes = NONE;
    },
    Framework: class extends SyntaxNode {
        static { this.prototype.$type = 'Framework'; }
        annotations = NONE;
        completeness = NONE;
        contents = NONE;
        name = undefined;
        properties = NONE;
        title = undefined;
        uses = NONE;
    },
    Grade: class extends SyntaxNode {
        static { this.prototype.$type = 'Grade'; }
        aliases = NONE;
        annotations = NONE;
        contents = NONE;
        level = undefined;
        name = undefined;
        scale = undefined;
        title = undefined;
    },
    Group: class extends SyntaxNode {
        static { this.prototype.$type = 'Group'; }
        annotations = NONE;
        contents = NONE;
        grades = NONE;
        name = undefined;
        title = undefined;
    },
    Identifier: class extends SyntaxNode {
        static { this.prototype.$type = 'Identifier'; }
        value = undefined;
    },
    Item: class extends SyntaxNode {
        static { this.prototype.$type = 'Item'; }
        text = undefined;
    },
    Level: class extends SyntaxNode {
        static { this.prototype.$type = 'Level'; }
        annotations = NONE;
        contents = NONE;
        covers = undefined;
        coversTo = undefined;
        name = undefined;
        title = undefined;
    },
    Link: class extends SyntaxNode {
        static { this.prototype.$type = 'Link'; }
        relation = undefined;
        subject = undefined;
    },
    Matrix: class extends SyntaxNode {
        static { this.prototype.$type = 'Matrix'; }
        annotations = NONE;
        columns = NONE;
        corner = undefined;
        rows = NONE;
        title = undefined;
    },
    Measure: class extends SyntaxNode {
        static { this.prototype.$type = 'Measure'; }
        level = undefined;
        scale = undefined;
    },
    Omission: class extends SyntaxNode {
        static { this.prototype.$type = 'Omission'; }
        kind = undefined;
        reason = undefined;
        targets = NONE;
    },
    PrintedNumber: class extends SyntaxNode {
        static { this.prototype.$type = 'PrintedNumber'; }
        value = undefined;
    },
    Property: class extends SyntaxNode {
        static { this.prototype.$type = 'Property'; }
        key = undefined;
        value = undefined;
    },
    Relation: class extends SyntaxNode {
        static { this.prototype.$type = 'Relation'; }
        author = undefined;
        confidence = undefined;
        date = undefined;
        kind = undefined;
        reason = undefined;
        reviewer = undefined;
        targets = NONE;
    },
    Relations: class extends SyntaxNode {
        static { this.prototype.$type = 'Relations'; }
        annotations = NONE;
        links = NONE;
        title = undefined;
    },
    Remark: class extends SyntaxNode {
        static { this.prototype.$type = 'Remark'; }
        author = undefined;
        date = undefined;
        state = undefined;
        text = undefined;
    },
    Replacement: class extends SyntaxNode {
        static { this.prototype.$type = 'Replacement'; }
        target = undefined;
    },
    Requirement: class extends SyntaxNode {
        static { this.prototype.$type = 'Requirement'; }
        annotations = NONE;
        competency = undefined;
        level = undefined;
        maxLevel = undefined;
        measures = NONE;
        necessity = undefined;
    },
    Requires: class extends SyntaxNode {
        static { this.prototype.$type = 'Requires'; }
        requirements = NONE;
    },
    Role: class extends SyntaxNode {
        static { this.prototype.$type = 'Role'; }
        activities = NONE;
        aliases = NONE;
        annotations = NONE;
        contents = NONE;
        domain = undefined;
        dropped = NONE;
        family = undefined;
        grade = undefined;
        lists = NONE;
        name = undefined;
        parents = NONE;
        requires = NONE;
        shared = false;
        specialisations = NONE;
        tasks = NONE;
        title = undefined;
    },
    RoleActivity: class extends SyntaxNode {
        static { this.prototype.$type = 'RoleActivity'; }
        activity = undefined;
        wording = undefined;
    },
    Row: class extends SyntaxNode {
        static { this.prototype.$type = 'Row'; }
        cells = NONE;
        competency = undefined;
    },
    Scale: class extends SyntaxNode {
        static { this.prototype.$type = 'Scale'; }
        annotations = NONE;
        base = undefined;
        contents = NONE;
        cumulative = false;
        levels = NONE;
        name = undefined;
        size = undefined;
        span = undefined;
        title = undefined;
    },
    Section: class extends SyntaxNode {
        static { this.prototype.$type = 'Section'; }
        annotations = NONE;
        contents = NONE;
        form = undefined;
        name = undefined;
        numbered = false;
        open = false;
        title = undefined;
        uses = NONE;
    },
    SectionUse: class extends SyntaxNode {
        static { this.prototype.$type = 'SectionUse'; }
        category = undefined;
        expected = false;
        kind = undefined;
        required = false;
    },
    Span: class extends SyntaxNode {
        static { this.prototype.$type = 'Span'; }
        max = undefined;
        min = undefined;
    },
    Specialisation: class extends SyntaxNode {
        static { this.prototype.$type = 'Specialisation'; }
        annotations = NONE;
        contents = NONE;
        name = undefined;
        requires = NONE;
        title = undefined;
    },
    SpecialisationList: class extends SyntaxNode {
        static { this.prototype.$type = 'SpecialisationList'; }
        open = false;
    },
    Statement: class extends SyntaxNode {
        static { this.prototype.$type = 'Statement'; }
        aliases = NONE;
        annotations = NONE;
        contents = NONE;
        name = undefined;
        statements = NONE;
        title = undefined;
    },
    Status: class extends SyntaxNode {
        static { this.prototype.$type = 'Status'; }
        value = undefined;
    },
    Stream: class extends SyntaxNode {
        static { this.prototype.$type = 'Stream'; }
        annotations = NONE;
        contents = NONE;
        name = undefined;
        over = undefined;
        steps = NONE;
        title = undefined;
    },
    Tasks: class extends SyntaxNode {
        static { this.prototype.$type = 'Tasks'; }
        items = NONE;
    },
    Term: class extends SyntaxNode {
        static { this.prototype.$type = 'Term'; }
        aliases = NONE;
        annotations = NONE;
        contents = NONE;
        name = undefined;
        title = undefined;
    },
    Translated: class extends SyntaxNode {
        static { this.prototype.$type = 'Translated'; }
        annotations = NONE;
        contents = NONE;
        entries = NONE;
        kind = undefined;
        target = undefined;
        tasks = NONE;
        title = undefined;
    },
    Translation: class extends SyntaxNode {
        static { this.prototype.$type = 'Translation'; }
        annotations = NONE;
        entries = NONE;
        framework = undefined;
        language = undefined;
    },
    Use: class extends SyntaxNode {
        static { this.prototype.$type = 'Use'; }
        adopted = false;
        alias = undefined;
        framework = undefined;
        package = undefined;
    }
};

const S0 = tokenTable([8,18,29,37,39,41,50,56,61,68,72,73,75,82,84,88]);
const S1 = tokenTable([6,8,9,10,11,12,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,94,96]);
const S2 = tokenTable([6,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,94,96]);
const S3 = tokenTable([6,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,94,96]);
const S4 = tokenTable([7,18,20,27,29,37,39,41,46,68,72,75,78,80,82,84]);
const S5 = tokenTable([6,8,9,10,11,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,94,96]);
const S6 = tokenTable([6,8,9,10,11,12,13,14,16,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,94,96]);
const S7 = tokenTable([6,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,94,96]);
const S8 = tokenTable([6,7,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,94,96]);
const S9 = tokenTable([6,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,39,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,94,96]);
const S10 = tokenTable([6,7,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,65,66,68,69,70,71,72,73,74,75,76,77,78,79,81,82,83,84,85,86,87,88,89,90,91,94,96]);
const S11 = tokenTable([6,36,42,44,53,62,63,71,74,81]);
const S12 = tokenTable([28,31]);
const S13 = tokenTable([6,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,65,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,94,96]);
const S14 = tokenTable([6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]);
const S15 = tokenTable([1,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94,98]);
const S16 = tokenTable([6,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,94,95]);
const S17 = tokenTable([6,7,18,20,27,29,36,37,39,41,42,44,46,53,62,63,68,71,72,73,74,75,78,80,81,82,84]);
const S18 = tokenTable([6,7,8,9,10,11,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,78,80,81,82,83,84,85,86,87,88,89,90,91,94,96]);
const S19 = tokenTable([7,18,20,27,29,37,39,41,46,68,72,73,75,78,80,82,84]);
const S20 = tokenTable([6,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,65,66,68,69,70,71,72,73,74,75,76,77,81,82,83,84,85,86,87,88,89,90,91,94,96]);
const S21 = tokenTable([18,20,29,39,41,68,75,80,82,84]);
const S22 = tokenTable([6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,29,30,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]);
const S23 = tokenTable([6,7,15,17,18,20,22,32,36,39,42,44,46,53,57,62,63,65,67,71,74,78,79,80,81,83]);
const S24 = tokenTable([8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94]);
const S25 = tokenTable([25,45,48,51,59,77,91]);
const S26 = tokenTable([9,13,21,38,90]);
const S27 = tokenTable([8,10,11,12,14,16,19,23,24,26,27,28,29,30,31,33,34,35,37,40,41,43,47,49,50,52,54,55,56,58,60,61,64,66,68,69,70,72,73,75,76,82,84,85,86,87,88,89,94]);
const S28 = tokenTable([8,10,11,12,14,16,19,23,24,26,27,29,30,33,34,35,37,40,41,43,47,49,50,52,54,55,56,58,60,61,64,66,68,69,70,72,73,75,76,82,84,85,86,87,88,89]);
const D0 = decisionTable([[0,[18,29,37,39,41,68,72,73,75,82,84]],[1,[8,50,56,61,88]]], []);
const D1 = decisionTable([[0,[37]],[1,[72]],[2,[73]],[3,[18]],[4,[29]],[5,[41]],[6,[39]],[7,[68,75]],[8,[82]],[9,[84]]], []);
const D2 = decisionTable([[0,[50]],[1,[61]],[2,[88]],[3,[8]],[4,[56]]], []);
const D3 = decisionTable([[0,[25,45,48,51,59,77,91]],[1,[9,90]],[2,[21]],[3,[8,10,11,12,14,16,19,23,24,26,27,28,29,30,31,33,34,35,37,40,41,43,47,49,50,52,54,55,56,58,60,61,64,66,68,69,70,72,73,75,76,82,84,85,86,87,88,89,94]],[4,[96]],[5,[6,36,42,44,53,62,63,71,74,81]]], []);
const D4 = decisionTable([[0,[91]],[1,[25]],[2,[45]],[3,[59]],[4,[77]],[5,[48]],[6,[51]]], []);
const D5 = decisionTable([[0,[95]],[1,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]]], []);
const D6 = decisionTable([[0,[90]],[1,[9]]], []);
const D7 = decisionTable([[0,[94]],[1,[38]]], []);
const D8 = decisionTable([[0,[46]],[1,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[2,[6,36,42,44,53,62,63,71,74,81]]], []);
const D9 = decisionTable([[1,[6,8,9,10,11,12,13,14,16,19,21,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[23],[[0,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]],[1,[95,96]]]]]);
const D10 = decisionTable([[0,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[1,[6,36,42,44,53,62,63,71,74,81]]], []);
const D11 = decisionTable([[0,[85]],[1,[49,54,58]]], []);
const D12 = decisionTable([[0,[64]],[1,[33]]], []);
const D13 = decisionTable([[0,[37]],[1,[72]],[2,[46]],[3,[18]],[4,[20]],[5,[27]],[6,[80]],[7,[29]],[8,[7]],[9,[41]],[10,[39]],[11,[68]],[12,[75]],[13,[78]],[14,[82]],[15,[84]]], []);
const D14 = decisionTable([[1,[0,6,8,9,10,11,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,39,40,41,42,44,45,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[43],[[0,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]],[1,[95,96]]]]]);
const D15 = decisionTable([[0,[57]],[1,[0,6,8,9,10,11,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,39,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,90,91,92,93,94,96]]], [[[89],[[0,[0,6,8,9,10,11,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,39,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,92,93,94,96]],[1,[95]]]]]);
const D16 = decisionTable([[0,[57]],[1,[89]]], []);
const D17 = decisionTable([[1,[0,6,8,9,10,11,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,36,37,38,39,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[35],[[0,[12]],[1,[95,96]]]]]);
const D18 = decisionTable([[0,[20]],[1,[80]],[2,[18]],[3,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[4,[6,36,42,44,53,62,63,71,74,81]]], []);
const D19 = decisionTable([[1,[6,8,9,10,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[11],[[0,[95]],[1,[96]]]]]);
const D20 = decisionTable([[1,[6,8,9,10,11,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,44,45,46,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[43],[[0,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]],[1,[95,96]]]]]);
const D21 = decisionTable([[1,[6,8,9,10,11,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,46,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[47],[[0,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]],[1,[95,96]]]]]);
const D22 = decisionTable([[0,[20]],[1,[46]],[2,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[3,[6,36,42,44,53,62,63,71,74,81]]], []);
const D23 = decisionTable([[1,[6,8,9,10,12,13,14,16,18,19,20,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,80,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[11],[[0,[95]],[1,[96]]]]]);
const D24 = decisionTable([[0,[80]],[1,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[2,[6,36,42,44,53,62,63,71,74,81]]], []);
const D25 = decisionTable([[0,[7]],[1,[32]],[2,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[3,[6,36,42,44,53,62,63,71,74,81]]], []);
const D26 = decisionTable([[0,[39]],[1,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[2,[6,36,42,44,53,62,63,71,74,81]]], []);
const D27 = decisionTable([[1,[0,6,8,9,10,12,13,14,16,18,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,39,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[11],[[0,[95]],[1,[96]]]]]);
const D28 = decisionTable([[1,[0,6,8,9,10,11,12,13,16,18,19,21,23,24,25,26,27,28,29,30,31,33,34,35,36,37,38,39,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,66,68,69,70,71,72,73,74,75,76,77,81,82,84,85,86,87,88,89,90,91,92,93,94,96]]], [[[14],[[0,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]],[1,[95,96]]]]]);
const D29 = decisionTable([[0,[68]],[1,[75]]], []);
const D30 = decisionTable([[0,[14]],[1,[43]]], []);
const D31 = decisionTable([[0,[83]],[1,[65]],[2,[32]],[3,[7]],[4,[78]],[5,[79]],[6,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[7,[6,36,42,44,53,62,63,71,74,81]]], []);
const D32 = decisionTable([[0,[15,17,18,20,22,39,46,57,67,80,95]],[1,[93,96]]], [[[6,7,36,78],[[0,[4,5]],[1,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]]]],[[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94],[[0,[4,5]],[1,[95,96]]]],[[32,42,53,71,74],[[0,[4,5]],[1,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94,95]]]],[[44],[[0,[4,5]],[1,[16,26,52,60,70]]]],[[62],[[0,[4,5]],[1,[58,76,95]]]],[[63],[[0,[4,5]],[1,[17]]]],[[65],[[0,[4,5]],[1,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,93,94,95,96]]]],[[79],[[0,[4,5]],[1,[19,58]]]],[[81],[[0,[4,5]],[1,[10,30,66]]]],[[83],[[0,[4,5]],[1,[6,7,8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,40,41,42,43,44,45,47,48,49,50,51,52,53,54,55,56,58,59,60,61,62,63,64,65,66,68,69,70,71,72,73,74,75,76,77,78,79,81,82,83,84,85,86,87,88,89,90,91,93,94,96]]]]]);
const D33 = decisionTable([[0,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,29,30,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]],[1,[28,31]]], []);
const D34 = decisionTable([[1,[1,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,29,30,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96]]], [[[28,31],[[0,[1,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96]],[1,[4,5]]]]]);
const D35 = decisionTable([[0,[31]],[1,[28]]], []);
const D36 = decisionTable([[0,[65]],[1,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[2,[6,36,42,44,53,62,63,71,74,81]]], []);
const D37 = decisionTable([[0,[58]],[1,[19]]], []);
const D38 = decisionTable([[0,[69]],[1,[40]]], []);
const D39 = decisionTable([[0,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,95]],[1,[6,36,42,44,53,62,63,71,74,81]]], []);
const D40 = decisionTable([[0,[7,18,20,27,29,37,39,41,46,68,72,73,75,78,80,82,84]],[1,[6,36,42,44,53,62,63,71,74,81]]], []);
const D41 = decisionTable([[0,[7,18,20,39,46,78,80]],[1,[83]],[2,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,28,30,31,33,34,35,38,40,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,69,70,76,77,85,86,87,88,89,90,91,94,96]],[3,[6,36,42,44,53,62,63,71,74,81]]], [[[27,29,37,41,68,72,73,75,82,84],[[0,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]],[2,[95,96]]]]]);
const D42 = decisionTable([[0,[7,18,20,27,29,37,39,41,46,68,72,75,78,80,82,84]],[1,[73]]], []);
const D43 = decisionTable([[0,[83]],[1,[65]],[2,[32]],[3,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94,96]],[4,[6,36,42,44,53,62,63,71,74,81]]], []);
const D44 = decisionTable([[0,[18]],[1,[20]],[2,[80]],[3,[29]],[4,[41]],[5,[39]],[6,[68]],[7,[75]],[8,[82]],[9,[84]]], []);
const D45 = decisionTable([[0,[62]],[1,[6]],[2,[81]],[3,[63]],[4,[36]],[5,[42]],[6,[53]],[7,[44,71,74]]], []);
const D46 = decisionTable([[0,[58]],[1,[76]]], []);
const D47 = decisionTable([[0,[30]],[1,[10]],[2,[66]]], []);
const D48 = decisionTable([[0,[44]],[1,[71]],[2,[74]]], []);
const D49 = decisionTable([[0,[70]],[1,[16]],[2,[52]],[3,[60]],[4,[26]]], []);
const D50 = decisionTable([[0,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94]],[1,[96]]], []);
const D51 = decisionTable([[0,[95]],[1,[96]]], []);
const D52 = decisionTable([[0,[6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,94]],[1,[95]]], []);
const D53 = decisionTable([[0,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94]],[1,[95]]], []);
const D54 = decisionTable([[0,[8,9,10,11,12,13,14,16,19,21,23,24,25,26,27,28,29,30,31,33,34,35,37,38,40,41,43,45,47,48,49,50,51,52,54,55,56,58,59,60,61,64,66,68,69,70,72,73,75,76,77,82,84,85,86,87,88,89,90,91,94]],[1,[6,7,15,17,18,20,22,32,36,39,42,44,46,53,57,62,63,65,67,71,74,78,79,80,81,83]]], []);
const D55 = decisionTable([[0,[94]],[1,[8,10,11,12,14,16,19,23,24,26,27,29,30,33,34,35,37,40,41,43,47,49,50,52,54,55,56,58,60,61,64,66,68,69,70,72,73,75,76,82,84,85,86,87,88,89]],[2,[25,45,48,51,59,77,91]],[3,[9,13,21,38,90]],[4,[6,7,15,17,18,20,22,32,36,39,42,44,46,53,57,62,63,65,67,71,74,78,79,80,81,83]]], []);
const D56 = decisionTable([[0,[46]],[1,[20]],[2,[18]],[3,[7]],[4,[32]],[5,[39]],[6,[83]],[7,[65]],[8,[80]],[9,[78]],[10,[79]],[11,[62]],[12,[6]],[13,[81]],[14,[63]],[15,[36]],[16,[42]],[17,[53]],[18,[44]],[19,[71]],[20,[74]],[21,[15]],[22,[22]],[23,[17]],[24,[67]],[25,[57]]], []);
const D57 = decisionTable([[0,[8,10,11,12,14,16,19,23,24,26,27,28,29,30,31,33,34,35,37,40,41,43,47,49,50,52,54,55,56,58,60,61,64,66,68,69,70,72,73,75,76,82,84,85,86,87,88,89,94]],[1,[25,45,48,51,59,77,91]],[2,[9,13,21,38,90]]], []);
const D58 = decisionTable([[0,[90]],[1,[9]],[2,[38]],[3,[13]],[4,[21]]], []);
const D59 = decisionTable([[0,[94]],[1,[8,10,11,12,14,16,19,23,24,26,27,29,30,33,34,35,37,40,41,43,47,49,50,52,54,55,56,58,60,61,64,66,68,69,70,72,73,75,76,82,84,85,86,87,88,89]],[2,[31]],[3,[28]]], []);
const D60 = decisionTable([[0,[37]],[1,[72]],[2,[24]],[3,[73]],[4,[54]],[5,[85]],[6,[49]],[7,[64]],[8,[33]],[9,[35]],[10,[12]],[11,[43]],[12,[89]],[13,[11]],[14,[47]],[15,[29]],[16,[41]],[17,[68]],[18,[75]],[19,[14]],[20,[55]],[21,[34]],[22,[23]],[23,[87]],[24,[27]],[25,[82]],[26,[69]],[27,[40]],[28,[84]],[29,[50]],[30,[61]],[31,[88]],[32,[8]],[33,[56]],[34,[58]],[35,[19]],[36,[76]],[37,[30]],[38,[10]],[39,[66]],[40,[70]],[41,[16]],[42,[52]],[43,[60]],[44,[26]],[45,[86]]], []);

export class GeneratedParser extends DirectParser {
    Document() {
        const node = new nodes.Document();
        while (S0[this.type] === 1) {
            switch (this.choose(D0)) {
                case 0:
                    switch (this.choose(D1)) {
                        case 0:
                            const child0 = (this.recorder === undefined ? this.Framework() : this.recorded(this.Framework, 0));
                            child0.$container = node;
                            child0.$containerProperty = 'elements';
                            child0.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child0);
                            break;
                        case 1:
                            const child1 = (this.recorder === undefined ? this.Scale() : this.recorded(this.Scale, 1));
                            child1.$container = node;
                            child1.$containerProperty = 'elements';
                            child1.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child1);
                            break;
                        case 2:
                            const child2 = (this.recorder === undefined ? this.Section() : this.recorded(this.Section, 2));
                            child2.$container = node;
                            child2.$containerProperty = 'elements';
                            child2.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child2);
                            break;
                        case 3:
                            const child3 = (this.recorder === undefined ? this.Category() : this.recorded(this.Category, 3));
                            child3.$container = node;
                            child3.$containerProperty = 'elements';
                            child3.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child3);
                            break;
                        case 4:
                            const child4 = (this.recorder === undefined ? this.Domain() : this.recorded(this.Domain, 4));
                            child4.$container = node;
                            child4.$containerProperty = 'elements';
                            child4.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child4);
                            break;
                        case 5:
                            const child5 = (this.recorder === undefined ? this.Group() : this.recorded(this.Group, 5));
                            child5.$container = node;
                            child5.$containerProperty = 'elements';
                            child5.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child5);
                            break;
                        case 6:
                            const child6 = (this.recorder === undefined ? this.Grade() : this.recorded(this.Grade, 6));
                            child6.$container = node;
                            child6.$containerProperty = 'elements';
                            child6.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child6);
                            break;
                        case 7:
                            const child7 = (this.recorder === undefined ? this.Role() : this.recorded(this.Role, 7));
                            child7.$container = node;
                            child7.$containerProperty = 'elements';
                            child7.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child7);
                            break;
                        case 8:
                            const child8 = (this.recorder === undefined ? this.Stream() : this.recorded(this.Stream, 8));
                            child8.$container = node;
                            child8.$containerProperty = 'elements';
                            child8.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child8);
                            break;
                        case 9:
                            const child9 = (this.recorder === undefined ? this.Term() : this.recorded(this.Term, 9));
                            child9.$container = node;
                            child9.$containerProperty = 'elements';
                            child9.$containerIndex = node.elements.length;
                            node.elements = added(node.elements, child9);
                            break;
                        default:
                            this.fail();
                    }
                    break;
                case 1:
                    switch (this.choose(D2)) {
                        case 0:
                            const child10 = (this.recorder === undefined ? this.Matrix() : this.recorded(this.Matrix, 10));
                            child10.$container = node;
                            child10.$containerProperty = 'blocks';
                            child10.$containerIndex = node.blocks.length;
                            node.blocks = added(node.blocks, child10);
                            break;
                        case 1:
                            const child11 = (this.recorder === undefined ? this.Relations() : this.recorded(this.Relations, 11));
                            child11.$container = node;
                            child11.$containerProperty = 'blocks';
                            child11.$containerIndex = node.blocks.length;
                            node.blocks = added(node.blocks, child11);
                            break;
                        case 2:
                            const child12 = (this.recorder === undefined ? this.Translation() : this.recorded(this.Translation, 12));
                            child12.$container = node;
                            child12.$containerProperty = 'blocks';
                            child12.$containerIndex = node.blocks.length;
                            node.blocks = added(node.blocks, child12);
                            break;
                        case 3:
                            const child13 = (this.recorder === undefined ? this.Adaptation() : this.recorded(this.Adaptation, 13));
                            child13.$container = node;
                            child13.$containerProperty = 'blocks';
                            child13.$containerIndex = node.blocks.length;
                            node.blocks = added(node.blocks, child13);
                            break;
                        case 4:
                            const child14 = (this.recorder === undefined ? this.Omission() : this.recorded(this.Omission, 14));
                            child14.$container = node;
                            child14.$containerProperty = 'blocks';
                            child14.$containerIndex = node.blocks.length;
                            node.blocks = added(node.blocks, child14);
                            break;
                        default:
                            this.fail();
                    }
                    break;
                default:
                    this.fail();
            }
        }
        return node;
    }

    Framework() {
        const node = new nodes.Framework();
        this.eat(37, 15);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 16));
        if (this.type === 95) {
            node.title = this.value(95, 17);
        }
        if (this.type === 92) {
            this.eat(92, 18);
            while (S1[this.type] === 1) {
                switch (this.choose(D3)) {
                    case 0:
                        const child0 = (this.recorder === undefined ? this.Property() : this.recorded(this.Property, 19));
                        child0.$container = node;
                        child0.$containerProperty = 'properties';
                        child0.$containerIndex = node.properties.length;
                        node.properties = added(node.properties, child0);
                        break;
                    case 1:
                        const child1 = (this.recorder === undefined ? this.Use() : this.recorded(this.Use, 20));
                        child1.$container = node;
                        child1.$containerProperty = 'uses';
                        child1.$containerIndex = node.uses.length;
                        node.uses = added(node.uses, child1);
                        break;
                    case 2:
                        const child2 = (this.recorder === undefined ? this.Completeness() : this.recorded(this.Completeness, 21));
                        child2.$container = node;
                        child2.$containerProperty = 'completeness';
                        child2.$containerIndex = node.completeness.length;
                        node.completeness = added(node.completeness, child2);
                        break;
                    case 3:
                        const child3 = (this.recorder === undefined ? this.FrameworkContent() : this.recorded(this.FrameworkContent, 22));
                        child3.$container = node;
                        child3.$containerProperty = 'contents';
                        child3.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child3);
                        break;
                    case 4:
                        const child4 = (this.recorder === undefined ? this.UnnamedList() : this.recorded(this.UnnamedList, 23));
                        child4.$container = node;
                        child4.$containerProperty = 'contents';
                        child4.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child4);
                        break;
                    case 5:
                        const child5 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 24));
                        child5.$container = node;
                        child5.$containerProperty = 'annotations';
                        child5.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child5);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 25);
        }
        return node;
    }

    Completeness() {
        const node = new nodes.Completeness();
        this.eat(21, 26);
        return node;
    }

    Property() {
        const node = new nodes.Property();
        switch (this.choose(D4)) {
            case 0:
                node.key = this.keyword(91, 27, "version");
                break;
            case 1:
                node.key = this.keyword(25, 28, "date");
                break;
            case 2:
                node.key = this.keyword(45, 29, "language");
                break;
            case 3:
                node.key = this.keyword(59, 30, "publisher");
                break;
            case 4:
                node.key = this.keyword(77, 31, "source");
                break;
            case 5:
                node.key = this.keyword(48, 32, "licence");
                break;
            case 6:
                node.key = this.keyword(51, 33, "namespace");
                break;
            default:
                this.fail();
        }
        node.value = (this.recorder === undefined ? this.PropertyValue() : this.recorded(this.PropertyValue, 34));
        return node;
    }

    PropertyValue() {
        let text = '';
        switch (this.choose(D5)) {
            case 0:
                text += this.value(95, 35);
                break;
            case 1:
                text += (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 36));
                break;
            default:
                this.fail();
        }
        return text;
    }

    Use() {
        const node = new nodes.Use();
        switch (this.choose(D6)) {
            case 0:
                this.eat(90, 37);
                break;
            case 1:
                this.eat(9, 38);
                node.adopted = true;
                break;
            default:
                this.fail();
        }
        const start0 = this.at;
        node.framework = this.reference(node, 'framework', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 39)), start0);
        if (this.type === 38) {
            this.eat(38, 41);
            node.package = this.value(95, 42);
        }
        if (this.type === 13) {
            this.eat(13, 43);
            node.alias = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 44));
        }
        return node;
    }

    Scale() {
        const node = new nodes.Scale();
        this.eat(72, 45);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 46));
        if (this.type === 95) {
            node.title = this.value(95, 47);
        }
        if (this.type === 24) {
            this.eat(24, 48);
            node.cumulative = true;
        }
        if (this.type === 94 || this.type === 38) {
            switch (this.choose(D7)) {
                case 0:
                    node.size = this.value(94, 49);
                    this.eat(47, 50);
                    break;
                case 1:
                    const child0 = (this.recorder === undefined ? this.Span() : this.recorded(this.Span, 51));
                    child0.$container = node;
                    child0.$containerProperty = 'span';
                    node.span = child0;
                    break;
                default:
                    this.fail();
            }
        }
        if (this.type === 55) {
            this.eat(55, 52);
            const start1 = this.at;
            node.base = this.reference(node, 'base', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 53)), start1);
        }
        if (this.type === 92) {
            this.eat(92, 55);
            while (S2[this.type] === 1) {
                switch (this.choose(D8)) {
                    case 0:
                        const child2 = (this.recorder === undefined ? this.Level() : this.recorded(this.Level, 56));
                        child2.$container = node;
                        child2.$containerProperty = 'levels';
                        child2.$containerIndex = node.levels.length;
                        node.levels = added(node.levels, child2);
                        break;
                    case 1:
                        const child3 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 57));
                        child3.$container = node;
                        child3.$containerProperty = 'contents';
                        child3.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child3);
                        break;
                    case 2:
                        const child4 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 58));
                        child4.$container = node;
                        child4.$containerProperty = 'annotations';
                        child4.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child4);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 59);
        }
        return node;
    }

    Span() {
        const node = new nodes.Span();
        this.eat(38, 60);
        node.min = this.value(94, 61);
        this.eat(87, 62);
        node.max = this.value(94, 63);
        return node;
    }

    Level() {
        const node = new nodes.Level();
        this.eat(46, 64);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 65));
        if (this.type === 95) {
            node.title = this.value(95, 66);
        }
        if (this.choose(D9) === 0) {
            this.eat(23, 67);
            const start0 = this.at;
            node.covers = this.reference(node, 'covers', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 68)), start0);
            if (this.type === 3) {
                this.eat(3, 70);
                const start1 = this.at;
                node.coversTo = this.reference(node, 'coversTo', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 71)), start1);
            }
        }
        if (this.type === 92) {
            this.eat(92, 73);
            while (S3[this.type] === 1) {
                switch (this.choose(D10)) {
                    case 0:
                        const child2 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 74));
                        child2.$container = node;
                        child2.$containerProperty = 'contents';
                        child2.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child2);
                        break;
                    case 1:
                        const child3 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 75));
                        child3.$container = node;
                        child3.$containerProperty = 'annotations';
                        child3.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child3);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 76);
        }
        return node;
    }

    Section() {
        const node = new nodes.Section();
        this.eat(73, 77);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 78));
        if (this.type === 95) {
            node.title = this.value(95, 79);
        }
        this.eat(4, 80);
        switch (this.choose(D11)) {
            case 0:
                node.form = this.keyword(85, 81, "text");
                break;
            case 1:
                if (this.type === 54) {
                    this.eat(54, 82);
                    node.numbered = true;
                }
                if (this.type === 58) {
                    this.eat(58, 83);
                    node.open = true;
                }
                node.form = this.keyword(49, 84, "list");
                break;
            default:
                this.fail();
        }
        const child0 = (this.recorder === undefined ? this.SectionUse() : this.recorded(this.SectionUse, 85));
        child0.$container = node;
        child0.$containerProperty = 'uses';
        child0.$containerIndex = node.uses.length;
        node.uses = added(node.uses, child0);
        while (this.type === 1) {
            this.eat(1, 86);
            const child1 = (this.recorder === undefined ? this.SectionUse() : this.recorded(this.SectionUse, 87));
            child1.$container = node;
            child1.$containerProperty = 'uses';
            child1.$containerIndex = node.uses.length;
            node.uses = added(node.uses, child1);
        }
        return node;
    }

    SectionUse() {
        const node = new nodes.SectionUse();
        if (this.type === 33 || this.type === 64) {
            switch (this.choose(D12)) {
                case 0:
                    this.eat(64, 88);
                    node.required = true;
                    break;
                case 1:
                    this.eat(33, 89);
                    node.expected = true;
                    break;
                default:
                    this.fail();
            }
        }
        this.eat(35, 90);
        node.kind = (this.recorder === undefined ? this.ElementKind() : this.recorded(this.ElementKind, 91));
        if (this.type === 43) {
            this.eat(43, 92);
            const start0 = this.at;
            node.category = this.reference(node, 'category', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 93)), start0);
        }
        return node;
    }

    ElementKind() {
        if (this.recorder === undefined) return this.word(S4);
        let text = '';
        switch (this.choose(D13)) {
            case 0:
                this.eat(37, 95);
                text += "framework";
                break;
            case 1:
                this.eat(72, 96);
                text += "scale";
                break;
            case 2:
                this.eat(46, 97);
                text += "level";
                break;
            case 3:
                this.eat(18, 98);
                text += "category";
                break;
            case 4:
                this.eat(20, 99);
                text += "competency";
                break;
            case 5:
                this.eat(27, 100);
                text += "descriptor";
                break;
            case 6:
                this.eat(80, 101);
                text += "statement";
                break;
            case 7:
                this.eat(29, 102);
                text += "domain";
                break;
            case 8:
                this.eat(7, 103);
                text += "activity";
                break;
            case 9:
                this.eat(41, 104);
                text += "group";
                break;
            case 10:
                this.eat(39, 105);
                text += "grade";
                break;
            case 11:
                this.eat(68, 106);
                text += "role";
                break;
            case 12:
                this.eat(75, 107);
                text += "set";
                break;
            case 13:
                this.eat(78, 108);
                text += "specialisation";
                break;
            case 14:
                this.eat(82, 109);
                text += "stream";
                break;
            case 15:
                this.eat(84, 110);
                text += "term";
                break;
            default:
                this.fail();
        }
        return text;
    }

    Category() {
        const node = new nodes.Category();
        this.eat(18, 111);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 112));
        if (this.type === 95) {
            node.title = this.value(95, 113);
        }
        if (this.choose(D14) === 0) {
            this.eat(43, 114);
            const start0 = this.at;
            node.parent = this.reference(node, 'parent', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 115)), start0);
        }
        if (this.choose(D15) === 0) {
            switch (this.choose(D16)) {
                case 0:
                    this.eat(57, 117);
                    const start1 = this.at;
                    node.scale = this.reference(node, 'scale', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 118)), start1);
                    break;
                case 1:
                    this.eat(89, 120);
                    node.unlevelled = true;
                    if (this.choose(D17) === 0) {
                        this.eat(35, 121);
                        node.forAll = true;
                        this.eat(12, 122);
                    }
                    break;
                default:
                    this.fail();
            }
        }
        if (this.type === 92) {
            this.eat(92, 123);
            while (S5[this.type] === 1) {
                switch (this.choose(D18)) {
                    case 0:
                        const child2 = (this.recorder === undefined ? this.Competency() : this.recorded(this.Competency, 124));
                        child2.$container = node;
                        child2.$containerProperty = 'competencies';
                        child2.$containerIndex = node.competencies.length;
                        node.competencies = added(node.competencies, child2);
                        break;
                    case 1:
                        const child3 = (this.recorder === undefined ? this.Statement() : this.recorded(this.Statement, 125));
                        child3.$container = node;
                        child3.$containerProperty = 'statements';
                        child3.$containerIndex = node.statements.length;
                        node.statements = added(node.statements, child3);
                        break;
                    case 2:
                        const child4 = (this.recorder === undefined ? this.Category() : this.recorded(this.Category, 126));
                        child4.$container = node;
                        child4.$containerProperty = 'categories';
                        child4.$containerIndex = node.categories.length;
                        node.categories = added(node.categories, child4);
                        break;
                    case 3:
                        const child5 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 127));
                        child5.$container = node;
                        child5.$containerProperty = 'contents';
                        child5.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child5);
                        break;
                    case 4:
                        const child6 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 128));
                        child6.$container = node;
                        child6.$containerProperty = 'annotations';
                        child6.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child6);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 129);
        }
        return node;
    }

    Competency() {
        const node = new nodes.Competency();
        this.eat(20, 130);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 131));
        if (this.type === 95) {
            node.title = this.value(95, 132);
        }
        if (this.choose(D19) === 0) {
            this.Aliases(node);
        }
        if (this.choose(D20) === 0) {
            this.eat(43, 134);
            const start0 = this.at;
            node.kinds = added(node.kinds, this.reference(node, 'kinds', node.kinds.length, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 135)), start0));
            while (this.type === 1) {
                this.eat(1, 137);
                const start1 = this.at;
                node.kinds = added(node.kinds, this.reference(node, 'kinds', node.kinds.length, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 138)), start1));
            }
        }
        if (this.choose(D21) === 0) {
            this.eat(47, 140);
            const start2 = this.at;
            node.minLevel = this.reference(node, 'minLevel', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 141)), start2);
            if (this.type === 3) {
                this.eat(3, 143);
                const start3 = this.at;
                node.maxLevel = this.reference(node, 'maxLevel', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 144)), start3);
            }
        }
        if (this.type === 92) {
            this.eat(92, 146);
            while (S6[this.type] === 1) {
                switch (this.choose(D22)) {
                    case 0:
                        const child4 = (this.recorder === undefined ? this.Competency() : this.recorded(this.Competency, 147));
                        child4.$container = node;
                        child4.$containerProperty = 'competencies';
                        child4.$containerIndex = node.competencies.length;
                        node.competencies = added(node.competencies, child4);
                        break;
                    case 1:
                        const child5 = (this.recorder === undefined ? this.Descriptor() : this.recorded(this.Descriptor, 148));
                        child5.$container = node;
                        child5.$containerProperty = 'descriptors';
                        child5.$containerIndex = node.descriptors.length;
                        node.descriptors = added(node.descriptors, child5);
                        break;
                    case 2:
                        const child6 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 149));
                        child6.$container = node;
                        child6.$containerProperty = 'contents';
                        child6.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child6);
                        break;
                    case 3:
                        const child7 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 150));
                        child7.$container = node;
                        child7.$containerProperty = 'annotations';
                        child7.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child7);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 151);
        }
        return node;
    }

    Descriptor() {
        const node = new nodes.Descriptor();
        this.eat(46, 152);
        const start0 = this.at;
        node.level = this.reference(node, 'level', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 153)), start0);
        this.eat(92, 155);
        while (S3[this.type] === 1) {
            switch (this.choose(D10)) {
                case 0:
                    const child1 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 156));
                    child1.$container = node;
                    child1.$containerProperty = 'contents';
                    child1.$containerIndex = node.contents.length;
                    node.contents = added(node.contents, child1);
                    break;
                case 1:
                    const child2 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 157));
                    child2.$container = node;
                    child2.$containerProperty = 'annotations';
                    child2.$containerIndex = node.annotations.length;
                    node.annotations = added(node.annotations, child2);
                    break;
                default:
                    this.fail();
            }
        }
        this.eat(93, 158);
        return node;
    }

    Statement() {
        const node = new nodes.Statement();
        this.eat(80, 159);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 160));
        if (this.type === 95) {
            node.title = this.value(95, 161);
        }
        if (this.choose(D23) === 0) {
            this.Aliases(node);
        }
        if (this.type === 92) {
            this.eat(92, 163);
            while (S7[this.type] === 1) {
                switch (this.choose(D24)) {
                    case 0:
                        const child0 = (this.recorder === undefined ? this.Statement() : this.recorded(this.Statement, 164));
                        child0.$container = node;
                        child0.$containerProperty = 'statements';
                        child0.$containerIndex = node.statements.length;
                        node.statements = added(node.statements, child0);
                        break;
                    case 1:
                        const child1 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 165));
                        child1.$container = node;
                        child1.$containerProperty = 'contents';
                        child1.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child1);
                        break;
                    case 2:
                        const child2 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 166));
                        child2.$container = node;
                        child2.$containerProperty = 'annotations';
                        child2.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child2);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 167);
        }
        return node;
    }

    Domain() {
        const node = new nodes.Domain();
        this.eat(29, 168);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 169));
        if (this.type === 95) {
            node.title = this.value(95, 170);
        }
        if (this.type === 11) {
            this.Aliases(node);
        }
        if (this.type === 92) {
            this.eat(92, 172);
            while (S8[this.type] === 1) {
                switch (this.choose(D25)) {
                    case 0:
                        const child0 = (this.recorder === undefined ? this.Activity() : this.recorded(this.Activity, 173));
                        child0.$container = node;
                        child0.$containerProperty = 'activities';
                        child0.$containerIndex = node.activities.length;
                        node.activities = added(node.activities, child0);
                        break;
                    case 1:
                        const child1 = (this.recorder === undefined ? this.Exclusion() : this.recorded(this.Exclusion, 174));
                        child1.$container = node;
                        child1.$containerProperty = 'exclusions';
                        child1.$containerIndex = node.exclusions.length;
                        node.exclusions = added(node.exclusions, child1);
                        break;
                    case 2:
                        const child2 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 175));
                        child2.$container = node;
                        child2.$containerProperty = 'contents';
                        child2.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child2);
                        break;
                    case 3:
                        const child3 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 176));
                        child3.$container = node;
                        child3.$containerProperty = 'annotations';
                        child3.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child3);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 177);
        }
        return node;
    }

    Activity() {
        const node = new nodes.Activity();
        this.eat(7, 178);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 179));
        if (this.type === 95) {
            node.title = this.value(95, 180);
        }
        if (this.type === 92) {
            this.eat(92, 181);
            while (S3[this.type] === 1) {
                switch (this.choose(D10)) {
                    case 0:
                        const child0 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 182));
                        child0.$container = node;
                        child0.$containerProperty = 'contents';
                        child0.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child0);
                        break;
                    case 1:
                        const child1 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 183));
                        child1.$container = node;
                        child1.$containerProperty = 'annotations';
                        child1.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child1);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 184);
        }
        return node;
    }

    Exclusion() {
        const node = new nodes.Exclusion();
        this.eat(32, 185);
        const start0 = this.at;
        node.grade = this.reference(node, 'grade', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 186)), start0);
        if (this.type === 15) {
            this.eat(15, 188);
            node.reason = this.value(95, 189);
        }
        return node;
    }

    Group() {
        const node = new nodes.Group();
        this.eat(41, 190);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 191));
        if (this.type === 95) {
            node.title = this.value(95, 192);
        }
        if (this.type === 92) {
            this.eat(92, 193);
            while (S9[this.type] === 1) {
                switch (this.choose(D26)) {
                    case 0:
                        const child0 = (this.recorder === undefined ? this.Grade() : this.recorded(this.Grade, 194));
                        child0.$container = node;
                        child0.$containerProperty = 'grades';
                        child0.$containerIndex = node.grades.length;
                        node.grades = added(node.grades, child0);
                        break;
                    case 1:
                        const child1 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 195));
                        child1.$container = node;
                        child1.$containerProperty = 'contents';
                        child1.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child1);
                        break;
                    case 2:
                        const child2 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 196));
                        child2.$container = node;
                        child2.$containerProperty = 'annotations';
                        child2.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child2);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 197);
        }
        return node;
    }

    Grade() {
        const node = new nodes.Grade();
        this.eat(39, 198);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 199));
        if (this.type === 95) {
            node.title = this.value(95, 200);
        }
        if (this.choose(D27) === 0) {
            this.Aliases(node);
        }
        if (this.choose(D28) === 0) {
            this.eat(14, 202);
            const start0 = this.at;
            node.scale = this.reference(node, 'scale', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 203)), start0);
            const start1 = this.at;
            node.level = this.reference(node, 'level', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 205)), start1);
        }
        if (this.type === 92) {
            this.eat(92, 207);
            while (S3[this.type] === 1) {
                switch (this.choose(D10)) {
                    case 0:
                        const child2 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 208));
                        child2.$container = node;
                        child2.$containerProperty = 'contents';
                        child2.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child2);
                        break;
                    case 1:
                        const child3 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 209));
                        child3.$container = node;
                        child3.$containerProperty = 'annotations';
                        child3.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child3);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 210);
        }
        return node;
    }

    Role() {
        const node = new nodes.Role();
        switch (this.choose(D29)) {
            case 0:
                this.eat(68, 211);
                break;
            case 1:
                this.eat(75, 212);
                node.shared = true;
                break;
            default:
                this.fail();
        }
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 213));
        if (this.type === 95) {
            node.title = this.value(95, 214);
        }
        if (this.type === 11) {
            this.Aliases(node);
        }
        if (this.type === 14 || this.type === 43) {
            switch (this.choose(D30)) {
                case 0:
                    this.eat(14, 216);
                    const start0 = this.at;
                    node.grade = this.reference(node, 'grade', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 217)), start0);
                    if (this.type === 43) {
                        this.eat(43, 219);
                        const start1 = this.at;
                        node.domain = this.reference(node, 'domain', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 220)), start1);
                    }
                    break;
                case 1:
                    this.eat(43, 222);
                    const start2 = this.at;
                    node.domain = this.reference(node, 'domain', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 223)), start2);
                    if (this.type === 14) {
                        this.eat(14, 225);
                        const start3 = this.at;
                        node.grade = this.reference(node, 'grade', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 226)), start3);
                    }
                    break;
                default:
                    this.fail();
            }
        }
        if (this.type === 55) {
            this.eat(55, 228);
            const start4 = this.at;
            node.family = this.reference(node, 'family', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 229)), start4);
        }
        if (this.type === 34) {
            this.eat(34, 231);
            const start5 = this.at;
            node.parents = added(node.parents, this.reference(node, 'parents', node.parents.length, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 232)), start5));
            while (this.type === 1) {
                this.eat(1, 234);
                const start6 = this.at;
                node.parents = added(node.parents, this.reference(node, 'parents', node.parents.length, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 235)), start6));
            }
        }
        if (this.type === 92) {
            this.eat(92, 237);
            while (S10[this.type] === 1) {
                switch (this.choose(D31)) {
                    case 0:
                        const child7 = (this.recorder === undefined ? this.Tasks() : this.recorded(this.Tasks, 238));
                        child7.$container = node;
                        child7.$containerProperty = 'tasks';
                        child7.$containerIndex = node.tasks.length;
                        node.tasks = added(node.tasks, child7);
                        break;
                    case 1:
                        const child8 = (this.recorder === undefined ? this.Requires() : this.recorded(this.Requires, 239));
                        child8.$container = node;
                        child8.$containerProperty = 'requires';
                        child8.$containerIndex = node.requires.length;
                        node.requires = added(node.requires, child8);
                        break;
                    case 2:
                        const child9 = (this.recorder === undefined ? this.Dropped() : this.recorded(this.Dropped, 240));
                        child9.$container = node;
                        child9.$containerProperty = 'dropped';
                        child9.$containerIndex = node.dropped.length;
                        node.dropped = added(node.dropped, child9);
                        break;
                    case 3:
                        const child10 = (this.recorder === undefined ? this.RoleActivity() : this.recorded(this.RoleActivity, 241));
                        child10.$container = node;
                        child10.$containerProperty = 'activities';
                        child10.$containerIndex = node.activities.length;
                        node.activities = added(node.activities, child10);
                        break;
                    case 4:
                        const child11 = (this.recorder === undefined ? this.Specialisation() : this.recorded(this.Specialisation, 242));
                        child11.$container = node;
                        child11.$containerProperty = 'specialisations';
                        child11.$containerIndex = node.specialisations.length;
                        node.specialisations = added(node.specialisations, child11);
                        break;
                    case 5:
                        const child12 = (this.recorder === undefined ? this.SpecialisationList() : this.recorded(this.SpecialisationList, 243));
                        child12.$container = node;
                        child12.$containerProperty = 'lists';
                        child12.$containerIndex = node.lists.length;
                        node.lists = added(node.lists, child12);
                        break;
                    case 6:
                        const child13 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 244));
                        child13.$container = node;
                        child13.$containerProperty = 'contents';
                        child13.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child13);
                        break;
                    case 7:
                        const child14 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 245));
                        child14.$container = node;
                        child14.$containerProperty = 'annotations';
                        child14.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child14);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 246);
        }
        return node;
    }

    Tasks() {
        const node = new nodes.Tasks();
        this.eat(83, 247);
        while (this.type === 96) {
            const child0 = (this.recorder === undefined ? this.Item() : this.recorded(this.Item, 248));
            child0.$container = node;
            child0.$containerProperty = 'items';
            child0.$containerIndex = node.items.length;
            node.items = added(node.items, child0);
        }
        return node;
    }

    Requires() {
        const node = new nodes.Requires();
        this.eat(65, 249);
        while (this.choose(D32) === 0) {
            const child0 = (this.recorder === undefined ? this.Requirement() : this.recorded(this.Requirement, 250));
            child0.$container = node;
            child0.$containerProperty = 'requirements';
            child0.$containerIndex = node.requirements.length;
            node.requirements = added(node.requirements, child0);
        }
        return node;
    }

    Requirement() {
        const node = new nodes.Requirement();
        const start0 = this.at;
        node.competency = this.reference(node, 'competency', undefined, (this.recorder === undefined ? this.CompetencyName() : this.recorded(this.CompetencyName, 251)), start0);
        this.eat(4, 253);
        switch (this.choose(D33)) {
            case 0:
                const start1 = this.at;
                node.level = this.reference(node, 'level', undefined, (this.recorder === undefined ? this.LevelName() : this.recorded(this.LevelName, 254)), start1);
                if (this.type === 3) {
                    this.eat(3, 256);
                    const start2 = this.at;
                    node.maxLevel = this.reference(node, 'maxLevel', undefined, (this.recorder === undefined ? this.LevelName() : this.recorded(this.LevelName, 257)), start2);
                }
                if (this.choose(D34) === 0) {
                    node.necessity = (this.recorder === undefined ? this.Necessity() : this.recorded(this.Necessity, 259));
                }
                break;
            case 1:
                node.necessity = (this.recorder === undefined ? this.Necessity() : this.recorded(this.Necessity, 260));
                break;
            default:
                this.fail();
        }
        while (this.type === 1) {
            this.eat(1, 261);
            const child3 = (this.recorder === undefined ? this.Measure() : this.recorded(this.Measure, 262));
            child3.$container = node;
            child3.$containerProperty = 'measures';
            child3.$containerIndex = node.measures.length;
            node.measures = added(node.measures, child3);
        }
        if (this.type === 92) {
            this.eat(92, 263);
            while (S11[this.type] === 1) {
                const child4 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 264));
                child4.$container = node;
                child4.$containerProperty = 'annotations';
                child4.$containerIndex = node.annotations.length;
                node.annotations = added(node.annotations, child4);
            }
            this.eat(93, 265);
        }
        return node;
    }

    Measure() {
        const node = new nodes.Measure();
        const start0 = this.at;
        node.scale = this.reference(node, 'scale', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 266)), start0);
        const start1 = this.at;
        node.level = this.reference(node, 'level', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 268)), start1);
        return node;
    }

    Necessity() {
        if (this.recorder === undefined) return this.word(S12);
        let text = '';
        switch (this.choose(D35)) {
            case 0:
                this.eat(31, 270);
                text += "essential";
                break;
            case 1:
                this.eat(28, 271);
                text += "desirable";
                break;
            default:
                this.fail();
        }
        return text;
    }

    Dropped() {
        const node = new nodes.Dropped();
        this.eat(32, 272);
        const start0 = this.at;
        node.competency = this.reference(node, 'competency', undefined, (this.recorder === undefined ? this.CompetencyName() : this.recorded(this.CompetencyName, 273)), start0);
        if (this.type === 15) {
            this.eat(15, 275);
            node.reason = this.value(95, 276);
        }
        return node;
    }

    RoleActivity() {
        const node = new nodes.RoleActivity();
        this.eat(7, 277);
        const start0 = this.at;
        node.activity = this.reference(node, 'activity', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 278)), start0);
        if (this.type === 95) {
            node.wording = this.value(95, 280);
        }
        return node;
    }

    Specialisation() {
        const node = new nodes.Specialisation();
        this.eat(78, 281);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 282));
        if (this.type === 95) {
            node.title = this.value(95, 283);
        }
        if (this.type === 92) {
            this.eat(92, 284);
            while (S13[this.type] === 1) {
                switch (this.choose(D36)) {
                    case 0:
                        const child0 = (this.recorder === undefined ? this.Requires() : this.recorded(this.Requires, 285));
                        child0.$container = node;
                        child0.$containerProperty = 'requires';
                        child0.$containerIndex = node.requires.length;
                        node.requires = added(node.requires, child0);
                        break;
                    case 1:
                        const child1 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 286));
                        child1.$container = node;
                        child1.$containerProperty = 'contents';
                        child1.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child1);
                        break;
                    case 2:
                        const child2 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 287));
                        child2.$container = node;
                        child2.$containerProperty = 'annotations';
                        child2.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child2);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 288);
        }
        return node;
    }

    SpecialisationList() {
        const node = new nodes.SpecialisationList();
        this.eat(79, 289);
        switch (this.choose(D37)) {
            case 0:
                this.eat(58, 290);
                node.open = true;
                break;
            case 1:
                this.eat(19, 291);
                break;
            default:
                this.fail();
        }
        return node;
    }

    Stream() {
        const node = new nodes.Stream();
        this.eat(82, 292);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 293));
        if (this.type === 95) {
            node.title = this.value(95, 294);
        }
        if (this.type === 55) {
            this.eat(55, 295);
            switch (this.choose(D38)) {
                case 0:
                    node.over = this.keyword(69, 296, "roles");
                    break;
                case 1:
                    node.over = this.keyword(40, 297, "grades");
                    break;
                default:
                    this.fail();
            }
        }
        if (this.type === 4) {
            this.eat(4, 298);
            const start0 = this.at;
            node.steps = added(node.steps, this.reference(node, 'steps', node.steps.length, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 299)), start0));
            while (this.type === 2) {
                this.eat(2, 301);
                const start1 = this.at;
                node.steps = added(node.steps, this.reference(node, 'steps', node.steps.length, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 302)), start1));
            }
        }
        if (this.type === 92) {
            this.eat(92, 304);
            while (S3[this.type] === 1) {
                switch (this.choose(D10)) {
                    case 0:
                        const child2 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 305));
                        child2.$container = node;
                        child2.$containerProperty = 'contents';
                        child2.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child2);
                        break;
                    case 1:
                        const child3 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 306));
                        child3.$container = node;
                        child3.$containerProperty = 'annotations';
                        child3.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child3);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 307);
        }
        return node;
    }

    Term() {
        const node = new nodes.Term();
        this.eat(84, 308);
        node.name = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 309));
        if (this.type === 95) {
            node.title = this.value(95, 310);
        }
        if (this.type === 11) {
            this.Aliases(node);
        }
        if (this.type === 92) {
            this.eat(92, 312);
            while (S3[this.type] === 1) {
                switch (this.choose(D10)) {
                    case 0:
                        const child0 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 313));
                        child0.$container = node;
                        child0.$containerProperty = 'contents';
                        child0.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child0);
                        break;
                    case 1:
                        const child1 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 314));
                        child1.$container = node;
                        child1.$containerProperty = 'annotations';
                        child1.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child1);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 315);
        }
        return node;
    }

    Matrix() {
        const node = new nodes.Matrix();
        this.eat(50, 316);
        if (this.type === 95) {
            node.title = this.value(95, 317);
        }
        this.eat(92, 318);
        while (S11[this.type] === 1) {
            const child0 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 319));
            child0.$container = node;
            child0.$containerProperty = 'annotations';
            child0.$containerIndex = node.annotations.length;
            node.annotations = added(node.annotations, child0);
        }
        if (this.type === 97) {
            this.eat(97, 320);
            if (this.type === 95) {
                node.corner = this.value(95, 321);
            }
            this.eat(98, 322);
            do {
                const child1 = (this.recorder === undefined ? this.Column() : this.recorded(this.Column, 323));
                child1.$container = node;
                child1.$containerProperty = 'columns';
                child1.$containerIndex = node.columns.length;
                node.columns = added(node.columns, child1);
                this.eat(98, 324);
            } while (S14[this.type] === 1);
            while (this.type === 97) {
                const child2 = (this.recorder === undefined ? this.Row() : this.recorded(this.Row, 325));
                child2.$container = node;
                child2.$containerProperty = 'rows';
                child2.$containerIndex = node.rows.length;
                node.rows = added(node.rows, child2);
            }
        }
        this.eat(93, 326);
        return node;
    }

    Column() {
        const node = new nodes.Column();
        const start0 = this.at;
        node.role = this.reference(node, 'role', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 327)), start0);
        return node;
    }

    Row() {
        const node = new nodes.Row();
        this.eat(97, 329);
        const start0 = this.at;
        node.competency = this.reference(node, 'competency', undefined, (this.recorder === undefined ? this.CompetencyName() : this.recorded(this.CompetencyName, 330)), start0);
        this.eat(98, 332);
        while (S15[this.type] === 1) {
            const child1 = (this.recorder === undefined ? this.Cell() : this.recorded(this.Cell, 333));
            child1.$container = node;
            child1.$containerProperty = 'cells';
            child1.$containerIndex = node.cells.length;
            node.cells = added(node.cells, child1);
        }
        return node;
    }

    Cell() {
        const node = new nodes.Cell();
        if (S14[this.type] === 1) {
            switch (this.choose(D33)) {
                case 0:
                    const start0 = this.at;
                    node.level = this.reference(node, 'level', undefined, (this.recorder === undefined ? this.LevelName() : this.recorded(this.LevelName, 334)), start0);
                    if (this.type === 3) {
                        this.eat(3, 336);
                        const start1 = this.at;
                        node.maxLevel = this.reference(node, 'maxLevel', undefined, (this.recorder === undefined ? this.LevelName() : this.recorded(this.LevelName, 337)), start1);
                    }
                    if (this.type === 28 || this.type === 31) {
                        node.necessity = (this.recorder === undefined ? this.Necessity() : this.recorded(this.Necessity, 339));
                    }
                    break;
                case 1:
                    node.necessity = (this.recorder === undefined ? this.Necessity() : this.recorded(this.Necessity, 340));
                    break;
                default:
                    this.fail();
            }
        }
        while (this.type === 1) {
            this.eat(1, 341);
            const child2 = (this.recorder === undefined ? this.Measure() : this.recorded(this.Measure, 342));
            child2.$container = node;
            child2.$containerProperty = 'measures';
            child2.$containerIndex = node.measures.length;
            node.measures = added(node.measures, child2);
        }
        this.eat(98, 343);
        return node;
    }

    Relations() {
        const node = new nodes.Relations();
        this.eat(61, 344);
        if (this.type === 95) {
            node.title = this.value(95, 345);
        }
        this.eat(92, 346);
        while (S16[this.type] === 1) {
            switch (this.choose(D39)) {
                case 0:
                    const child0 = (this.recorder === undefined ? this.Link() : this.recorded(this.Link, 347));
                    child0.$container = node;
                    child0.$containerProperty = 'links';
                    child0.$containerIndex = node.links.length;
                    node.links = added(node.links, child0);
                    break;
                case 1:
                    const child1 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 348));
                    child1.$container = node;
                    child1.$containerProperty = 'annotations';
                    child1.$containerIndex = node.annotations.length;
                    node.annotations = added(node.annotations, child1);
                    break;
                default:
                    this.fail();
            }
        }
        this.eat(93, 349);
        return node;
    }

    Link() {
        const node = new nodes.Link();
        const start0 = this.at;
        node.subject = this.reference(node, 'subject', undefined, (this.recorder === undefined ? this.SubjectName() : this.recorded(this.SubjectName, 350)), start0);
        const child1 = (this.recorder === undefined ? this.Relation() : this.recorded(this.Relation, 352));
        child1.$container = node;
        child1.$containerProperty = 'relation';
        node.relation = child1;
        return node;
    }

    Translation() {
        const node = new nodes.Translation();
        this.eat(88, 353);
        node.language = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 354));
        if (this.type === 55) {
            this.eat(55, 355);
            const start0 = this.at;
            node.framework = this.reference(node, 'framework', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 356)), start0);
        }
        this.eat(92, 358);
        while (S17[this.type] === 1) {
            switch (this.choose(D40)) {
                case 0:
                    const child1 = (this.recorder === undefined ? this.Translated() : this.recorded(this.Translated, 359));
                    child1.$container = node;
                    child1.$containerProperty = 'entries';
                    child1.$containerIndex = node.entries.length;
                    node.entries = added(node.entries, child1);
                    break;
                case 1:
                    const child2 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 360));
                    child2.$container = node;
                    child2.$containerProperty = 'annotations';
                    child2.$containerIndex = node.annotations.length;
                    node.annotations = added(node.annotations, child2);
                    break;
                default:
                    this.fail();
            }
        }
        this.eat(93, 361);
        return node;
    }

    Translated() {
        const node = new nodes.Translated();
        node.kind = (this.recorder === undefined ? this.TranslatedKind() : this.recorded(this.TranslatedKind, 362));
        const start0 = this.at;
        node.target = this.reference(node, 'target', undefined, (this.recorder === undefined ? this.QualifiedName() : this.recorded(this.QualifiedName, 363)), start0);
        if (this.type === 95) {
            node.title = this.value(95, 365);
        }
        if (this.type === 92) {
            this.eat(92, 366);
            while (S18[this.type] === 1) {
                switch (this.choose(D41)) {
                    case 0:
                        const child1 = (this.recorder === undefined ? this.Translated() : this.recorded(this.Translated, 367));
                        child1.$container = node;
                        child1.$containerProperty = 'entries';
                        child1.$containerIndex = node.entries.length;
                        node.entries = added(node.entries, child1);
                        break;
                    case 1:
                        const child2 = (this.recorder === undefined ? this.Tasks() : this.recorded(this.Tasks, 368));
                        child2.$container = node;
                        child2.$containerProperty = 'tasks';
                        child2.$containerIndex = node.tasks.length;
                        node.tasks = added(node.tasks, child2);
                        break;
                    case 2:
                        const child3 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 369));
                        child3.$container = node;
                        child3.$containerProperty = 'contents';
                        child3.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child3);
                        break;
                    case 3:
                        const child4 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 370));
                        child4.$container = node;
                        child4.$containerProperty = 'annotations';
                        child4.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child4);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 371);
        }
        return node;
    }

    TranslatedKind() {
        if (this.recorder === undefined) return this.word(S19);
        let text = '';
        switch (this.choose(D42)) {
            case 0:
                text += (this.recorder === undefined ? this.ElementKind() : this.recorded(this.ElementKind, 372));
                break;
            case 1:
                this.eat(73, 373);
                text += "section";
                break;
            default:
                this.fail();
        }
        return text;
    }

    Adaptation() {
        const node = new nodes.Adaptation();
        this.eat(8, 374);
        node.kind = (this.recorder === undefined ? this.AdaptedKind() : this.recorded(this.AdaptedKind, 375));
        const start0 = this.at;
        node.target = this.reference(node, 'target', undefined, (this.recorder === undefined ? this.TargetName() : this.recorded(this.TargetName, 376)), start0);
        if (this.type === 95) {
            node.title = this.value(95, 378);
        }
        if (this.type === 47) {
            this.eat(47, 379);
            const start1 = this.at;
            node.minLevel = this.reference(node, 'minLevel', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 380)), start1);
            if (this.type === 3) {
                this.eat(3, 382);
                const start2 = this.at;
                node.maxLevel = this.reference(node, 'maxLevel', undefined, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 383)), start2);
            }
        }
        if (this.type === 92) {
            this.eat(92, 385);
            while (S20[this.type] === 1) {
                switch (this.choose(D43)) {
                    case 0:
                        const child3 = (this.recorder === undefined ? this.Tasks() : this.recorded(this.Tasks, 386));
                        child3.$container = node;
                        child3.$containerProperty = 'tasks';
                        child3.$containerIndex = node.tasks.length;
                        node.tasks = added(node.tasks, child3);
                        break;
                    case 1:
                        const child4 = (this.recorder === undefined ? this.Requires() : this.recorded(this.Requires, 387));
                        child4.$container = node;
                        child4.$containerProperty = 'requires';
                        child4.$containerIndex = node.requires.length;
                        node.requires = added(node.requires, child4);
                        break;
                    case 2:
                        const child5 = (this.recorder === undefined ? this.Dropped() : this.recorded(this.Dropped, 388));
                        child5.$container = node;
                        child5.$containerProperty = 'dropped';
                        child5.$containerIndex = node.dropped.length;
                        node.dropped = added(node.dropped, child5);
                        break;
                    case 3:
                        const child6 = (this.recorder === undefined ? this.Content() : this.recorded(this.Content, 389));
                        child6.$container = node;
                        child6.$containerProperty = 'contents';
                        child6.$containerIndex = node.contents.length;
                        node.contents = added(node.contents, child6);
                        break;
                    case 4:
                        const child7 = (this.recorder === undefined ? this.Annotation() : this.recorded(this.Annotation, 390));
                        child7.$container = node;
                        child7.$containerProperty = 'annotations';
                        child7.$containerIndex = node.annotations.length;
                        node.annotations = added(node.annotations, child7);
                        break;
                    default:
                        this.fail();
                }
            }
            this.eat(93, 391);
        }
        return node;
    }

    Omission() {
        const node = new nodes.Omission();
        this.eat(56, 392);
        node.kind = (this.recorder === undefined ? this.AdaptedKind() : this.recorded(this.AdaptedKind, 393));
        const start0 = this.at;
        node.targets = added(node.targets, this.reference(node, 'targets', node.targets.length, (this.recorder === undefined ? this.TargetName() : this.recorded(this.TargetName, 394)), start0));
        while (this.type === 1) {
            this.eat(1, 396);
            const start1 = this.at;
            node.targets = added(node.targets, this.reference(node, 'targets', node.targets.length, (this.recorder === undefined ? this.TargetName() : this.recorded(this.TargetName, 397)), start1));
        }
        if (this.type === 15) {
            this.eat(15, 399);
            node.reason = this.value(95, 400);
        }
        return node;
    }

    AdaptedKind() {
        if (this.recorder === undefined) return this.word(S21);
        let text = '';
        switch (this.choose(D44)) {
            case 0:
                this.eat(18, 401);
                text += "category";
                break;
            case 1:
                this.eat(20, 402);
                text += "competency";
                break;
            case 2:
                this.eat(80, 403);
                text += "statement";
                break;
            case 3:
                this.eat(29, 404);
                text += "domain";
                break;
            case 4:
                this.eat(41, 405);
                text += "group";
                break;
            case 5:
                this.eat(39, 406);
                text += "grade";
                break;
            case 6:
                this.eat(68, 407);
                text += "role";
                break;
            case 7:
                this.eat(75, 408);
                text += "set";
                break;
            case 8:
                this.eat(82, 409);
                text += "stream";
                break;
            case 9:
                this.eat(84, 410);
                text += "term";
                break;
            default:
                this.fail();
        }
        return text;
    }

    Annotation() {
        switch (this.choose(D45)) {
            case 0:
                return (this.recorder === undefined ? this.Remark() : this.recorded(this.Remark, 411));
                break;
            case 1:
                return (this.recorder === undefined ? this.Acceptance() : this.recorded(this.Acceptance, 412));
                break;
            case 2:
                return (this.recorder === undefined ? this.Status() : this.recorded(this.Status, 413));
                break;
            case 3:
                return (this.recorder === undefined ? this.Replacement() : this.recorded(this.Replacement, 414));
                break;
            case 4:
                return (this.recorder === undefined ? this.FormerCodes() : this.recorded(this.FormerCodes, 415));
                break;
            case 5:
                return (this.recorder === undefined ? this.Identifier() : this.recorded(this.Identifier, 416));
                break;
            case 6:
                return (this.recorder === undefined ? this.PrintedNumber() : this.recorded(this.PrintedNumber, 417));
                break;
            case 7:
                return (this.recorder === undefined ? this.Relation() : this.recorded(this.Relation, 418));
                break;
            default:
                this.fail();
        }
    }

    Remark() {
        const node = new nodes.Remark();
        this.eat(62, 419);
        if (this.type === 58 || this.type === 76) {
            switch (this.choose(D46)) {
                case 0:
                    node.state = this.keyword(58, 420, "open");
                    break;
                case 1:
                    node.state = this.keyword(76, 421, "settled");
                    break;
                default:
                    this.fail();
            }
        }
        node.text = this.value(95, 422);
        if (this.type === 17) {
            this.eat(17, 423);
            node.author = this.value(95, 424);
        }
        if (this.type === 57) {
            this.eat(57, 425);
            node.date = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 426));
        }
        return node;
    }

    Acceptance() {
        const node = new nodes.Acceptance();
        this.eat(6, 427);
        node.rule = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 428));
        this.eat(15, 429);
        node.reason = this.value(95, 430);
        return node;
    }

    Status() {
        const node = new nodes.Status();
        this.eat(81, 431);
        switch (this.choose(D47)) {
            case 0:
                node.value = this.keyword(30, 432, "draft");
                break;
            case 1:
                node.value = this.keyword(10, 433, "adopted");
                break;
            case 2:
                node.value = this.keyword(66, 434, "retired");
                break;
            default:
                this.fail();
        }
        return node;
    }

    Replacement() {
        const node = new nodes.Replacement();
        this.eat(63, 435);
        this.eat(17, 436);
        const start0 = this.at;
        node.target = this.reference(node, 'target', undefined, (this.recorder === undefined ? this.TargetName() : this.recorded(this.TargetName, 437)), start0);
        return node;
    }

    FormerCodes() {
        const node = new nodes.FormerCodes();
        this.eat(36, 439);
        node.codes = added(node.codes, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 440)));
        while (this.type === 1) {
            this.eat(1, 441);
            node.codes = added(node.codes, (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 442)));
        }
        return node;
    }

    Identifier() {
        const node = new nodes.Identifier();
        this.eat(42, 443);
        node.value = (this.recorder === undefined ? this.PropertyValue() : this.recorded(this.PropertyValue, 444));
        return node;
    }

    PrintedNumber() {
        const node = new nodes.PrintedNumber();
        this.eat(53, 445);
        node.value = (this.recorder === undefined ? this.PropertyValue() : this.recorded(this.PropertyValue, 446));
        return node;
    }

    Relation() {
        const node = new nodes.Relation();
        switch (this.choose(D48)) {
            case 0:
                this.eat(44, 447);
                switch (this.choose(D49)) {
                    case 0:
                        node.kind = this.keyword(70, 448, "same");
                        this.eat(13, 449);
                        break;
                    case 1:
                        node.kind = this.keyword(16, 450, "broader");
                        this.eat(86, 451);
                        break;
                    case 2:
                        node.kind = this.keyword(52, 452, "narrower");
                        this.eat(86, 453);
                        break;
                    case 3:
                        node.kind = this.keyword(60, 454, "related");
                        this.eat(87, 455);
                        break;
                    case 4:
                        node.kind = this.keyword(26, 456, "derived");
                        this.eat(38, 457);
                        break;
                    default:
                        this.fail();
                }
                break;
            case 1:
                node.kind = this.keyword(71, 458, "satisfies");
                break;
            case 2:
                node.kind = this.keyword(74, 459, "see");
                break;
            default:
                this.fail();
        }
        const start0 = this.at;
        node.targets = added(node.targets, this.reference(node, 'targets', node.targets.length, (this.recorder === undefined ? this.TargetName() : this.recorded(this.TargetName, 460)), start0));
        while (this.type === 1) {
            this.eat(1, 462);
            const start1 = this.at;
            node.targets = added(node.targets, this.reference(node, 'targets', node.targets.length, (this.recorder === undefined ? this.TargetName() : this.recorded(this.TargetName, 463)), start1));
        }
        if (this.type === 15) {
            this.eat(15, 465);
            node.reason = this.value(95, 466);
        }
        if (this.type === 22) {
            this.eat(22, 467);
            node.confidence = this.value(94, 468);
        }
        if (this.type === 17) {
            this.eat(17, 469);
            node.author = this.value(95, 470);
        }
        if (this.type === 67) {
            this.eat(67, 471);
            this.eat(17, 472);
            node.reviewer = this.value(95, 473);
        }
        if (this.type === 57) {
            this.eat(57, 474);
            node.date = (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 475));
        }
        return node;
    }

    Aliases(node) {
        this.eat(11, 476);
        node.aliases = added(node.aliases, this.value(95, 477));
        while (this.type === 1) {
            this.eat(1, 478);
            node.aliases = added(node.aliases, this.value(95, 479));
        }
    }

    Content() {
        const node = new nodes.Content();
        switch (this.choose(D50)) {
            case 0:
                const start0 = this.at;
                node.section = this.reference(node, 'section', undefined, (this.recorder === undefined ? this.SectionName() : this.recorded(this.SectionName, 480)), start0);
                switch (this.choose(D51)) {
                    case 0:
                        do {
                            node.paragraphs = added(node.paragraphs, this.value(95, 482));
                        } while (this.type === 95);
                        break;
                    case 1:
                        do {
                            const child1 = (this.recorder === undefined ? this.Item() : this.recorded(this.Item, 483));
                            child1.$container = node;
                            child1.$containerProperty = 'items';
                            child1.$containerIndex = node.items.length;
                            node.items = added(node.items, child1);
                        } while (this.type === 96);
                        break;
                    default:
                        this.fail();
                }
                break;
            case 1:
                do {
                    const child2 = (this.recorder === undefined ? this.Item() : this.recorded(this.Item, 484));
                    child2.$container = node;
                    child2.$containerProperty = 'items';
                    child2.$containerIndex = node.items.length;
                    node.items = added(node.items, child2);
                } while (this.type === 96);
                break;
            default:
                this.fail();
        }
        return node;
    }

    Item() {
        const node = new nodes.Item();
        node.text = this.value(96, 485);
        return node;
    }

    CompetencyName() {
        let text = '';
        text += (this.recorder === undefined ? this.TargetName() : this.recorded(this.TargetName, 486));
        return text;
    }

    TargetName() {
        let text = '';
        switch (this.choose(D52)) {
            case 0:
                text += (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 487));
                break;
            case 1:
                text += this.value(95, 488);
                break;
            default:
                this.fail();
        }
        if (this.type === 5) {
            this.eat(5, 489);
            text += "@";
            text += (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 490));
        }
        return text;
    }

    QualifiedName() {
        let text = '';
        text += (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 491));
        if (this.type === 5) {
            this.eat(5, 492);
            text += "@";
            text += (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 493));
        }
        return text;
    }

    SubjectName() {
        let text = '';
        switch (this.choose(D53)) {
            case 0:
                text += (this.recorder === undefined ? this.SectionName() : this.recorded(this.SectionName, 494));
                break;
            case 1:
                text += this.value(95, 495);
                break;
            default:
                this.fail();
        }
        if (this.type === 5) {
            this.eat(5, 496);
            text += "@";
            text += (this.recorder === undefined ? this.Name() : this.recorded(this.Name, 497));
        }
        return text;
    }

    Name() {
        if (this.recorder === undefined) return this.word(S14);
        let text = '';
        switch (this.choose(D54)) {
            case 0:
                text += (this.recorder === undefined ? this.SectionName() : this.recorded(this.SectionName, 498));
                break;
            case 1:
                text += (this.recorder === undefined ? this.Opener() : this.recorded(this.Opener, 499));
                break;
            default:
                this.fail();
        }
        return text;
    }

    LevelName() {
        if (this.recorder === undefined) return this.word(S22);
        let text = '';
        switch (this.choose(D55)) {
            case 0:
                text += this.value(94, 500);
                break;
            case 1:
                text += (this.recorder === undefined ? this.PlainWord() : this.recorded(this.PlainWord, 501));
                break;
            case 2:
                text += (this.recorder === undefined ? this.PropertyWord() : this.recorded(this.PropertyWord, 502));
                break;
            case 3:
                text += (this.recorder === undefined ? this.FrameworkWord() : this.recorded(this.FrameworkWord, 503));
                break;
            case 4:
                text += (this.recorder === undefined ? this.Opener() : this.recorded(this.Opener, 504));
                break;
            default:
                this.fail();
        }
        return text;
    }

    Opener() {
        if (this.recorder === undefined) return this.word(S23);
        let text = '';
        switch (this.choose(D56)) {
            case 0:
                this.eat(46, 505);
                text += "level";
                break;
            case 1:
                this.eat(20, 506);
                text += "competency";
                break;
            case 2:
                this.eat(18, 507);
                text += "category";
                break;
            case 3:
                this.eat(7, 508);
                text += "activity";
                break;
            case 4:
                this.eat(32, 509);
                text += "excludes";
                break;
            case 5:
                this.eat(39, 510);
                text += "grade";
                break;
            case 6:
                this.eat(83, 511);
                text += "tasks";
                break;
            case 7:
                this.eat(65, 512);
                text += "requires";
                break;
            case 8:
                this.eat(80, 513);
                text += "statement";
                break;
            case 9:
                this.eat(78, 514);
                text += "specialisation";
                break;
            case 10:
                this.eat(79, 515);
                text += "specialisations";
                break;
            case 11:
                this.eat(62, 516);
                text += "remark";
                break;
            case 12:
                this.eat(6, 517);
                text += "accept";
                break;
            case 13:
                this.eat(81, 518);
                text += "status";
                break;
            case 14:
                this.eat(63, 519);
                text += "replaced";
                break;
            case 15:
                this.eat(36, 520);
                text += "formerly";
                break;
            case 16:
                this.eat(42, 521);
                text += "id";
                break;
            case 17:
                this.eat(53, 522);
                text += "number";
                break;
            case 18:
                this.eat(44, 523);
                text += "is";
                break;
            case 19:
                this.eat(71, 524);
                text += "satisfies";
                break;
            case 20:
                this.eat(74, 525);
                text += "see";
                break;
            case 21:
                this.eat(15, 526);
                text += "because";
                break;
            case 22:
                this.eat(22, 527);
                text += "confidence";
                break;
            case 23:
                this.eat(17, 528);
                text += "by";
                break;
            case 24:
                this.eat(67, 529);
                text += "reviewed";
                break;
            case 25:
                this.eat(57, 530);
                text += "on";
                break;
            default:
                this.fail();
        }
        return text;
    }

    SectionName() {
        if (this.recorder === undefined) return this.word(S24);
        let text = '';
        switch (this.choose(D57)) {
            case 0:
                text += (this.recorder === undefined ? this.FrameworkSectionName() : this.recorded(this.FrameworkSectionName, 531));
                break;
            case 1:
                text += (this.recorder === undefined ? this.PropertyWord() : this.recorded(this.PropertyWord, 532));
                break;
            case 2:
                text += (this.recorder === undefined ? this.FrameworkWord() : this.recorded(this.FrameworkWord, 533));
                break;
            default:
                this.fail();
        }
        return text;
    }

    PropertyWord() {
        if (this.recorder === undefined) return this.word(S25);
        let text = '';
        switch (this.choose(D4)) {
            case 0:
                this.eat(91, 534);
                text += "version";
                break;
            case 1:
                this.eat(25, 535);
                text += "date";
                break;
            case 2:
                this.eat(45, 536);
                text += "language";
                break;
            case 3:
                this.eat(59, 537);
                text += "publisher";
                break;
            case 4:
                this.eat(77, 538);
                text += "source";
                break;
            case 5:
                this.eat(48, 539);
                text += "licence";
                break;
            case 6:
                this.eat(51, 540);
                text += "namespace";
                break;
            default:
                this.fail();
        }
        return text;
    }

    FrameworkWord() {
        if (this.recorder === undefined) return this.word(S26);
        let text = '';
        switch (this.choose(D58)) {
            case 0:
                this.eat(90, 541);
                text += "use";
                break;
            case 1:
                this.eat(9, 542);
                text += "adopt";
                break;
            case 2:
                this.eat(38, 543);
                text += "from";
                break;
            case 3:
                this.eat(13, 544);
                text += "as";
                break;
            case 4:
                this.eat(21, 545);
                text += "complete";
                break;
            default:
                this.fail();
        }
        return text;
    }

    FrameworkContent() {
        const node = new nodes.Content();
        const start0 = this.at;
        node.section = this.reference(node, 'section', undefined, (this.recorder === undefined ? this.FrameworkSectionName() : this.recorded(this.FrameworkSectionName, 546)), start0);
        switch (this.choose(D51)) {
            case 0:
                do {
                    node.paragraphs = added(node.paragraphs, this.value(95, 548));
                } while (this.type === 95);
                break;
            case 1:
                do {
                    const child1 = (this.recorder === undefined ? this.Item() : this.recorded(this.Item, 549));
                    child1.$container = node;
                    child1.$containerProperty = 'items';
                    child1.$containerIndex = node.items.length;
                    node.items = added(node.items, child1);
                } while (this.type === 96);
                break;
            default:
                this.fail();
        }
        return node;
    }

    UnnamedList() {
        const node = new nodes.Content();
        do {
            const child0 = (this.recorder === undefined ? this.Item() : this.recorded(this.Item, 550));
            child0.$container = node;
            child0.$containerProperty = 'items';
            child0.$containerIndex = node.items.length;
            node.items = added(node.items, child0);
        } while (this.type === 96);
        return node;
    }

    FrameworkSectionName() {
        if (this.recorder === undefined) return this.word(S27);
        let text = '';
        switch (this.choose(D59)) {
            case 0:
                text += this.value(94, 551);
                break;
            case 1:
                text += (this.recorder === undefined ? this.PlainWord() : this.recorded(this.PlainWord, 552));
                break;
            case 2:
                this.eat(31, 553);
                text += "essential";
                break;
            case 3:
                this.eat(28, 554);
                text += "desirable";
                break;
            default:
                this.fail();
        }
        return text;
    }

    PlainWord() {
        if (this.recorder === undefined) return this.word(S28);
        let text = '';
        switch (this.choose(D60)) {
            case 0:
                this.eat(37, 555);
                text += "framework";
                break;
            case 1:
                this.eat(72, 556);
                text += "scale";
                break;
            case 2:
                this.eat(24, 557);
                text += "cumulative";
                break;
            case 3:
                this.eat(73, 558);
                text += "section";
                break;
            case 4:
                this.eat(54, 559);
                text += "numbered";
                break;
            case 5:
                this.eat(85, 560);
                text += "text";
                break;
            case 6:
                this.eat(49, 561);
                text += "list";
                break;
            case 7:
                this.eat(64, 562);
                text += "required";
                break;
            case 8:
                this.eat(33, 563);
                text += "expected";
                break;
            case 9:
                this.eat(35, 564);
                text += "for";
                break;
            case 10:
                this.eat(12, 565);
                text += "all";
                break;
            case 11:
                this.eat(43, 566);
                text += "in";
                break;
            case 12:
                this.eat(89, 567);
                text += "unlevelled";
                break;
            case 13:
                this.eat(11, 568);
                text += "alias";
                break;
            case 14:
                this.eat(47, 569);
                text += "levels";
                break;
            case 15:
                this.eat(29, 570);
                text += "domain";
                break;
            case 16:
                this.eat(41, 571);
                text += "group";
                break;
            case 17:
                this.eat(68, 572);
                text += "role";
                break;
            case 18:
                this.eat(75, 573);
                text += "set";
                break;
            case 19:
                this.eat(14, 574);
                text += "at";
                break;
            case 20:
                this.eat(55, 575);
                text += "of";
                break;
            case 21:
                this.eat(34, 576);
                text += "extends";
                break;
            case 22:
                this.eat(23, 577);
                text += "covers";
                break;
            case 23:
                this.eat(87, 578);
                text += "to";
                break;
            case 24:
                this.eat(27, 579);
                text += "descriptor";
                break;
            case 25:
                this.eat(82, 580);
                text += "stream";
                break;
            case 26:
                this.eat(69, 581);
                text += "roles";
                break;
            case 27:
                this.eat(40, 582);
                text += "grades";
                break;
            case 28:
                this.eat(84, 583);
                text += "term";
                break;
            case 29:
                this.eat(50, 584);
                text += "matrix";
                break;
            case 30:
                this.eat(61, 585);
                text += "relations";
                break;
            case 31:
                this.eat(88, 586);
                text += "translation";
                break;
            case 32:
                this.eat(8, 587);
                text += "adapt";
                break;
            case 33:
                this.eat(56, 588);
                text += "omit";
                break;
            case 34:
                this.eat(58, 589);
                text += "open";
                break;
            case 35:
                this.eat(19, 590);
                text += "closed";
                break;
            case 36:
                this.eat(76, 591);
                text += "settled";
                break;
            case 37:
                this.eat(30, 592);
                text += "draft";
                break;
            case 38:
                this.eat(10, 593);
                text += "adopted";
                break;
            case 39:
                this.eat(66, 594);
                text += "retired";
                break;
            case 40:
                this.eat(70, 595);
                text += "same";
                break;
            case 41:
                this.eat(16, 596);
                text += "broader";
                break;
            case 42:
                this.eat(52, 597);
                text += "narrower";
                break;
            case 43:
                this.eat(60, 598);
                text += "related";
                break;
            case 44:
                this.eat(26, 599);
                text += "derived";
                break;
            case 45:
                this.eat(86, 600);
                text += "than";
                break;
            default:
                this.fail();
        }
        return text;
    }

    DocumentPart(node) {
        switch (this.choose(D0)) {
            case 0:
                switch (this.choose(D1)) {
                    case 0:
                        const child0 = (this.recorder === undefined ? this.Framework() : this.recorded(this.Framework, 0));
                        child0.$container = node;
                        child0.$containerProperty = 'elements';
                        child0.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child0);
                        break;
                    case 1:
                        const child1 = (this.recorder === undefined ? this.Scale() : this.recorded(this.Scale, 1));
                        child1.$container = node;
                        child1.$containerProperty = 'elements';
                        child1.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child1);
                        break;
                    case 2:
                        const child2 = (this.recorder === undefined ? this.Section() : this.recorded(this.Section, 2));
                        child2.$container = node;
                        child2.$containerProperty = 'elements';
                        child2.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child2);
                        break;
                    case 3:
                        const child3 = (this.recorder === undefined ? this.Category() : this.recorded(this.Category, 3));
                        child3.$container = node;
                        child3.$containerProperty = 'elements';
                        child3.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child3);
                        break;
                    case 4:
                        const child4 = (this.recorder === undefined ? this.Domain() : this.recorded(this.Domain, 4));
                        child4.$container = node;
                        child4.$containerProperty = 'elements';
                        child4.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child4);
                        break;
                    case 5:
                        const child5 = (this.recorder === undefined ? this.Group() : this.recorded(this.Group, 5));
                        child5.$container = node;
                        child5.$containerProperty = 'elements';
                        child5.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child5);
                        break;
                    case 6:
                        const child6 = (this.recorder === undefined ? this.Grade() : this.recorded(this.Grade, 6));
                        child6.$container = node;
                        child6.$containerProperty = 'elements';
                        child6.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child6);
                        break;
                    case 7:
                        const child7 = (this.recorder === undefined ? this.Role() : this.recorded(this.Role, 7));
                        child7.$container = node;
                        child7.$containerProperty = 'elements';
                        child7.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child7);
                        break;
                    case 8:
                        const child8 = (this.recorder === undefined ? this.Stream() : this.recorded(this.Stream, 8));
                        child8.$container = node;
                        child8.$containerProperty = 'elements';
                        child8.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child8);
                        break;
                    case 9:
                        const child9 = (this.recorder === undefined ? this.Term() : this.recorded(this.Term, 9));
                        child9.$container = node;
                        child9.$containerProperty = 'elements';
                        child9.$containerIndex = node.elements.length;
                        node.elements = added(node.elements, child9);
                        break;
                    default:
                        this.fail();
                }
                break;
            case 1:
                switch (this.choose(D2)) {
                    case 0:
                        const child10 = (this.recorder === undefined ? this.Matrix() : this.recorded(this.Matrix, 10));
                        child10.$container = node;
                        child10.$containerProperty = 'blocks';
                        child10.$containerIndex = node.blocks.length;
                        node.blocks = added(node.blocks, child10);
                        break;
                    case 1:
                        const child11 = (this.recorder === undefined ? this.Relations() : this.recorded(this.Relations, 11));
                        child11.$container = node;
                        child11.$containerProperty = 'blocks';
                        child11.$containerIndex = node.blocks.length;
                        node.blocks = added(node.blocks, child11);
                        break;
                    case 2:
                        const child12 = (this.recorder === undefined ? this.Translation() : this.recorded(this.Translation, 12));
                        child12.$container = node;
                        child12.$containerProperty = 'blocks';
                        child12.$containerIndex = node.blocks.length;
                        node.blocks = added(node.blocks, child12);
                        break;
                    case 3:
                        const child13 = (this.recorder === undefined ? this.Adaptation() : this.recorded(this.Adaptation, 13));
                        child13.$container = node;
                        child13.$containerProperty = 'blocks';
                        child13.$containerIndex = node.blocks.length;
                        node.blocks = added(node.blocks, child13);
                        break;
                    case 4:
                        const child14 = (this.recorder === undefined ? this.Omission() : this.recorded(this.Omission, 14));
                        child14.$container = node;
                        child14.$containerProperty = 'blocks';
                        child14.$containerIndex = node.blocks.length;
                        node.blocks = added(node.blocks, child14);
                        break;
                    default:
                        this.fail();
                }
                break;
            default:
                this.fail();
        }
    }
    canBegin() {
        return S0[this.type] === 1;
    }
}
