/** What build servers set, by which programs know that what they write is logged, and that the log is read for commands. */
export const BUILD_SERVERS: readonly string[] = ['CI', 'GITHUB_ACTIONS', 'TF_BUILD', 'TEAMCITY_VERSION'];
