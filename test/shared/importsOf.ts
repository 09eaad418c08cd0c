import { parseSync } from 'vite';

/** What one source file reaches out for. */
export interface Reach {
  /** Targets as written: of static and dynamic imports, exports from elsewhere, types and require. */
  imports: string[];
  /** Imports whose target is only known when they run. */
  unknownImports: number;
  /** Whether it reads process.env, by whatever spelling. */
  readsEnvironment: boolean;
}

interface Syntax {
  type: string;
  [key: string]: unknown;
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

function* everyPart(part: unknown): Generator<Syntax> {
  if (Array.isArray(part)) for (const item of part) yield* everyPart(item);
  else if (isSyntax(part)) {
    yield part;
    for (const value of Object.values(part)) yield* everyPart(value);
  }
}

const named = (part: unknown, name: string): boolean =>
  isSyntax(part) &&
  ((part.type === 'Identifier' && part.name === name) || (part.type === 'Literal' && part.value === name));

/** `process.env`, `process['env']`, `const { env } = process`. */
function readsEnvironment(part: Syntax): boolean {
  if (part.type === 'MemberExpression')
    return (
      named(part.property, 'env') &&
      (named(part.object, 'process') || (isSyntax(part.object) && named(part.object.property, 'process')))
    );
  if (part.type !== 'VariableDeclarator' || !named(part.init, 'process') || !isSyntax(part.id)) return false;
  return (part.id.properties as Syntax[] | undefined)?.some(({ key }) => named(key, 'env')) ?? false;
}

/** The syntax that holds the target of an import; null where the part is none. */
function targetOf(part: Syntax): unknown {
  switch (part.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return part.source ?? null;
    case 'TSExternalModuleReference':
      return part.expression;
    case 'CallExpression':
      return named(part.callee, 'require') ? (part.arguments as unknown[])[0] : null;
    default:
      return null;
  }
}

/** A text is still that text when TypeScript is told to take it as something else. */
const unwrapped = (target: unknown): unknown =>
  isSyntax(target) && target.type === 'TSAsExpression' ? unwrapped(target.expression) : target;

/** Reads a source file's syntax, so that neither a comment nor a text counts. @throws where it is no valid TypeScript. */
export function importsOf(file: string, source: string): Reach {
  const { program, errors } = parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' });
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const reach: Reach = { imports: [], unknownImports: 0, readsEnvironment: false };
  for (const part of everyPart(program)) {
    if (readsEnvironment(part)) reach.readsEnvironment = true;
    const target = unwrapped(targetOf(part));
    if (target === null || target === undefined) continue;
    if (isSyntax(target) && target.type === 'Literal' && typeof target.value === 'string')
      reach.imports.push(target.value);
    else reach.unknownImports += 1;
  }
  return reach;
}
