// A process of its own around @vscode/test-web's server: that one logs every request to stdout and
// cannot be asked whether its port was taken, so it is kept apart from the test run's output.
import { type Options, open } from '@vscode/test-web';

const options = JSON.parse(process.argv[2] ?? '{}') as Options;
await open({ ...options, browserType: 'none' });
