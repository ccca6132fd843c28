/** How VS Code tells a webview its theme: classes of the body, and variables of the root element. */
export interface Theme {
    readonly name: string;
    readonly classes: readonly string[];
    readonly variables: Readonly<Record<string, string>>;
}

const FONTS = {
    'font-family': 'system-ui, "Ubuntu", "Droid Sans", sans-serif',
    'font-size': '13px',
    'editor-font-family': '"Droid Sans Mono", monospace'
};

/** The theme for tests to which the theme makes no difference. */
export const LIGHT: Theme = {
    name: 'light',
    classes: ['vscode-light'],
    variables: {
        ...FONTS,
        'editor-background': '#ffffff',
        'editor-foreground': '#3b3b3b',
        focusBorder: '#005fb8',
        'textLink-foreground': '#005fb8',
        'dropdown-background': '#ffffff',
        'dropdown-foreground': '#3b3b3b',
        'dropdown-border': '#cecece',
        'editorWarning-foreground': '#bf8803'
    }
};

/** The colours of VS Code's own themes that the style sheet uses. */
export const THEMES: readonly Theme[] = [
    LIGHT,
    {
        name: 'dark',
        classes: ['vscode-dark'],
        variables: {
            ...FONTS,
            'editor-background': '#1f1f1f',
            'editor-foreground': '#cccccc',
            focusBorder: '#0078d4',
            'textLink-foreground': '#4daafc',
            'dropdown-background': '#313131',
            'dropdown-foreground': '#cccccc',
            'dropdown-border': '#3c3c3c',
            'editorWarning-foreground': '#cca700'
        }
    },
    {
        name: 'high-contrast',
        classes: ['vscode-high-contrast'],
        variables: {
            ...FONTS,
            'editor-background': '#000000',
            'editor-foreground': '#ffffff',
            focusBorder: '#f38518',
            'textLink-foreground': '#21a6ff',
            'dropdown-background': '#000000',
            'dropdown-foreground': '#ffffff',
            'dropdown-border': '#6fc3df',
            'editorWarning-foreground': '#ffd370',
            contrastBorder: '#6fc3df'
        }
    },
    {
        name: 'high-contrast-light',
        // VS Code adds the class of the dark one, for webviews that know only that.
        classes: ['vscode-high-contrast-light', 'vscode-high-contrast'],
        variables: {
            ...FONTS,
            'editor-background': '#ffffff',
            'editor-foreground': '#292929',
            focusBorder: '#006bbd',
            'textLink-foreground': '#0f4a85',
            'dropdown-background': '#ffffff',
            'dropdown-foreground': '#292929',
            'dropdown-border': '#0f4a85',
            'editorWarning-foreground': '#895503',
            contrastBorder: '#0f4a85'
        }
    }
];
