/** VS Code settings by their dotted name. */
export type Settings = Readonly<Record<string, unknown>>;

/** What makes a workbench quiet and repeatable: no dialogs, no welcome, no network, no surprise saves. */
const DEFAULTS: Settings = {
    'security.workspace.trust.enabled': false,
    'chat.disableAIFeatures': true,
    'workbench.startupEditor': 'none',
    // Its lines may lie over what a test is about to click.
    'editor.stickyScroll.enabled': false,
    // So may what is told of a tab or a path under the pointer.
    'workbench.hover.delay': 60_000,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.tips.enabled': false,
    'workbench.enableExperiments': false,
    'telemetry.telemetryLevel': 'off',
    'extensions.autoUpdate': false,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'update.mode': 'none',
    'git.openRepositoryInParentFolders': 'never',
    // In a browser VS Code saves after a delay by default; on the desktop it does not.
    'files.autoSave': 'off'
};

/** The settings of one session: the caller's win over the defaults; the theme is named as in the theme picker. */
export function sessionSettings(settings: Settings = {}, theme?: string): Settings {
    return { ...DEFAULTS, ...settings, ...(theme === undefined ? {} : { 'workbench.colorTheme': theme }) };
}
