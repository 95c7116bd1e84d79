import { cpSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const STEPS = fileURLToPath(new URL('../lib/steps/', import.meta.url));
const TEMPLATE = fileURLToPath(new URL('./step-template/', import.meta.url));

const name = process.argv[2] ?? '';
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) {
  console.error('Usage: npm run new:step <name>   (lower case letters and hyphens, e.g. cohorts)');
  process.exit(1);
}

const folder = join(STEPS, name);
if (existsSync(folder)) {
  console.error(`${folder} exists already.`);
  process.exit(1);
}

const camel = name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const pascal = camel[0].toUpperCase() + camel.slice(1);

cpSync(TEMPLATE, folder, { recursive: true });
for (const file of readdirSync(folder)) {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8')
    .replaceAll('__name__', name)
    .replaceAll('__camel__', camel)
    .replaceAll('__Pascal__', pascal);
  writeFileSync(path, text);
  if (file.endsWith('.txt')) renameSync(path, path.slice(0, -'.txt'.length));
}

console.log(`Made src/lib/steps/${name}/.

Now add, by hand (the compiler and the tests will ask for each):

1. src/lib/core/notebook.ts
     /** The spec of the ${name} step. */
     export interface ${pascal}Spec {
       readonly kind: '${name}';
     }
   and put ${pascal}Spec into the union StepSpec.

2. src/lib/steps/index.ts
     import { ${camel}Schema } from './${name}/schema';
     import { ${camel} } from './${name}/step';
   then ${camel === name ? camel : `'${name}': ${camel}`} in STEP_KINDS and ${camel}Schema in stepSpecSchema.

3. src/lib/handover/notebook-schema.ts: ${camel}Schema among the steps of a notebook.

4. npx vitest run src/lib/steps/every-step.test.ts -t ${name}
`);
