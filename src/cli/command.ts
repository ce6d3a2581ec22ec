import type { Command } from 'commander';
import type { Run } from './run.js';

/** What a file in commands/ exports: it adds the command's options and its action. */
export interface CommandModule {
  configure(command: Command, run: Run): void;
}
