import { runCommand } from './host/terminal/commands.ts';

/* Host 3: the terminal. `npm run cli -- help` lists what it can do. */

process.exitCode = await runCommand(process.argv.slice(2), process.env);
