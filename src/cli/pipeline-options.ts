import { ZhengbenError } from '../model/error.js';
import type { SharedOptions } from './corpus/item.js';
import { cliError, inFile } from './failure.js';
import { readTextBeside } from './files/read.js';
import { noSuchRule } from './no-such-rule.js';
import type { DocumentOptions, ReadingOptions } from './options.js';
import type { Run } from './run.js';

/**
 * What the options of reading and repairing say to the pipeline, the same for every document. Their
 * values are looked at here, once, before there is a document they could be said to be wrong for.
 *
 * @throws ZhengbenError for a value that no document could make right.
 */
export async function documentOptions(
  options: DocumentOptions & { audit?: boolean },
  run: Run,
): Promise<SharedOptions> {
  const { only, disable, spacing } = options;
  if (only !== undefined || disable !== undefined) {
    const { rules } = await import('../repair/rules/index.js');
    for (const id of [...(only ?? []), ...(disable ?? [])]) {
      if (!rules.some((rule) => rule.id === id)) throw noSuchRule(id, rules);
    }
  }
  return { ...(await readingOptions(options, run)), only, disable, spacing };
}

/** As {@link documentOptions}, of the options of reading alone. */
export async function readingOptions(
  options: ReadingOptions & { audit?: boolean },
  run: Run,
): Promise<SharedOptions> {
  const { encoding, script, terms, standard, fixConversion, audit } = options;
  if (terms !== undefined && script === undefined) throw cliError('terms-need-script');
  if (standard !== undefined && fixConversion !== true && audit !== true) {
    throw cliError('standard-for-nothing');
  }
  if (encoding !== undefined) {
    const { encodingNamed } = await import('../read/encoding-name.js');
    encodingNamed(encoding, new Uint8Array());
  }
  if (script !== undefined) {
    const { configurationOf } = await import('../script/configurations.js');
    configurationOf(script);
  }
  const { defaultMaxBytes } = await import('../read/index.js');
  return {
    encoding,
    format: options.format,
    lossy: options.lossy,
    script,
    fixConversion,
    standard,
    terms: terms === undefined ? undefined : await readTermsFile(terms),
    maxBytes: options.maxBytes ?? defaultMaxBytes,
    lang: run.lang,
  };
}

/** The text of a terms file, each of whose lines is an entry. */
async function readTermsFile(path: string): Promise<string> {
  const text = await readTextBeside(path);
  const { readTerms } = await import('../script/terms.js');
  try {
    readTerms(text);
  } catch (error) {
    throw error instanceof ZhengbenError ? inFile(path, error) : error;
  }
  return text;
}
