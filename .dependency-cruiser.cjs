/** The rooms and their arrows (docs/architecture.md): information goes one way. */
const rooms = {
  model: [],
  intake: ["model"],
  reading: ["model"],
  crossing: ["model"],
  weighing: ["model", "crossing"],
  record: ["model", "intake", "reading", "crossing", "weighing"],
  export: ["model", "record"],
  server: ["model", "intake", "record", "export"],
  cli: ["model", "intake", "reading", "crossing", "weighing", "record", "export", "server"],
};

const room = (name) => `^src/${name}/`;

module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(rooms).map(([name, allowed]) => ({
      name: `${name}-imports`,
      comment: `src/${name} may import only: ${[name, ...allowed].join(", ")}`,
      severity: "error",
      from: { path: room(name) },
      to: {
        path: "^(src|web|test|bench|eval|training|scripts)/",
        pathNot: [name, ...allowed].map(room),
      },
    })),
    {
      name: "web-imports",
      comment:
        "web reads the exported record: it may import the types and arithmetic of src/model only",
      severity: "error",
      from: { path: "^web/" },
      to: { path: "^src/", pathNot: room("model") },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".tsx", ".js"] },
  },
};
