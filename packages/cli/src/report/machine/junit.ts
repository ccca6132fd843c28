import { plural } from '../../plural.ts';
import { isFailing } from '../failing.ts';
import type { CheckResult, Finding } from '../finding.ts';
import type { ReportContext } from '../report-context.ts';
import { xml } from './xml.ts';

/** A file’s findings as the cases of a test. */
interface Suite {
    readonly name: string;
    readonly findings: readonly Finding[];
}

/**
 * The report in the format of JUnit, which most build servers show as results of tests: each file with findings is
 * one suite. What makes the check fail is a test that failed, all else is one that passed and said something.
 */
export function reportJUnit({ files, findings }: CheckResult, { failOn, pathOf }: ReportContext): string {
    const names = [...new Set(findings.map(({ file }) => file))];
    const suites = names.map(name => ({ name, findings: findings.filter(({ file }) => file === name) }));
    // Files of a framework that lie elsewhere may have findings and are not counted.
    const others = Math.max(files - names.length, names.length === 0 ? 1 : 0);
    const failures = findings.filter(finding => isFailing(finding, failOn)).length;
    // Servers tell cases apart by their names, which have to be others for what is found twice.
    const named = new Map<string, number>();
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="gradus check" tests="${findings.length + Math.sign(others)}" failures="${failures}" errors="0">`,
        ...suites.map(suite),
        ...(others > 0 ? [cleanFiles(others, names.length > 0)] : []),
        '</testsuites>',
        ''
    ].join('\n');

    function suite({ name, findings: own }: Suite): string {
        const failed = own.filter(finding => isFailing(finding, failOn)).length;
        return [
            `  <testsuite name="${xml(pathOf(name))}" tests="${own.length}" failures="${failed}" errors="0" skipped="0">`,
            ...own.map(testCase),
            '  </testsuite>'
        ].join('\n');
    }

    function testCase(finding: Finding): string {
        const { code, severity, message, file, range } = finding;
        const path = pathOf(file);
        const line = range.start.line + 1;
        const title = `${code}: ${message}`;
        const times = (named.get(`${file} ${title}`) ?? 0) + 1;
        named.set(`${file} ${title}`, times);
        const name = times > 1 ? `${title} (${times})` : title;
        const said = xml(`${path}:${line}:${range.start.character + 1}: ${severity} ${code} ${message}`);
        const result = isFailing(finding, failOn)
            ? `<failure type="${xml(code)}" message="${xml(message)}">${said}</failure>`
            : `<system-out>${said}</system-out>`;
        return [
            `    <testcase name="${xml(name)}" classname="${xml(path)}" file="${xml(path)}" line="${line}" time="0">`,
            `      ${result}`,
            '    </testcase>'
        ].join('\n');
    }
}

function cleanFiles(files: number, areOthers: boolean): string {
    const name = areOthers
        ? `${plural(files, 'other file')} without findings`
        : `${plural(files, 'file')} without findings`;
    return [
        '  <testsuite name="gradus check" tests="1" failures="0" errors="0" skipped="0">',
        `    <testcase name="${name}" classname="gradus check" time="0" />`,
        '  </testsuite>'
    ].join('\n');
}
