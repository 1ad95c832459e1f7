import ts from 'typescript';
import { branch, type Feature } from './compat.ts';

/** Which interfaces and methods of the platform a script asks for, by their names. */

/** Names of interfaces and of functions that stand by themselves. */
const globals = new Map<string, Feature>();
/** Names of what interfaces have; several may have one of a name. */
const members = new Map<string, Feature[]>();

for (const root of ['api', 'javascript.builtins', 'javascript.builtins.Intl'])
  for (const name of Object.keys(branch(root) ?? {})) {
    const itself = `${root}.${name}`;
    if (branch(itself)?.__compat) globals.set(name, itself);
    for (const member of Object.keys(branch(itself) ?? {})) {
      const below = `${itself}.${member}`;
      if (!branch(below)?.__compat) continue;
      const plain = member.replace(/_static$/, '');
      if (name === 'Window' || name === 'WindowOrWorkerGlobalScope') globals.set(plain, below);
      members.set(plain, [...(members.get(plain) ?? []), below]);
    }
  }

/** One thing that a script asks for: any of these features may be meant. */
export type Ask = readonly Feature[];

const nameOfCall = (node: ts.Node): string | undefined =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)
    ? node.expression.name.text
    : undefined;

/** `X` of `new X`, of a call `x()` and of `X.y`. */
const nameOfGlobal = (node: ts.Node): string | undefined => {
  const at =
    ts.isNewExpression(node) || ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)
      ? node.expression
      : undefined;
  return at && ts.isIdentifier(at) && at.text.length > 2 ? at.text : undefined;
};

/** Everything that a script asks for, by the word that it uses for it. */
export function scriptAsks(code: string): ReadonlyMap<string, Ask> {
  const found = new Map<string, Ask>();
  const look = (node: ts.Node): void => {
    const call = nameOfCall(node);
    if (call && members.has(call)) found.set(`.${call}()`, members.get(call)!);
    const name = nameOfGlobal(node);
    if (name && globals.has(name)) found.set(name, [globals.get(name)!]);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('x.js', code, ts.ScriptTarget.Latest));
  return found;
}
