// Starts Apache with a folder that holds pages, whose .htaccess files count, as any user and with few modules.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where Debian's apache2-bin has its modules. */
const MODULES = "/usr/lib/apache2/modules";
const LOADED = ["mpm_event", "authz_core", "mime", "dir", "headers", "rewrite", "filter", "deflate"];

/** Starts Apache on a port with the pages of `root`; it keeps what it needs in `folder`. Gives its process. */
export const startApache = (folder, port, root) => {
  const configuration = `
ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/apache.pid
ErrorLog ${folder}/apache.log
${LOADED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
TypesConfig /etc/mime.types
# As Debian has them, in the way of compressed copies.
AddType application/x-gzip .gz .tgz
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/javascript application/json application/wasm image/svg+xml
DocumentRoot ${root}
<Directory ${root}>
  Options FollowSymLinks
  AllowOverride All
  Require all granted
</Directory>
`;
  const file = join(folder, "apache.conf");
  writeFileSync(file, configuration);
  return spawn("apache2", ["-f", file, "-D", "FOREGROUND"], { stdio: ["ignore", "inherit", "inherit"] });
};
