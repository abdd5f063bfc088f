// Starts nginx with servers of a script's own, as any user, with nothing of the machine's configuration but its types.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Starts nginx with what stands in `http`; it keeps what it needs in `folder`. Gives its process. */
export const startNginx = (folder, servers) => {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`);
  const configuration = `
${process.getuid() === 0 ? "user root;" : ""}
daemon off;
pid ${folder}/pid;
error_log stderr crit;
worker_processes 1;
events {}
http {
  include /etc/nginx/mime.types;
  access_log off;
  ${temporary.join("\n  ")}
  ${servers}
}
`;
  const file = join(folder, "nginx.conf");
  writeFileSync(file, configuration);
  return spawn("nginx", ["-e", "stderr", "-c", file], { stdio: ["ignore", "inherit", "inherit"] });
};
