import type { CleanCommandOptions } from '../commands/clean.js';
import type { ExportOptions } from '../commands/export.js';
import type { OutlineOptions } from '../commands/outline.js';
import type { Run } from '../run.js';
import type { Work } from './item.js';

/** A command's work as plain data, so that another thread can do it too. */
export type Recipe =
  | { command: 'clean'; options: CleanCommandOptions }
  | { command: 'export'; options: ExportOptions }
  | { command: 'outline'; options: OutlineOptions };

/** What a recipe says to do with each document; loads what it needs. */
export async function follow(recipe: Recipe, run: Run): Promise<Work> {
  switch (recipe.command) {
    case 'clean':
      return (await import('../commands/clean.js')).cleanWork(run, recipe.options);
    case 'export':
      return (await import('../commands/export.js')).exportWork(run, recipe.options);
    case 'outline':
      return (await import('../commands/outline.js')).outlineWork(run, recipe.options);
  }
}
