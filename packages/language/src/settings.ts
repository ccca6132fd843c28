export {
    LANGUAGE_PATTERN,
    NO_SETTINGS,
    readSettings,
    SETTINGS_FILE,
    SEVERITY_WORDS
} from './workspace/settings-file.ts';
