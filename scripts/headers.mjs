// Writes into the built site what hosts read to send the right headers with its files: scripts/headers.mjs [dist].
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { apache } from "./headers/apache.mjs";
import { nginx } from "./headers/nginx.mjs";
import { pagesOf, policyOf } from "./headers/rules.mjs";
import { staticHosts } from "./headers/static-hosts.mjs";

const site = process.argv[2] ?? process.env.DIST ?? "dist";
const put = (name, lines) => writeFileSync(join(site, name), `# Written by the build of Clipcost.\n${lines.join("\n")}\n`);

const bare = pagesOf(site).filter((page) => !policyOf(site, page));
if (bare.length > 0) throw new Error(`without a policy: ${bare.join(" ")}`);
put("_headers", staticHosts(site));
put("nginx.conf", nginx(site));
for (const [folder, lines] of apache(site)) put(join(folder, ".htaccess"), lines);
