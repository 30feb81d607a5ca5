/*
 * The address of a forge's page for a new file, with name, text and branch filled in. Which forge it is the build knows
 * from `extra.svcsite.repository`; see docs/form.md for the addresses that it recognises.
 */

/** What browsers, forges and the servers between them take: GitHub and nginx refuse a little above 8,000. */
export const LONGEST_ADDRESS = 8000;

/** Whose page takes the name and the branch, and leaves its editor empty whatever the address says (gitlab-org/gitlab#594214). */
export const LOSES_TEXT = new Set(["gitlab"]);

export const FORGES = { github: "GitHub", gitlab: "GitLab", gitea: "Gitea" };

/** The address for {path, text, branch, message}, or null where the forge is unknown. */
export const addressOf = (forge, { path, text, branch, message }) => {
  if (!forge?.kind) return null;
  const file = `${forge.folder}${forge.reports}/${path}`;
  const parameters = {
    github: { filename: file, value: text, message, quick_pull: forge.base, target_branch: branch },
    gitlab: { file_name: file, content: text, commit_message: message, branch_name: branch },
    gitea: { filename: file, value: text },
  }[forge.kind];
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${forge.new}${forge.kind === "gitea" ? "/" : ""}?${query.join("&")}`;
};
