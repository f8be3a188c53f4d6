/**
 * Finds the words of the app's catalogue (web/src/strings) that no view says. The TypeScript checker knows where each property of the
 * catalogue is declared, through any alias; a part that is handed on whole is taken with all it holds, and so is one whose key can be any.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The paths of the words that nothing in `web` takes, such as `disputes.rank`, in the catalogue's order. */
export function unusedStrings(web: string): string[] {
  const config = ts.readConfigFile(join(web, "tsconfig.json"), (path) =>
    readFileSync(path, "utf8"),
  );
  const { fileNames, options } = ts.parseJsonConfigFileContent(config.config, ts.sys, web);
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const folder = join(web, "src/strings/");
  const isOfCatalogue = (node: ts.Node) => node.getSourceFile().fileName.startsWith(folder);

  const whole = new Set<ts.Node>();
  const take = (node: ts.Node, symbol: ts.Symbol | undefined) => {
    if (isStep(node) && isGroup(checker.getTypeAtLocation(node), checker)) return;
    for (const declaration of symbol?.declarations ?? [])
      if (isOfCatalogue(declaration)) whole.add(settled(declaration, checker));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) take(node, checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) {
      const keys = checker.getTypeAtLocation(node.argumentExpression);
      const from = checker.getTypeAtLocation(node.expression);
      const names = (keys.isUnion() ? keys.types : [keys]).map((key) =>
        key.isStringLiteral() ? key.value : null,
      );
      for (const property of from.getProperties())
        if (names.includes(null) || names.includes(property.name)) take(node, property);
    } else if (ts.isBindingElement(node)) {
      const from = checker.getTypeAtLocation(node.parent);
      const name = (node.propertyName ?? node.name).getText();
      take(node, from.getProperty(name));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) {
    if (file.isDeclarationFile || file.fileName.includes("/node_modules/")) continue;
    visit(file);
  }

  const unused: string[] = [];
  const look = (type: ts.Type, path: readonly string[]): void => {
    for (const property of type.getProperties()) {
      const declaration = property.declarations?.find(isOfCatalogue);
      if (!declaration || whole.has(settled(declaration, checker))) continue;
      const here = [...path, property.name];
      const inner = checker.getTypeOfSymbol(property);
      if (isGroup(inner, checker)) look(inner, here);
      else unused.push(here.join("."));
    }
  };
  const index = program.getSourceFile(join(folder, "index.ts"))!;
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(index)!);
  look(checker.getTypeOfSymbol(exported.find(({ name }) => name === "strings")!), []);
  return unused;
}

/** Whether an access only leads on: to a property of what it gives, to a name for it, or to parts taken out of it. */
function isStep(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent))
    return parent.expression === node;
  return ts.isVariableDeclaration(parent) && parent.initializer === node;
}

/** Where a word is written, also where a shorthand names a constant for it. */
function settled(declaration: ts.Node, checker: ts.TypeChecker): ts.Node {
  if (!ts.isShorthandPropertyAssignment(declaration)) return declaration;
  return checker.getShorthandAssignmentValueSymbol(declaration)?.valueDeclaration ?? declaration;
}

function isGroup(type: ts.Type, checker: ts.TypeChecker): boolean {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    type.getCallSignatures().length === 0 &&
    !checker.isArrayLikeType(type)
  );
}
