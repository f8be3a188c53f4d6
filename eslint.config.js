import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";

const SPOKEN =
  "/^(?:aria-(?:label|description|roledescription|valuetext)|title|placeholder|alt|label|lead|hint)$/";
const WORDS = "What the app says stands in web/src/strings, in one catalogue.";

/** Where the page shows or speaks words. */
const places = [":matches(JSXElement, JSXFragment)", `JSXAttribute[name.name=${SPOKEN}]`];
const wordsInComponents = [
  "JSXText[value=/\\p{L}/u]",
  `JSXAttribute[name.name=${SPOKEN}] > Literal[value=/\\p{L}/u]`,
  ...places.flatMap((place) => [
    `${place} > JSXExpressionContainer > Literal[value=/\\p{L}/u]`,
    `${place} > JSXExpressionContainer > ConditionalExpression > Literal[value=/\\p{L}/u]`,
    `${place} > JSXExpressionContainer > LogicalExpression > Literal[value=/\\p{L}/u]`,
    `${place} > JSXExpressionContainer > TemplateLiteral > TemplateElement[value.raw=/\\p{L}/u]`,
  ]),
].map((selector) => ({ selector, message: WORDS }));

export default tseslint.config(
  { ignores: ["dist/**", "coverage/**", "node_modules/**", "out/**"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ["./tsconfig.json", "./web/tsconfig.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Numbers are safe in template literals; the strict preset also refuses them.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Typed arrays and loops over known bounds make `!` the honest word: the index is in range.
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          require: { FunctionDeclaration: true, ClassDeclaration: true },
          contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration"],
        },
      ],
      "jsdoc/no-types": "error",
    },
  },
  {
    files: ["web/src/**"],
    ignores: ["web/src/strings/**"],
    rules: {
      "no-restricted-syntax": ["error", ...wordsInComponents],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "/strings/(?!index\\.ts$)",
              message: "Take the catalogue as a whole: strings/index.ts.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ["src/cli/**", "scripts/**", "eval/**", "bench/**", "training/**"],
    rules: { "no-console": "off" },
  },
);
