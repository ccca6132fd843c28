// @ts-nocheck
/******************************************************************************
 * Generated from the grammar by `npm run generate`: a parser for texts without
 * syntax errors. Do not edit; see packages/tooling/src/parser-generator.
 ******************************************************************************/

/** What tokens are called, by their numbers; the end of the text is 0. */
export const TOKENS: readonly string[] = ["",",","->","..",":","@","accept","activity","adapt","adopt","adopted","alias","all","as","at","because","broader","by","category","closed","competency","complete","confidence","covers","cumulative","date","derived","descriptor","desirable","domain","draft","essential","excludes","expected","extends","for","formerly","framework","from","grade","grades","group","id","in","is","language","level","levels","licence","list","matrix","namespace","narrower","number","numbered","of","omit","on","open","publisher","related","relations","remark","replaced","required","requires","retired","reviewed","role","roles","same","satisfies","scale","section","see","set","settled","source","specialisation","specialisations","statement","status","stream","tasks","term","text","than","to","translation","unlevelled","use","version","{","}","CODE","STRING","BULLET","ROW","PIPE"];

/** How many of them, behind the end, are words and signs of the language. */
export const KEYWORDS: number = 93;
