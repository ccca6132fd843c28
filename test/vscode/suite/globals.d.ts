/// <reference types="mocha" />

/** `publisher.name` of the extension under development; set when the suite is bundled. */
declare const GRADUS_EXTENSION_ID: string;
/** The kind of extension host the suite is bundled for. */
declare const GRADUS_TEST_HOST: 'node' | 'web';
/** Only tests whose full title contains it run; empty for all. */
declare const GRADUS_TEST_GREP: string;

/** Importing it registers every *.test.ts file of the suite's folder; made up when the suite is bundled. */
declare module 'gradus:test-files';
