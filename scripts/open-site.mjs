// The checks of scripts/open-site: node scripts/open-site.mjs folder
import { check } from "./site-checks.mjs";

await check(process.argv[2]);
